internal import Languages
internal import Text

/// Finds the headline of an article: the written headline, else the first sentence, shortened.
struct HeadlineFinder {
  private let text: UTF8Text
  private let language: NewsLanguage

  /// A longer sentence is cut. In characters.
  private static let longest = 110
  /// The length of a cut headline in characters.
  private static let cut = 45...100
  /// The fewest characters of a cut headline. Headlines are seldom shorter, subheadings seldom longer.
  static let shortestCut = cut.lowerBound
  /// The number of bytes of a part that are examined: many times the length of a headline, and a limit on the cost of a
  /// huge part.
  private static let lookedAt = 4_096
  /// A shorter sentence, such as an interjection, is no headline if another sentence follows.
  private static let shortestSentence = 20

  init(of text: UTF8Text, _ language: NewsLanguage) {
    self.text = text
    self.language = language
  }

  /// The headline of a text with these parts. `credits` and `dateline` are left out of it.
  func headline(parts: [Part], credits: [PhotoCredit], dateline: TextRange?) -> Headline {
    if let part = parts.first(where: { $0.kind == .headline }) {
      return Headline(text: collapsed(part.range), range: part.range, isDerived: false, isCut: false)
    }
    guard let sentence = firstSentence(parts: parts, credits: credits, dateline: dateline) else {
      return fallback(parts)
    }
    return shortened(sentence)
  }

  /// The headline of a text without sentences: the first heading, else the first part.
  private func fallback(_ parts: [Part]) -> Headline {
    if let prose = parts.first(where: { $0.kind.isProse }) { return shortened(beginning(of: prose.range)) }
    return derived(parts.first { $0.kind != .space }?.range ?? 0..<0, isCut: false)
  }

  private func beginning(of range: TextRange) -> TextRange {
    guard range.count > Self.lookedAt else { return range }
    return range.lowerBound..<text.start(ofScalarBefore: range.lowerBound + Self.lookedAt)
  }

  private func firstSentence(parts: [Part], credits: [PhotoCredit], dateline: TextRange?) -> TextRange? {
    for part in parts where [.paragraph, .caption, .listItem].contains(part.kind) {
      var range = part.range
      // The credits are in the text's order.
      let next = credits.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
      if let credit = credits[next...].first, range.contains(credit.range.lowerBound) {
        range = text.trimmed(range.lowerBound..<credit.range.lowerBound)
      }
      if let dateline, dateline.lowerBound == range.lowerBound {
        range = text.trimmed(dateline.upperBound..<range.upperBound)
      }
      if let sentence = firstSentence(of: beginning(of: range)) { return sentence }
    }
    return nil
  }

  /// The first sentence of a paragraph, or the first longer sentence behind an interjection.
  private func firstSentence(of paragraph: TextRange) -> TextRange? {
    var sentences = Sentences(of: text, in: paragraph, by: language.sentences)
    var first: TextRange?
    while let next = sentences.next() {
      let sentence = withOpenQuotation(next, before: sentences)
      if text.width(of: sentence) >= Self.shortestSentence { return sentence }
      first = first ?? sentence
    }
    return first
  }

  /// A sentence with the sentences behind it up to the end of a quotation or a bracket that the sentence opens: `“We won. We
  /// go home,” she said`. If these are too long, the sentence alone, or as many as are long enough for a headline.
  private func withOpenQuotation(_ sentence: TextRange, before rest: Sentences) -> TextRange {
    guard text.leavesMarksOpen(sentence) else { return sentence }
    var rest = rest
    var shortest = text.width(of: sentence) >= Self.shortestSentence ? sentence : nil
    while let next = rest.next() {
      let whole = sentence.lowerBound..<next.upperBound
      let width = text.width(of: whole)
      if width <= Self.longest, !text.leavesMarksOpen(whole) { return whole }
      if width >= Self.shortestSentence { shortest = shortest ?? whole }
      if width > Self.longest { break }
    }
    return shortest ?? sentence
  }
}

// MARK: Shortening

extension HeadlineFinder {
  private func shortened(_ sentence: TextRange) -> Headline {
    let whole = withoutDate(withoutEndMark(sentence))
    if text.width(of: whole) <= Self.longest { return derived(whole, isCut: false) }
    let main = withoutOpening(whole)
    if main != whole, text.width(of: main) <= Self.longest { return derived(main, isCut: false) }
    return derived(main.lowerBound..<cutEnd(of: main), isCut: true)
  }

  private func derived(_ range: TextRange, isCut: Bool) -> Headline {
    Headline(text: collapsed(range), range: range, isDerived: true, isCut: isCut)
  }

  /// The sentence without its period, unless the period belongs to an abbreviation.
  private func withoutEndMark(_ sentence: TextRange) -> TextRange {
    guard sentence.count > 1, text[sentence.upperBound - 1] == UInt8(ascii: "."),
      text[sentence.upperBound - 2] != UInt8(ascii: ".")
    else { return sentence }
    let period = PeriodContext(
      of: text, at: sentence.upperBound - 1, sentenceStart: sentence.lowerBound, next: sentence.upperBound,
      by: language.sentences)
    return period.isAbbreviation ? sentence : text.trimmed(sentence.lowerBound..<sentence.upperBound - 1)
  }

  /// Skips a date before the sentence: `April 7, 2005 The ministers met`.
  private func withoutDate(_ sentence: TextRange) -> TextRange {
    guard let written = WrittenDate(in: text, at: sentence.lowerBound, language, isDayFirst: true),
      text.spaceLength(at: written.range.upperBound) > 0
    else { return sentence }
    let rest =
      text.skippingSpace(from: written.range.upperBound, to: sentence.upperBound)..<sentence.upperBound
    return text.isUppercase(at: rest.lowerBound) ? rest : sentence
  }

  /// The sentence without an adverbial before the first comma (`In a recent interview with AFP, `), if a capital begins
  /// the rest, so that the rest reads as a sentence of its own.
  private func withoutOpening(_ sentence: TextRange) -> TextRange {
    guard let first = Words(of: text, in: sentence).first(where: { _ in true }),
      language.news.adverbialOpenings.contains(text.folded(first)),
      let comma = text.first(", ", in: sentence), text.width(of: sentence.lowerBound..<comma) <= 60
    else { return sentence }
    let rest = comma + 2..<sentence.upperBound
    return text.isUppercase(at: rest.lowerBound) && text.width(of: rest) >= Self.cut.lowerBound
      ? rest : sentence
  }

  /// The end of the shortened sentence: the last end of a clause that fits, else the beginning of a phrase, else the
  /// end of a word.
  private func cutEnd(of sentence: TextRange) -> Int {
    var ends = Ends(word: sentence.lowerBound)
    for position in offsets(in: sentence) {
      if text.endsClause(at: position) { ends.clause = position }
      guard text.spaceLength(at: position) > 0 else { continue }
      if beginsPhrase(text.skippingSpace(from: position, to: sentence.upperBound)) { ends.phrase = position }
      ends.word = position
    }
    let end = ends.clause ?? withoutDanglingWords(sentence.lowerBound..<(ends.phrase ?? ends.word))
    let range = text.trimmed(sentence.lowerBound..<end)
    // Without any space the sentence is cut at the last possible position.
    return range.isEmpty ? offsets(in: sentence).last ?? sentence.upperBound : range.upperBound
  }

  /// The end of a range without words at its end that need a continuation: `President of`, `việc sau`.
  private func withoutDanglingWords(_ range: TextRange) -> Int {
    var words = Array(
      Words(of: text, in: max(range.lowerBound, range.upperBound - 60)..<range.upperBound).suffix(4))
    var end = range.upperBound
    let isMarked = text.hasDiacritic(in: range)
    while words.count > 1, let last = words.popLast(),
      language.news.isDangling(text, last, isMarked: isMarked)
    {
      end = last.lowerBound
    }
    return withoutOpeningMarks(range.lowerBound..<end)
  }

  /// The end of a range without an opening quotation mark or bracket at its end.
  private func withoutOpeningMarks(_ range: TextRange) -> Int {
    var end = text.trimmed(range).upperBound
    while end > range.lowerBound {
      let last = text.start(ofScalarBefore: end)
      let isOpening =
        text.has("“", at: last) || text.has("‘", at: last) || text[last] == UInt8(ascii: "(")
        || text[last] == UInt8(ascii: "\"") && text.spaceLength(at: last - 1) > 0
      guard isOpening else { break }
      end = text.trimmed(range.lowerBound..<last).upperBound
    }
    return end
  }

  private struct Ends {
    var clause: Int?
    var phrase: Int?
    var word: Int
  }

  /// The offsets of the scalars at which a headline may be cut.
  private func offsets(in sentence: TextRange) -> [Int] {
    var width = 0
    var offsets: [Int] = []
    for position in sentence where text[position] & 0xc0 != 0x80 && !text.isCombiningMark(at: position) {
      if width > Self.cut.upperBound { break }
      if width >= Self.cut.lowerBound { offsets.append(position) }
      width += 1
    }
    return offsets
  }

  private func beginsPhrase(_ position: Int) -> Bool {
    guard let word = Words(of: text, in: text.token(from: position)).first(where: { _ in true }) else {
      return false
    }
    return language.news.phraseOpenings.contains(text.folded(word))
      && (text.hasDiacritic(in: word)
        || !language.news.phraseOpeningsNeedingDiacritic.contains(text.folded(word)))
  }

  /// White space collapsed to single spaces.
  private func collapsed(_ range: TextRange) -> String {
    var bytes: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if text.spaceLength(at: position) > 0 {
        position = text.skippingSpace(from: position, to: range.upperBound)
        bytes.append(0x20)
      } else {
        bytes.append(text[position])
        position += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UTF8Text {
  /// True if a comma, a semicolon, a colon or a dash here separates clauses.
  fileprivate func endsClause(at position: Int) -> Bool {
    switch self[position] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): spaceLength(at: position + 1) > 0
    case UInt8(ascii: "-"): spaceLength(at: position + 1) > 0 && spaceLength(at: position - 1) > 0
    default: isDash(at: position)
    }
  }
}
