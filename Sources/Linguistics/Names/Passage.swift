internal import Corpus

/// The tokens of an article's prose, with what the article as a whole tells of its capitals.
struct Passage: Sendable {
  let language: Language
  let tokens: [Token]
  /// The tokens of each line of text.
  let lines: [Range<Int>]
  /// Whether it is Vietnamese that leaves out diacritics.
  let isUndiacritised: Bool

  init(_ text: String, prose: [TextRange], language: Language) {
    let source = text.utf8.span
    var tokenizer = Tokenizer()
    var lineStarts: [Int] = []
    for range in prose {
      Self.forEachLine(of: source, in: range) { line in
        lineStarts.append(tokenizer.tokens.count)
        tokenizer.take(source, line)
      }
    }
    var tokens = tokenizer.tokens
    lines = zip(lineStarts, lineStarts.dropFirst() + [tokens.count]).map { $0..<$1 }
    for line in lines { CapitalWeighing.mark(&tokens, line, language: language) }
    self.tokens = tokens
    self.language = language
    isUndiacritised = language == .vietnamese && Self.lacksDiacritics(tokens)
  }

  private static func forEachLine(of source: Span<UInt8>, in range: TextRange, _ body: (TextRange) -> Void) {
    var start = range.lowerBound
    for index in range where source[index] == UInt8(ascii: "\n") {
      if start < index { body(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  /// Whether fewer than one word in twenty has a letter outside ASCII; in Vietnamese two in three have.
  private static func lacksDiacritics(_ tokens: [Token]) -> Bool {
    let words = tokens.lazy.filter { $0.shape == .lower }
    return words.count { !$0.lower.utf8.allSatisfy { $0 < 0x80 } } * 20 < words.count
  }
}

/// Marks, in one line of text, the tokens whose capital tells little.
enum CapitalWeighing {
  /// Marks which tokens start a sentence and whether the line is a heading.
  static func mark(_ tokens: inout [Token], _ line: Range<Int>, language: Language) {
    let isHeading = isHeading(tokens[line], language: language)
    var startsSentence = true
    for index in line {
      tokens[index].isInHeading = isHeading
      if tokens[index].shape == .mark {
        startsSentence = startsSentence || opensSentence(tokens, index, line)
      } else {
        tokens[index].startsSentence = startsSentence
        startsSentence = false
      }
    }
  }

  /// A line in title case, or in capitals throughout: of four words or more nearly all have a capital.
  /// Vietnamese has no title case, but names of three or four syllables.
  private static func isHeading(_ line: ArraySlice<Token>, language: Language) -> Bool {
    let words = line.filter { $0.shape == .lower || $0.isCapitalised }
    let lower = words.count { $0.shape == .lower && $0.lower.utf8.count > 4 }
    let capitals = words.count { $0.shape == .capitals && $0.lower.utf8.count > 3 }
    if words.count >= 4, capitals * 2 > words.count { return true }
    if line.last?.word == "." { return false }
    let capitalised = words.count(where: \.isCapitalised)
    return language != .vietnamese && words.count >= 4 && lower == 0 && capitalised * 3 >= words.count * 2
  }

  private static func opensSentence(_ tokens: [Token], _ index: Int, _ line: Range<Int>) -> Bool {
    switch tokens[index].word {
    case ".", "!", "?", "…", "•", ":": true
    // An opening quotation mark, but not the closing one, nor an apostrophe.
    case "\"", "“", "«", "‘": !tokens[index].isAttached || index == line.lowerBound
    // A list's dash.
    case "-", "–", "—": index == line.lowerBound
    default: false
    }
  }
}
