package import Text

/// What stands around a period that white space and a possible beginning of a sentence follow.
package struct PeriodContext {
  private let text: UTF8Text
  private let sentenceStart: Int
  private let next: Int
  /// The word that the period ends, without opening marks: `U.S`, `Sept`, `GS.TS`.
  private let word: TextRange

  package init(of text: UTF8Text, at period: Int, sentenceStart: Int, next: Int) {
    self.text = text
    self.sentenceStart = sentenceStart
    self.next = next
    var start = period
    while start > sentenceStart, text[start - 1].isWordByte || text[start - 1] == UInt8(ascii: "."),
      text.closerLength(at: start - 1) == 0, !text.isGeneralPunctuation(before: start)
    {
      start = text.start(ofScalarBefore: start)
    }
    word = start..<period
  }

  /// Whether the period ends the sentence, rather than an abbreviation in it.
  package var endsSentence: Bool {
    switch kind {
    case .word: true
    case .title, .joining, .enumerator: false
    case .beforeNumber: !text[next].isDigit
    case .either:
      SentenceOpeners.contains(text.folded(nextWord), hasDiacritic: text.hasDiacritic(in: nextWord))
    }
  }

  /// Whether the word is one that a period commonly shortens, whatever follows.
  package var isAbbreviation: Bool { kind != .word }

  /// Whether a name must follow the word.
  package var isTitle: Bool { kind == .title }

  private enum Kind {
    /// A plain word.
    case word
    /// Stands before a name: `Mr.`, `GS.TS.`.
    case title
    /// Never ends a sentence: `e.g.`, `vs.`.
    case joining
    /// Stands before a number: `No. 7`, `Sept. 8`.
    case beforeNumber
    /// May end a sentence or not: `U.S.`, `Inc.`, an initial.
    case either
    /// The number of an item: `1. First`.
    case enumerator
  }

  private var kind: Kind {
    guard !word.isEmpty else { return .word }
    if word.lowerBound == sentenceStart, word.count <= 2, word.allSatisfy({ text[$0].isDigit }) {
      return .enumerator
    }
    // No abbreviation of the tables is longer; most words end here, before they are folded.
    guard word.count <= 12 else { return .word }
    if isInitial { return .either }
    // All of the tables are written without diacritics: `hon` is one, `hơn` is a word.
    guard !text.hasDiacritic(in: word) else { return .word }
    let folded = text.folded(word)
    if text.isUppercase(at: word.lowerBound), let last = folded.split(separator: ".").last,
      Abbreviations.titles.contains(String(last))
    {
      return .title
    }
    if Abbreviations.joining.contains(folded) { return .joining }
    if Abbreviations.beforeNumber.contains(folded) { return .beforeNumber }
    return isAcronym || Abbreviations.either.contains(folded) ? .either : .word
  }

  /// A single capital: `J.`.
  private var isInitial: Bool {
    text.isUppercase(at: word.lowerBound) && text.width(of: word) == 1
  }

  /// Letters with periods between them: `U.S`, `p.m`.
  private var isAcronym: Bool {
    word.contains { text[$0] == UInt8(ascii: ".") }
      && text.string(in: word).split(separator: ".").allSatisfy { $0.count <= 2 }
  }

  private var nextWord: TextRange {
    var words = Words(of: text, in: text.token(from: next))
    return words.next() ?? next..<next
  }
}

extension UTF8Text {
  /// Whether a mark of U+2000 to U+206F (a quotation mark, a dash) ends right before `position`.
  package func isGeneralPunctuation(before position: Int) -> Bool {
    position >= 3 && self[position - 3] == 0xe2 && (self[position - 2] == 0x80 || self[position - 2] == 0x81)
  }
}

/// Abbreviations of English and Vietnamese news that end in a period, folded.
private enum Abbreviations {
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "maj", "lt", "cmdr", "adm", "brig", "sgt", "cpl", "spc",
    "pfc", "capt",
    "sen",
    "rep", "gov", "atty", "supt", "st", "ste", "rev", "hon", "pres", "messrs", "mme", "mt", "ft", "dist",
    "ts", "ths", "gs", "pgs", "bs", "ks", "tp", "tx", "tt", "nsnd", "nsut", "lm", "hlv",
  ]
  static let joining: Set<String> = ["e.g", "i.e", "vs", "v", "approx", "cf", "al", "ca", "incl"]
  static let beforeNumber: Set<String> = [
    "no", "nos", "vol", "art", "sec", "fig", "pp", "p", "q", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
    "sep", "sept", "oct", "nov", "dec",
  ]
  static let either: Set<String> = [
    "inc", "ltd", "corp", "co", "bros", "jr", "sr", "etc", "dept", "est", "ave", "blvd", "univ", "assn",
    "ph.d",
    "v.v",
  ]
}
