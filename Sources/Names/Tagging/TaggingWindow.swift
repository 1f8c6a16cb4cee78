/// Tokens that are tagged together: those near a capital, where names are. The other tokens, half of a text, cost nothing.
struct TaggingWindow: Hashable, Sendable {
  let tokens: Range<Int>
  /// The sentence that holds the tokens. The models were trained on single sentences.
  let sentence: Range<Int>
}

/// The number of tokens by which a name may begin before its first capital, and end after its last capital. Those for
/// tagging are rules of the language: of the names in annotated texts one in a thousand begins farther away, and one in
/// three hundred ends farther away.
struct WindowMargins: Hashable, Sendable {
  let before: Int
  let behind: Int

  /// The margins for training, far wider than names need, so that models also learn tokens outside of names.
  static let learning = WindowMargins(before: 8, behind: 3)
}

extension TokenizedText {
  /// The windows of a text, in order.
  func windows(_ margins: WindowMargins) -> [TaggingWindow] {
    var windows: [TaggingWindow] = []
    for sentence in sentences { add(sentence, margins, to: &windows) }
    return windows
  }

  private func add(_ sentence: Range<Int>, _ margins: WindowMargins, to windows: inout [TaggingWindow]) {
    var current: Range<Int>?
    for index in sentence where tokens[index].isCapitalised {
      let near =
        max(
          sentence.lowerBound, index - margins.before)..<min(sentence.upperBound, index + 1 + margins.behind)
      if let open = current, near.lowerBound <= open.upperBound {
        current = open.lowerBound..<near.upperBound
      } else {
        if let open = current { windows.append(TaggingWindow(tokens: open, sentence: sentence)) }
        current = near
      }
    }
    if let open = current { windows.append(TaggingWindow(tokens: open, sentence: sentence)) }
  }

  /// True if a sentence certainly ends with a token: a full stop after a word in small letters, unlike the stops of
  /// `St. Louis` and `Yahoo!`. The models were trained on single sentences and never saw such a stop.
  func endsSentence(at index: Int) -> Bool {
    guard index > 0, tokens[index].shape == .mark, tokens[index - 1].shape == .lower else { return false }
    return wordType(at: index).punctuation == .stop
  }
}
