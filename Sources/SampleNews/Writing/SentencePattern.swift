/// A sentence with blanks to be filled in.
struct SentencePattern {
  enum Piece {
    case literal([UInt8])
    case person, surname, place, organization, figure, term, weekday, date
    /// Running words of the language.
    case words
  }

  let pieces: [Piece]

  /// A pattern as written: blanks are named in braces, `{words} in {place}.`
  init(_ text: Substring) {
    pieces = text.split(separator: "{").flatMap { part -> [Piece] in
      let sides = part.split(separator: "}", omittingEmptySubsequences: false)
      guard sides.count == 2, let blank = Self.blanks[sides[0]] else { return [.literal(Array(part.utf8))] }
      return sides[1].isEmpty ? [blank] : [blank, .literal(Array(sides[1].utf8))]
    }
  }

  /// Patterns, one a line.
  static func list(_ lines: String) -> [SentencePattern] {
    lines.split(separator: "\n").map(SentencePattern.init)
  }

  private static let blanks: [Substring: Piece] = [
    "person": .person, "surname": .surname, "place": .place, "organization": .organization, "figure": .figure,
    "term": .term, "weekday": .weekday, "date": .date, "words": .words,
  ]
}
