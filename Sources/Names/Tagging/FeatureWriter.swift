internal import Languages

/// Writes the features of tokens that more than one of them makes, or the place of one; `FormFeatures` has the others.
/// What it writes is what was learnt: any change here asks for new models.
struct FeatureWriter {
  private let facts: [TokenFacts]
  private let language: Language

  init(_ facts: PassageFacts, _ language: Language) {
    self.facts = facts.tokens
    self.language = language
  }

  /// Writes the features of a token in its line.
  func write(at index: Int, in line: Range<Int>, to sink: inout some FeatureSink) {
    let lower = Window(facts, index, line, \.lower)
    let pattern = Window(facts, index, line, \.pattern)
    writeWords(lower, to: &sink)
    writePatterns(pattern, lower, to: &sink)
    writePhrases(at: index, in: line, to: &sink)
    writeLists(Window(facts, index, line, \.lists.number), lower, to: &sink)
    writePairs(Window(facts, index, line, \.phrase), to: &sink)
    writeRun(at: index, in: line, to: &sink)
    writeHead(at: index, to: &sink)
    writeSetting(at: index, in: line, to: &sink)
  }

  // MARK: Words

  @inline(__always)
  private func writeWords(_ lower: Window, to sink: inout some FeatureSink) {
    sink.add(0, lower.before, lower.here)
    sink.add(1, lower.here, lower.behind)
    sink.add(2, lower.before, lower.behind)
    sink.add(3, lower.secondBefore, lower.before)
    sink.add(4, lower.behind, lower.secondBehind)
    sink.add(5, lower.before, lower.here, lower.behind)
    guard language == .vietnamese else { return }
    sink.add(6, lower.secondBefore, lower.before, lower.here)
    sink.add(7, lower.here, lower.behind, lower.secondBehind)
  }

  @inline(__always)
  private func writePatterns(_ pattern: Window, _ lower: Window, to sink: inout some FeatureSink) {
    sink.add(8, pattern.before, pattern.here)
    sink.add(9, pattern.here, pattern.behind)
    sink.add(10, pattern.before, pattern.here, pattern.behind)
    sink.add(11, pattern.here, pattern.behind, pattern.secondBehind)
    sink.add(12, pattern.secondBefore, pattern.before, pattern.here)
    sink.add(13, pattern.here, lower.before)
    sink.add(14, pattern.here, lower.behind)
    sink.add(15, pattern.here, lower.secondBefore, lower.before)
  }

  // MARK: Lexicon

  /// The lists of the phrases that the tokens around begin, go on with and end.
  private func writePhrases(at index: Int, in line: Range<Int>, to sink: inout some FeatureSink) {
    for offset in -2...2 where line.contains(index + offset) && facts[index + offset].isInPhrase {
      let (fact, position) = (facts[index + offset], UInt64(offset + 2))
      for list in fact.begins.numbers { sink.add(16, list, position) }
      for list in fact.continues.numbers { sink.add(17, list, position) }
      for list in fact.ends.numbers { sink.add(18, list, position) }
    }
  }

  @inline(__always)
  private func writeLists(_ lists: Window, _ lower: Window, to sink: inout some FeatureSink) {
    sink.add(19, lists.before, lists.here)
    sink.add(20, lists.here, lists.behind)
    sink.add(21, lists.before, lists.here, lists.behind)
    sink.add(22, lists.here, lower.before)
    sink.add(23, lists.here, lower.behind)
  }

  @inline(__always)
  private func writePairs(_ phrase: Window, to sink: inout some FeatureSink) {
    sink.add(24, phrase.here)
    sink.add(25, phrase.here, phrase.behind)
    sink.add(26, phrase.before, phrase.here)
  }

  // MARK: Run and head

  private func writeRun(at index: Int, in line: Range<Int>, to sink: inout some FeatureSink) {
    let here = facts[index]
    let run = here.run.isEmpty ? index..<index + 1 : here.run
    let isIn: UInt64 = here.run.isEmpty ? 0 : 1
    let (first, last) = (facts[run.lowerBound], facts[run.upperBound - 1])
    let (fromFirst, toLast) = (index - run.lowerBound, run.upperBound - 1 - index)
    let place = UInt64(min(fromFirst, 3)) << 4 | UInt64(min(toLast, 3)) << 2 | isIn
    let before = run.lowerBound > line.lowerBound ? facts[run.lowerBound - 1].lower : 0
    let behind = run.upperBound < line.upperBound ? facts[run.upperBound].lower : 0
    sink.add(27, place)
    sink.add(28, place, here.pattern)
    sink.add(29, isIn, before)
    sink.add(30, isIn, behind)
    sink.add(31, isIn, before, behind)
    sink.add(32, isIn, last.lower, toLast == 0 ? 1 : 0)
    sink.add(33, isIn, first.lower, fromFirst == 0 ? 1 : 0)
    sink.add(34, place, last.allMarks.number)
    sink.add(35, place, first.allMarks.number)
    sink.add(36, place, last.ending)
    sink.add(37, place, before)
    sink.add(38, place, behind)
  }

  private func writeHead(at index: Int, to sink: inout some FeatureSink) {
    let here = facts[index]
    guard here.head >= 0 else { return sink.add(39, 0) }
    let head = facts[here.head]
    let distance = UInt64(min(index - here.head, 6))
    sink.add(40, head.lower, distance)
    sink.add(41, head.lower)
    sink.add(42, head.allMarks.number, distance, here.pattern)
    sink.add(43, head.lower, here.lower)
    sink.add(44, head.lower, here.pattern, distance)
  }

  // MARK: Setting

  private func writeSetting(at index: Int, in line: Range<Int>, to sink: inout some FeatureSink) {
    let here = facts[index]
    let next = index + 1 < line.upperBound ? facts[index + 1] : .lineEnd
    let (setting, evidence) = (UInt64(here.setting), UInt64(here.evidence))
    sink.add(45, setting, here.pattern)
    sink.add(46, setting, here.lists.number)
    sink.add(47, setting, evidence)
    sink.add(48, evidence, here.pattern)
    sink.add(49, evidence, here.lists.number)
    sink.add(50, UInt64(next.setting), next.pattern)
  }
}

/// One fact of a token and of its neighbours in the line.
private struct Window {
  let secondBefore: UInt64
  let before: UInt64
  let here: UInt64
  let behind: UInt64
  let secondBehind: UInt64

  @inline(__always)
  init(_ facts: [TokenFacts], _ index: Int, _ line: Range<Int>, _ fact: (TokenFacts) -> UInt64) {
    func at(_ place: Int) -> UInt64 {
      if line.contains(place) { return fact(facts[place]) }
      return fact(place < index ? .lineStart : .lineEnd)
    }
    here = fact(facts[index])
    (secondBefore, before) = (at(index - 2), at(index - 1))
    (behind, secondBehind) = (at(index + 1), at(index + 2))
  }
}

extension PhraseMarks {
  fileprivate var number: UInt64 { UInt64(rawValue) }
}
