internal import Languages
internal import Text

/// The tokens of an article's prose. Each token knows whether its capital means anything, which the article as a whole
/// shows. A class, so that the many rules that look at a text share it at the cost of one reference.
final class TokenizedText: Sendable {
  let language: Language
  let tokens: [Token]
  /// The word types to which the tokens' numbers refer.
  let types: WordTypes
  /// The tokens of each line of text.
  let lines: [Range<Int>]
  /// The tokens of each sentence, which ends with its line at the latest.
  let sentences: [Range<Int>]
  /// True if the text leaves out the diacritics that distinguish words in its language.
  let isUndiacritised: Bool

  /// Cuts ranges of a text into tokens: paragraphs, whose lines may be wrapped. Word types that are new are added to
  /// `types`.
  init(_ text: String, prose: [TextRange], language: Language, types: inout WordTypes) {
    let source = text.utf8.span
    let rules = types.rules
    var tokenizer = Tokenizer(elisions: rules.elisions)
    var lines: [Range<Int>] = []
    for range in prose {
      let start = tokenizer.tokens.count
      tokenizer.take(source, range, &types)
      lines.append(start..<tokenizer.tokens.count)
    }
    CapitalizationMarker(types, hasTitleCase: rules.hasTitleCase).mark(&tokenizer.tokens, lines)
    tokens = tokenizer.tokens
    self.lines = lines
    sentences = SentencePartition(text, tokens, types).sentences(in: lines)
    self.language = language
    self.types = types
    isUndiacritised = rules.keepsDiacritics && Self.lacksDiacritics(tokens, types)
  }

  /// Cuts a whole text into tokens; each line is a paragraph.
  convenience init(_ text: String, language: Language) {
    var types = WordTypes(language)
    self.init(text, prose: Self.lines(of: text.utf8.span), language: language, types: &types)
  }

  /// The word type of a token.
  func wordType(at index: Int) -> WordType { types[tokens[index].type] }

  /// The number of the word type at a place in a line, or of the line's start or end where the place is outside.
  func wordType(at index: Int, in line: Range<Int>) -> Int {
    if line.contains(index) { return tokens[index].type }
    return index < line.lowerBound ? WordTypes.lineStart : WordTypes.lineEnd
  }

  /// The words of a range of tokens. A hyphen or an apostrophe joins its neighbours to one word; quotation marks are
  /// left out.
  func words(in range: Range<Int>) -> [String] {
    var words: [String] = []
    var joins = false
    for index in range {
      let token = tokens[index]
      let isHyphen = token.shape == .mark && token.isAttached
      if joins || isHyphen, let last = words.indices.last {
        words[last] += wordType(at: index).text
      } else {
        words.append(wordType(at: index).text)
      }
      joins = isHyphen || types[token.type].isElision
    }
    return words
  }

  /// The words of a range of tokens with blanks between them.
  func text(of range: Range<Int>) -> String {
    var text = ""
    var joins = true
    for index in range {
      let token = tokens[index]
      let isHyphen = token.shape == .mark && token.isAttached
      if !joins, !isHyphen { text += " " }
      text += types.all[token.type].text
      joins = isHyphen || types.all[token.type].isElision
    }
    return text
  }

  private static func lines(of source: Span<UInt8>) -> [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    for index in 0...source.count where index == source.count || source[index] == UInt8(ascii: "\n") {
      if start < index { lines.append(start..<index) }
      start = index + 1
    }
    return lines
  }

  /// True if fewer than one word in twenty has a letter outside ASCII; in Vietnamese two in three have such a letter.
  private static func lacksDiacritics(_ tokens: [Token], _ types: WordTypes) -> Bool {
    var (words, marked) = (0, 0)
    for token in tokens where token.shape == .lower {
      words += 1
      marked += types[token.type].isASCII ? 0 : 1
    }
    return marked * 20 < words
  }
}

/// Marks the tokens whose capital says little or nothing.
private struct CapitalizationMarker {
  private let types: WordTypes
  private let hasTitleCase: Bool

  init(_ types: WordTypes, hasTitleCase: Bool) {
    self.types = types
    self.hasTitleCase = hasTitleCase
  }

  /// Marks the tokens that start a sentence and the tokens of headings.
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

  /// True if a line is in title case or in capitals: nearly all of four or more words have a capital.
  private func isHeading(_ line: ArraySlice<Token>) -> Bool {
    var (words, capitalised, capitals, lower) = (0, 0, 0, 0)
    for token in line where token.shape == .lower || token.isCapitalised {
      words += 1
      let length = types[token.type].length
      if token.isCapitalised { capitalised += 1 }
      if token.shape == .capitals, length > 3 { capitals += 1 }
      if token.shape == .lower, length > 4 { lower += 1 }
    }
    if words >= 4, capitals * 2 > words { return true }
    if !hasTitleCase || words < 4 || lower > 0 { return false }
    let endsSentence = line.last.map { types[$0.type].text == "." } ?? false
    return !endsSentence && capitalised * 3 >= words * 2
  }

  private func opensSentence(_ mark: Token, isFirst: Bool) -> Bool {
    switch types[mark.type].punctuation {
    case .stop, .pause: true
    // A closing quotation mark and an apostrophe open no sentence.
    case .openingQuotation: !mark.isAttached || isFirst
    // A dash opens an item of a list.
    case .dash: isFirst
    case .openingBracket, nil: false
    }
  }
}
