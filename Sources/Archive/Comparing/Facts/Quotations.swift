internal import Corpus

/// Finds what a text quotes.
enum Quotations {
  /// Shorter ones are names and single words held at a distance.
  private static let fewestWords = 4
  /// Where no quotation mark closes within so many bytes, none was opened.
  private static let longest = 2000

  /// What stands between quotation marks in a range of an article's text, without the marks.
  static func ranges(in article: Article, _ range: TextRange) -> [TextRange] {
    var ranges: [TextRange] = []
    var opened: (mark: Character, start: Int)?
    var position = range.lowerBound
    for character in article.text(in: range) {
      let next = position + character.utf8.count
      if let open = opened {
        if closes(open.mark, character) {
          if isLongEnough(article.text(in: open.start..<position)) { ranges.append(open.start..<position) }
          opened = nil
        } else if position - open.start > longest {
          opened = nil
        }
      } else if "“\"«„".contains(character) {
        opened = (character, next)
      }
      position = next
    }
    return ranges
  }

  private static func closes(_ open: Character, _ mark: Character) -> Bool {
    switch open {
    case "“", "„": mark == "”" || mark == "\""
    case "«": mark == "»"
    default: mark == "\"" || mark == "”"
    }
  }

  private static func isLongEnough(_ text: Substring) -> Bool {
    text.split(maxSplits: fewestWords - 1, whereSeparator: \.isWhitespace).count == fewestWords
  }
}
