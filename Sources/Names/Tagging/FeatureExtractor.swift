/// Extracts the features that depend on several tokens or on a token's place; `WordFeatures` extracts the others.
/// The models were trained on exactly these features: any change here requires new models.
struct FeatureExtractor {
  private let attributes: UnsafeBufferPointer<TokenAttributes>
  private let isWrittenInSyllables: Bool

  /// - Parameters:
  ///   - attributes: `TextAttributes.tokens`, in memory that lasts as long as the extractor.
  ///   - rules: of the text's language.
  init(_ attributes: UnsafeBufferPointer<TokenAttributes>, _ rules: WordRules) {
    self.attributes = attributes
    isWrittenInSyllables = rules.isWrittenInSyllables
  }

  /// Extracts the features of a token in its line.
  func extract(at index: Int, in line: Range<Int>, to sink: inout some FeatureSink) {
    let near = Neighbours(attributes, index, line)
    extractWords(near, to: &sink)
    extractPatterns(near, to: &sink)
    extractPhrases(at: index, in: line, to: &sink)
    extractLists(near, to: &sink)
    sink.add(22, near.here.lists.rawValue, near.before.lower)
    sink.add(23, near.here.lists.rawValue, near.behind.lower)
    extractRun(at: index, in: line, to: &sink)
    extractHead(at: index, to: &sink)
    extractSetting(at: index, in: line, to: &sink)
  }

  // MARK: Words

  @inline(__always)
  private func extractWords(_ near: Neighbours, to sink: inout some FeatureSink) {
    sink.add(0, near.before.lower, near.here.lower)
    sink.add(1, near.here.lower, near.behind.lower)
    sink.add(2, near.before.lower, near.behind.lower)
    sink.add(3, near.secondBefore.lower, near.before.lower)
    sink.add(4, near.behind.lower, near.secondBehind.lower)
    sink.add(5, near.before.lower, near.here.lower, near.behind.lower)
    guard isWrittenInSyllables else { return }
    sink.add(6, near.secondBefore.lower, near.before.lower, near.here.lower)
    sink.add(7, near.here.lower, near.behind.lower, near.secondBehind.lower)
  }

  @inline(__always)
  private func extractPatterns(_ near: Neighbours, to sink: inout some FeatureSink) {
    let sides = FeatureKey(128, near.before.pattern, near.here.pattern, near.behind.pattern)
    sink.addGroup(FeatureKey(129, sides.bits, near.secondBefore.pattern, near.secondBehind.pattern)) { sink in
      sink.add(8, near.before.pattern, near.here.pattern)
      sink.add(9, near.here.pattern, near.behind.pattern)
      sink.add(10, near.before.pattern, near.here.pattern, near.behind.pattern)
      sink.add(11, near.here.pattern, near.behind.pattern, near.secondBehind.pattern)
      sink.add(12, near.secondBefore.pattern, near.before.pattern, near.here.pattern)
    }
    sink.add(13, near.here.pattern, near.before.lower)
    sink.add(14, near.here.pattern, near.behind.lower)
    sink.add(15, near.here.pattern, near.secondBefore.lower, near.before.lower)
  }

  // MARK: Lexicon

  /// The lists of the phrases that the neighbouring tokens begin, continue and end.
  private func extractPhrases(at index: Int, in line: Range<Int>, to sink: inout some FeatureSink) {
    for offset in -2...2 where line.contains(index + offset) && attributes[index + offset].isInPhrase {
      let (attribute, position) = (attributes[index + offset], UInt64(offset + 2))
      attribute.begins.forEachNumber { sink.add(16, $0, position) }
      attribute.continues.forEachNumber { sink.add(17, $0, position) }
      attribute.ends.forEachNumber { sink.add(18, $0, position) }
    }
  }

  @inline(__always)
  private func extractLists(_ near: Neighbours, to sink: inout some FeatureSink) {
    let sides = FeatureKey(
      130, near.before.lists.rawValue, near.here.lists.rawValue, near.behind.lists.rawValue)
    let phrases = FeatureKey(131, near.before.phrase, near.here.phrase, near.behind.phrase)
    sink.addGroup(FeatureKey(132, sides.bits, phrases.bits)) { sink in
      sink.add(19, near.before.lists.rawValue, near.here.lists.rawValue)
      sink.add(20, near.here.lists.rawValue, near.behind.lists.rawValue)
      sink.add(21, near.before.lists.rawValue, near.here.lists.rawValue, near.behind.lists.rawValue)
      sink.add(24, near.here.phrase)
      sink.add(25, near.here.phrase, near.behind.phrase)
      sink.add(26, near.before.phrase, near.here.phrase)
    }
  }

  // MARK: Run and head

  private func extractRun(at index: Int, in line: Range<Int>, to sink: inout some FeatureSink) {
    let here = attributes[index]
    let isAlone = here.run.isEmpty
    let run = isAlone ? index..<index + 1 : here.run
    let isIn: UInt64 = isAlone ? 0 : 1
    let (first, last) = (attributes[run.lowerBound], attributes[run.upperBound - 1])
    let (fromFirst, toLast) = (index - run.lowerBound, run.upperBound - 1 - index)
    let place = UInt64(min(fromFirst, 3)) << 4 | UInt64(min(toLast, 3)) << 2 | isIn
    let before = run.lowerBound > line.lowerBound ? attributes[run.lowerBound - 1].lower : 0
    let behind = run.upperBound < line.upperBound ? attributes[run.upperBound].lower : 0
    let lists = (first: first.allLists.rawValue, last: last.allLists.rawValue)
    let facts = FeatureKey(133, place, here.pattern, lists.first)
    sink.addGroup(FeatureKey(134, facts.bits, lists.last)) { sink in
      sink.add(27, place)
      sink.add(28, place, here.pattern)
      sink.add(34, place, lists.last)
      sink.add(35, place, lists.first)
    }
    sink.add(29, isIn, before)
    sink.add(30, isIn, behind)
    sink.add(31, isIn, before, behind)
    sink.add(32, isIn, last.lower, toLast == 0 ? 1 : 0)
    sink.add(33, isIn, first.lower, fromFirst == 0 ? 1 : 0)
    sink.add(36, place, last.ending)
    sink.add(37, place, before)
    sink.add(38, place, behind)
  }

  private func extractHead(at index: Int, to sink: inout some FeatureSink) {
    let here = attributes[index]
    guard here.head >= 0 else { return sink.add(39, 0) }
    let head = attributes[here.head]
    let distance = UInt64(min(index - here.head, 6))
    sink.add(40, head.lower, distance)
    sink.add(41, head.lower)
    sink.add(42, head.allLists.rawValue, distance, here.pattern)
    sink.add(43, head.lower, here.lower)
    sink.add(44, head.lower, here.pattern, distance)
  }

  // MARK: Setting

  private func extractSetting(at index: Int, in line: Range<Int>, to sink: inout some FeatureSink) {
    let here = attributes[index]
    let next = attributes[index + 1 < line.upperBound ? index + 1 : attributes.count - 1]
    let (setting, evidence) = (UInt64(here.setting), UInt64(here.evidence))
    let nextSetting = UInt64(next.setting)
    let facts = FeatureKey(
      135, setting << 16 | evidence << 8 | nextSetting, here.pattern, here.lists.rawValue)
    sink.addGroup(FeatureKey(136, facts.bits, next.pattern)) { sink in
      sink.add(45, setting, here.pattern)
      sink.add(46, setting, here.lists.rawValue)
      sink.add(47, setting, evidence)
      sink.add(48, evidence, here.pattern)
      sink.add(49, evidence, here.lists.rawValue)
      sink.add(50, nextSetting, next.pattern)
    }
  }
}

/// The attributes of a token and of its neighbours in the line.
private struct Neighbours {
  private let attributes: UnsafeBufferPointer<TokenAttributes>
  private let places: (secondBefore: Int, before: Int, here: Int, behind: Int, secondBehind: Int)

  @inline(__always)
  init(_ attributes: UnsafeBufferPointer<TokenAttributes>, _ index: Int, _ line: Range<Int>) {
    self.attributes = attributes
    let (start, end) = (attributes.count - 2, attributes.count - 1)
    places.secondBefore = index - 2 >= line.lowerBound ? index - 2 : start
    places.before = index > line.lowerBound ? index - 1 : start
    places.here = index
    places.behind = index + 1 < line.upperBound ? index + 1 : end
    places.secondBehind = index + 2 < line.upperBound ? index + 2 : end
  }

  @inline(__always)
  var secondBefore: TokenAttributes { attributes[places.secondBefore] }

  @inline(__always)
  var before: TokenAttributes { attributes[places.before] }

  @inline(__always)
  var here: TokenAttributes { attributes[places.here] }

  @inline(__always)
  var behind: TokenAttributes { attributes[places.behind] }

  @inline(__always)
  var secondBehind: TokenAttributes { attributes[places.secondBehind] }
}
