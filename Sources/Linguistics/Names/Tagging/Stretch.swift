internal import Corpus

/// Tokens that are tagged together: those near a capital, where names are.
struct Stretch: Hashable, Sendable {
  let tokens: Range<Int>
  /// The line of the text that they stand in.
  let line: Range<Int>
}

extension Passage {
  /// The stretches of a passage, in order. Every name begins at most `before` tokens in front of a capital, and
  /// ends at most `behind` tokens after one.
  var stretches: [Stretch] { lines.flatMap(stretches) }

  private static let before = 8
  private static let behind = 3

  private func stretches(in line: Range<Int>) -> [Stretch] {
    var stretches: [Stretch] = []
    var current: Range<Int>?
    for index in line where tokens[index].isCapitalised {
      let near =
        max(line.lowerBound, index - Self.before)..<min(line.upperBound, index + 1 + Self.behind)
      if let open = current, near.lowerBound <= open.upperBound {
        current = open.lowerBound..<near.upperBound
      } else {
        if let open = current { stretches.append(Stretch(tokens: open, line: line)) }
        current = near
      }
    }
    if let open = current { stretches.append(Stretch(tokens: open, line: line)) }
    return stretches
  }

  /// Whether a sentence certainly ends with a token: a stop behind a word in small letters, unlike that of `St. Louis`
  /// or `Yahoo!`. The models, learnt from single sentences, haven't met it.
  func endsSentence(at index: Int) -> Bool {
    guard index > 0, tokens[index].shape == .mark, tokens[index - 1].shape == .lower else { return false }
    return [".", "!", "?"].contains(tokens[index].word)
  }
}
