internal import Languages
internal import Text

/// The tokens of an article's prose, with what the article as a whole tells of its capitals.
struct Passage: Sendable {
  let language: Language
  let tokens: [Token]
  /// What the tokens' numbers of forms mean.
  let forms: WordForms
  /// The tokens of each line of text.
  let lines: [Range<Int>]
  /// Whether it is Vietnamese that leaves out diacritics.
  let isUndiacritised: Bool

  /// The passage of a text. Forms that it has and that weren't met before are added to `forms`.
  init(_ text: String, prose: [TextRange], language: Language, forms: inout WordForms) {
    let source = text.utf8.span
    var tokenizer = Tokenizer()
    var lineStarts: [Int] = []
    for range in prose {
      Self.forEachLine(of: source, in: range) { line in
        lineStarts.append(tokenizer.tokens.count)
        tokenizer.take(source, line, &forms)
      }
    }
    var tokens = tokenizer.tokens
    lines = zip(lineStarts, lineStarts.dropFirst() + [tokens.count]).map { $0..<$1 }
    CapitalWeighing(forms, language).mark(&tokens, lines)
    self.tokens = tokens
    self.language = language
    self.forms = forms
    isUndiacritised = language == .vietnamese && Self.lacksDiacritics(tokens, forms)
  }

  /// The passage of a whole text by itself.
  init(_ text: String, language: Language) {
    var forms = WordForms()
    self.init(text, prose: [0..<text.utf8.count], language: language, forms: &forms)
  }

  /// The form of a token.
  func form(at index: Int) -> WordForm { forms[tokens[index].form] }

  /// The number of the form at a place in a line, or in front of it or behind it.
  func form(at index: Int, in line: Range<Int>) -> Int {
    if line.contains(index) { return tokens[index].form }
    return index < line.lowerBound ? WordForms.lineStart : WordForms.lineEnd
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
  private static func lacksDiacritics(_ tokens: [Token], _ forms: WordForms) -> Bool {
    let words = tokens.lazy.filter { $0.shape == .lower }
    return words.count { !forms[$0.form].isASCII } * 20 < words.count { _ in true }
  }
}

/// Marks the tokens whose capital tells little.
private struct CapitalWeighing {
  private let forms: WordForms
  private let language: Language

  init(_ forms: WordForms, _ language: Language) {
    self.forms = forms
    self.language = language
  }

  /// Marks which tokens start a sentence, and which stand in a heading.
  func mark(_ tokens: inout [Token], _ lines: [Range<Int>]) {
    for line in lines {
      let isHeading = isHeading(tokens[line])
      var startsSentence = true
      for index in line {
        tokens[index].isInHeading = isHeading
        if tokens[index].shape == .mark {
          startsSentence = startsSentence || opensSentence(tokens[index], isFirst: index == line.lowerBound)
        } else {
          tokens[index].startsSentence = startsSentence
          startsSentence = false
        }
      }
    }
  }

  /// A line in title case, or in capitals throughout: of four words or more nearly all have a capital.
  /// Vietnamese has no title case, but names of three or four syllables.
  private func isHeading(_ line: ArraySlice<Token>) -> Bool {
    var (words, capitalised, capitals, lower) = (0, 0, 0, 0)
    for token in line where token.shape == .lower || token.isCapitalised {
      words += 1
      let length = forms[token.form].length
      if token.isCapitalised { capitalised += 1 }
      if token.shape == .capitals, length > 3 { capitals += 1 }
      if token.shape == .lower, length > 4 { lower += 1 }
    }
    if words >= 4, capitals * 2 > words { return true }
    if language == .vietnamese || words < 4 || lower > 0 { return false }
    let endsSentence = line.last.map { forms[$0.form].text == "." } ?? false
    return !endsSentence && capitalised * 3 >= words * 2
  }

  private func opensSentence(_ mark: Token, isFirst: Bool) -> Bool {
    switch forms[mark.form].punctuation {
    case .stop, .pause: true
    // But not the closing one, nor an apostrophe.
    case .openingQuotation: !mark.isAttached || isFirst
    // A list's dash.
    case .dash: isFirst
    case .openingBracket, nil: false
    }
  }
}
