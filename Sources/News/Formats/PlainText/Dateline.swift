internal import Languages
internal import Text

/// The place, the day and the agency before an article's first sentence: `HÀ NỘI, (TTXVN) - `,
/// `HANOI, March 12, 2024 /PRNewswire/ -- `, `OSLO--(BUSINESS WIRE)--March 12, 2024--`, `Hà Nội (TTXVN 12/3/2024) - `,
/// `2024-03-12 | OSLO – `.
struct Dateline {
  /// From the beginning of the paragraph to the first word of the text.
  let range: TextRange
  let agency: TextRange?
  let date: ArticleDate?

  private static let longest = 120
  private static let mostWordsOfPlace = 8

  init?(in text: UTF8Text, paragraph: TextRange, _ language: NewsLanguage) {
    let head = paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + Self.longest)
    guard
      let dash = Self.lastDash(in: text, head, language) ?? Self.endOfService(in: text, head, language)
    else { return nil }
    let before = text.trimmed(head.lowerBound..<dash.lowerBound)
    guard !before.isEmpty else { return nil }
    let bracketed = Self.bracketed(in: text, before)
    let agency = bracketed.flatMap { Self.agency(in: $0, of: text) }
    let day = Self.day(in: text, before, language)
    let isKnown =
      agency.map { Agencies.contains(text.folded($0)) } == true || Self.isService(bracketed, in: text)
    guard let place = Words(of: text, in: before).first(where: { _ in true }),
      isKnown || Self.isInCapitals(place, in: text)
        || day.map({ Self.isPlace(beside: $0.range, before, in: text, language) }) == true
    else { return nil }
    range = head.lowerBound..<text.skippingSpace(from: dash.upperBound, to: paragraph.upperBound)
    self.agency = agency
    date = day?.date
  }

  /// The dash that ends the dateline. Brackets or a day may follow the first dash, and a place may follow a day, each with
  /// a dash of its own.
  private static func lastDash(in text: UTF8Text, _ head: TextRange, _ language: NewsLanguage) -> TextRange? {
    guard var last = dash(in: text, head) else { return nil }
    var isBehindDay = isDay(text.trimmed(head.lowerBound..<last.lowerBound), in: text, language)
    while let next = dash(in: text, last.upperBound..<head.upperBound) {
      let piece = text.trimmed(last.upperBound..<next.lowerBound)
      guard !piece.isEmpty else { break }
      let isBracketed =
        text[piece.lowerBound] == UInt8(ascii: "(") && text[piece.upperBound - 1] == UInt8(ascii: ")")
      let isDay = isDay(piece, in: text, language)
      guard isBracketed || isDay || isBehindDay && isPlace(piece, in: text, language) else { break }
      isBehindDay = isDay
      last = next
    }
    return last
  }

  private static func isDay(_ range: TextRange, in text: UTF8Text, _ language: NewsLanguage) -> Bool {
    !range.isEmpty && DayInLine.day(in: text, at: range.lowerBound, language)?.end == range.upperBound
  }

  /// The first dash with a space on either side, or `--` beside a capital, a figure or a bracket.
  private static func dash(in text: UTF8Text, _ head: TextRange) -> TextRange? {
    var openBracket: Int?
    for position in head {
      let isTight = text.has("--", at: position) && text[position - 1].isWordByte
      // A dash in brackets belongs to an agency: `(Harbourwire - March 12, 2024) -`.
      if let bracket = openBracket, position < bracket { continue }
      openBracket =
        text[position] == UInt8(ascii: "(") ? text.first(")", in: position..<head.upperBound) : nil
      guard
        isTight || text.isSpaceOrEnd(at: position - 1)
          || [UInt8(ascii: ")"), UInt8(ascii: "/")].contains(text[position - 1])
      else { continue }
      let length =
        text.isDash(at: position)
        ? 3 : text.has("--", at: position) ? 2 : text[position] == UInt8(ascii: "-") ? 1 : 0
      let end = position + length
      // The head may end within a dash.
      guard end <= head.upperBound else { return nil }
      if length > 0, text.spaceLength(at: end) > 0 || length == 2 && canFollowTightly(text, end) {
        return position..<end
      }
    }
    return nil
  }

  private static func canFollowTightly(_ text: UTF8Text, _ position: Int) -> Bool {
    text[position] == UInt8(ascii: "(") || text[position].isDigit || text.isUppercase(at: position)
  }

  /// The text in the brackets or slashes that end the dateline, or in brackets before a dash and a day.
  private static func bracketed(in text: UTF8Text, _ before: TextRange) -> TextRange? {
    let dashed = before.last { text[$0] == UInt8(ascii: ")") && text.has("--", at: $0 + 1) }
    let last = dashed ?? before.upperBound - 1
    let opening: UInt8
    switch text[last] {
    case UInt8(ascii: ")"): opening = UInt8(ascii: "(")
    case UInt8(ascii: "/"): opening = UInt8(ascii: "/")
    default: return nil
    }
    guard let open = (before.lowerBound..<last).last(where: { text[$0] == opening }), open + 1 < last else {
      return nil
    }
    return open + 1..<last
  }

  /// The agency within the brackets, before a day: `TTXVN 12/3/2024`.
  private static func agency(in bracketed: TextRange, of text: UTF8Text) -> TextRange? {
    let end =
      bracketed.first {
        text[$0].isDigit || text[$0] == UInt8(ascii: ",") || text.has(" - ", at: $0) || text.isDash(at: $0)
      } ?? bracketed.upperBound
    let name = text.trimmed(bracketed.lowerBound..<end)
    guard !name.isEmpty else { return nil }
    if Agencies.contains(text.folded(name)) { return name }
    let isShort = text.wordCount(in: name) <= 3 && text.isUppercase(at: name.lowerBound)
    return isShort && Agencies.looksLikeOne(name, in: text) ? name : nil
  }

  /// True for the name of a service that distributes press releases: `GLOBE NEWSWIRE`, `PRNewswire`, `BUSINESS WIRE`.
  private static func isService(_ bracketed: TextRange?, in text: UTF8Text) -> Bool {
    guard let bracketed else { return false }
    return Words(of: text, in: bracketed).contains { word in
      ["wire", "wired"].contains { text.folded(word).hasSuffix($0) }
    }
  }

  /// The end of brackets with such a service and a day, where no dash follows: `(Harbourwire - March 12, 2024) The …`.
  private static func endOfService(
    in text: UTF8Text, _ head: TextRange, _ language: NewsLanguage
  ) -> TextRange? {
    guard let open = text.first("(", in: head), let close = text.first(")", in: open..<head.upperBound),
      isService(open..<close, in: text),
      (open..<close).contains(where: {
        text.beginsWord(at: $0) && DayInLine.day(in: text, at: $0, language) != nil
      })
    else { return nil }
    return close + 1..<close + 1
  }

  /// The first day before the dash that brackets, a bar, a dash or the end of the dateline follows.
  private static func day(
    in text: UTF8Text, _ before: TextRange, _ language: NewsLanguage
  ) -> (date: ArticleDate, range: TextRange)? {
    for start in before where text.beginsWord(at: start) {
      guard let (date, end) = DayInLine.day(in: text, at: start, language), end <= before.upperBound else {
        continue
      }
      let rest = text.trimmed(end..<before.upperBound)
      let isLast =
        rest.isEmpty
        || "(/)|-".utf8.contains(text[rest.lowerBound]) || text.isDash(at: rest.lowerBound)
      return isLast ? (date, start..<end) : nil
    }
    return nil
  }

  /// True if the name of a place precedes a day, or follows a day that begins the dateline.
  private static func isPlace(
    beside day: TextRange, _ before: TextRange, in text: UTF8Text, _ language: NewsLanguage
  ) -> Bool {
    isPlace(before.lowerBound..<day.lowerBound, in: text, language)
      || day.lowerBound == before.lowerBound
        && isPlace(day.upperBound..<before.upperBound, in: text, language)
  }

  /// True for a few words with capitals. Words such as `On` and `Ngày` begin sentences.
  static func isPlace(_ range: TextRange, in text: UTF8Text, _ language: NewsLanguage) -> Bool {
    let words = Array(Words(of: text, in: range))
    guard let first = words.first, words.count <= mostWordsOfPlace else { return false }
    return words.allSatisfy { text.isUppercase(at: $0.lowerBound) }
      && !language.sentences.isOpener(text.folded(first), hasDiacritic: text.hasDiacritic(in: first))
      && !language.news.wordsOfTime.contains(text.folded(first))
      && !language.isCalendarWord(text.folded(first))
  }

  private static func isInCapitals(_ word: TextRange, in text: UTF8Text) -> Bool {
    word.count > 3 && !word.contains { text.isLowercase(at: $0) && text[$0] & 0xc0 != 0x80 }
      && text.isUppercase(at: word.lowerBound)
  }
}
