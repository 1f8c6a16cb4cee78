/// Extracts the features that depend on several tokens or on a token's place; `WordFeatures` extracts the others.
/// The models were trained on exactly these features: any change here requires new models.
struct FeatureExtractor {
  private let attributes: [TokenAttributes]
  private let isWrittenInSyllables: Bool

  /// `rules`: of the text's language.
  init(_ attributes: TextAttributes, _ rules: WordRules) {
    self.attributes = attributes.tokens
    isWrittenInSyllables = rules.isWrittenInSyllables
  }

  /// Extracts the features of a token in its line.
  func extract(at index: Int, in line: Range<Int>, to sink: inout some FeatureSink) {
    let lower = Window(attributes, index, line, \.lower)
    let pattern = Window(attributes, index, line, \.pattern)
    extractWords(lower, to: &sink)
    extractPatterns(pattern, lower, to: &sink)
    extractPhrases(at: index, in: line, to: &sink)
    let lists = Window(attributes, index, line, \.lists.number)
    extractLists(lists, Window(attributes, index, line, \.phrase), to: &sink)
    sink.add(22, lists.here, lower.before)
    sink.add(23, lists.here, lower.behind)
    extractRun(at: index, in: line, to: &sink)
    extractHead(at: index, to: &sink)
    extractSetting(at: index, in: line, to: &sink)
  }

  // MARK: Words

  @inline(__always)
  private func extractWords(_ lower: Window, to sink: inout some FeatureSink) {
    sink.add(0, lower.before, lower.here)
    sink.add(1, lower.here, lower.behind)
    sink.add(2, lower.before, lower.behind)
    sink.add(3, lower.secondBefore, lower.before)
    sink.add(4, lower.behind, lower.secondBehind)
    sink.add(5, lower.before, lower.here, lower.behind)
    guard isWrittenInSyllables else { return }
    sink.add(6, lower.secondBefore, lower.before, lower.here)
    sink.add(7, lower.here, lower.behind, lower.secondBehind)
  }

  @inline(__always)
  private func extractPatterns(_ pattern: Window, _ lower: Window, to sink: inout some FeatureSink) {
    let sides = FeatureKey(128, pattern.before, pattern.here, pattern.behind)
    sink.addGroup(FeatureKey(129, sides.bits, pattern.secondBefore, pattern.secondBehind)) { sink in
      sink.add(8, pattern.before, pattern.here)
      sink.add(9, pattern.here, pattern.behind)
      sink.add(10, pattern.before, pattern.here, pattern.behind)
      sink.add(11, pattern.here, pattern.behind, pattern.secondBehind)
      sink.add(12, pattern.secondBefore, pattern.before, pattern.here)
    }
    sink.add(13, pattern.here, lower.before)
    sink.add(14, pattern.here, lower.behind)
    sink.add(15, pattern.here, lower.secondBefore, lower.before)
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
  private func extractLists(_ lists: Window, _ phrase: Window, to sink: inout some FeatureSink) {
    let sides = FeatureKey(130, lists.before, lists.here, lists.behind)
    let phrases = FeatureKey(131, phrase.before, phrase.here, phrase.behind)
    sink.addGroup(FeatureKey(132, sides.bits, phrases.bits)) { sink in
      sink.add(19, lists.before, lists.here)
      sink.add(20, lists.here, lists.behind)
      sink.add(21, lists.before, lists.here, lists.behind)
      sink.add(24, phrase.here)
      sink.add(25, phrase.here, phrase.behind)
      sink.add(26, phrase.before, phrase.here)
    }
  }

  // MARK: Run and head

  private func extractRun(at index: Int, in line: Range<Int>, to sink: inout some FeatureSink) {
    let here = attributes[index]
    let run = here.run.isEmpty ? index..<index + 1 : here.run
    let isIn: UInt64 = here.run.isEmpty ? 0 : 1
    let (first, last) = (attributes[run.lowerBound], attributes[run.upperBound - 1])
    let (fromFirst, toLast) = (index - run.lowerBound, run.upperBound - 1 - index)
    let place = UInt64(min(fromFirst, 3)) << 4 | UInt64(min(toLast, 3)) << 2 | isIn
    let before = run.lowerBound > line.lowerBound ? attributes[run.lowerBound - 1].lower : 0
    let behind = run.upperBound < line.upperBound ? attributes[run.upperBound].lower : 0
    let lists = (first: first.allLists.number, last: last.allLists.number)
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
    sink.add(42, head.allLists.number, distance, here.pattern)
    sink.add(43, head.lower, here.lower)
    sink.add(44, head.lower, here.pattern, distance)
  }

  // MARK: Setting

  private func extractSetting(at index: Int, in line: Range<Int>, to sink: inout some FeatureSink) {
    let here = attributes[index]
    let next = index + 1 < line.upperBound ? attributes[index + 1] : .lineEnd
    let (setting, evidence) = (UInt64(here.setting), UInt64(here.evidence))
    let nextSetting = UInt64(next.setting)
    let facts = FeatureKey(135, setting << 16 | evidence << 8 | nextSetting, here.pattern, here.lists.number)
    sink.addGroup(FeatureKey(136, facts.bits, next.pattern)) { sink in
      sink.add(45, setting, here.pattern)
      sink.add(46, setting, here.lists.number)
      sink.add(47, setting, evidence)
      sink.add(48, evidence, here.pattern)
      sink.add(49, evidence, here.lists.number)
      sink.add(50, nextSetting, next.pattern)
    }
  }
}

/// An attribute of a token and of its neighbours in the line.
private struct Window {
  let secondBefore: UInt64
  let before: UInt64
  let here: UInt64
  let behind: UInt64
  let secondBehind: UInt64

  @inline(__always)
  init(
    _ attributes: [TokenAttributes], _ index: Int, _ line: Range<Int>,
    _ attribute: (TokenAttributes) -> UInt64
  ) {
    func at(_ place: Int) -> UInt64 {
      if line.contains(place) { return attribute(attributes[place]) }
      return attribute(place < index ? .lineStart : .lineEnd)
    }
    here = attribute(attributes[index])
    (secondBefore, before) = (at(index - 2), at(index - 1))
    (behind, secondBehind) = (at(index + 1), at(index + 2))
  }
}

extension PhraseLists {
  fileprivate var number: UInt64 { UInt64(rawValue) }
}
