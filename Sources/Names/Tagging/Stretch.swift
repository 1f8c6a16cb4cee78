internal import Languages

/// Tokens that are tagged together: those near a capital, where names are. The others, half of a text, cost nothing.
struct Stretch: Hashable, Sendable {
  let tokens: Range<Int>
  /// The line of the text that they stand in.
  let line: Range<Int>
}

/// How many tokens before its first capital a name may begin, and how many behind its last one it may end.
struct NameReach: Hashable, Sendable {
  let before: Int
  let behind: Int

  /// How far models learn: far more than names reach, so that they learn what is none as well.
  static let learning = NameReach(before: 8, behind: 3)

  /// How far names are looked for. Of those of the annotated texts one in a thousand begins farther away, and one in three
  /// hundred ends so: English names begin with a capital as a rule, Vietnamese ones with what is named
  /// (`nhà máy thủy điện Sơn La`).
  static func finding(in language: Language) -> NameReach {
    language == .vietnamese ? NameReach(before: 5, behind: 3) : NameReach(before: 2, behind: 2)
  }
}

extension Passage {
  /// The stretches of a passage, in order.
  func stretches(_ reach: NameReach) -> [Stretch] { lines.flatMap { stretches(in: $0, reach) } }

  private func stretches(in line: Range<Int>, _ reach: NameReach) -> [Stretch] {
    var stretches: [Stretch] = []
    var current: Range<Int>?
    for index in line where tokens[index].isCapitalised {
      let near =
        max(line.lowerBound, index - reach.before)..<min(line.upperBound, index + 1 + reach.behind)
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
    return form(at: index).punctuation == .stop
  }
}
