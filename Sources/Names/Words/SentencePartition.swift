internal import Languages
internal import Text

/// Parts the lines of a text into sentences by the rules with which all prose is cut into sentences. A name never reaches
/// over the end of a sentence.
struct SentencePartition {
  private let text: UTF8Text
  private let rules: SentenceRules
  private let tokens: [Token]
  private let types: WordTypes

  init(_ text: String, _ tokens: [Token], _ types: WordTypes) {
    self.text = UTF8Text(text)
    rules = types.rules.sentences
    self.tokens = tokens
    self.types = types
  }

  /// The tokens of each sentence. A sentence ends with its line at the latest.
  func sentences(in lines: [Range<Int>]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    sentences.reserveCapacity(lines.count * 2)
    for line in lines where !line.isEmpty { add(line, to: &sentences) }
    return sentences
  }

  private func add(_ line: Range<Int>, to sentences: inout [Range<Int>]) {
    let bytes = tokens[line.lowerBound].range.lowerBound..<tokens[line.upperBound - 1].range.upperBound
    let cutter = Sentences(of: text, in: bytes, by: rules)
    var start = line.lowerBound
    var index = start
    while index + 1 < line.upperBound {
      guard types[tokens[index].type].mayEndSentence, let next = next(after: index, from: start, cutter, line)
      else {
        index += 1
        continue
      }
      sentences.append(start..<next)
      (start, index) = (next, next)
    }
    sentences.append(start..<line.upperBound)
  }

  /// The first token of the next sentence if the sentence that begins at `start` ends with the mark at `index`.
  private func next(
    after index: Int, from start: Int, _ cutter: Sentences, _ line: Range<Int>
  ) -> Int? {
    // The sign of a mark may be the last of an abbreviation, `U.S.`.
    let sign =
      tokens[index].shape == .mark ? tokens[index].range.lowerBound : tokens[index].range.upperBound - 1
    guard let end = cutter.end(at: sign, ofSentenceFrom: tokens[start].range.lowerBound) else { return nil }
    let next = (index + 1..<line.upperBound).first { tokens[$0].range.lowerBound >= end }
    guard let next, !mayBelongToName(index, from: start) || isOpener(next) else { return nil }
    return next
  }

  /// True if a mark can be a part of the capitalised word that it touches: `Yahoo! Inc.`.
  private func mayBelongToName(_ index: Int, from start: Int) -> Bool {
    let mark = types[tokens[index].type].text
    return (mark == "!" || mark == "?") && index > start && tokens[index].isAttached
      && tokens[index - 1].isCapitalised
  }

  private func isOpener(_ index: Int) -> Bool {
    let word = types[tokens[index].type]
    return rules.isOpener(fold(word.lower), hasDiacritic: !word.isASCII)
  }
}
