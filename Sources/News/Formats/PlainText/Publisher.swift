internal import Languages
internal import Text

/// Finds the agency or paper that published an article, if the text names it.
///
/// Only places in which a publisher names itself count: the dateline (`HÀ NỘI, (TTXVN) -`, `WASHINGTON (AP) —`), its
/// correspondents (`phóng viên TTXVN`), the credit of a photo (`Phạm Kiên - TTXVN`), a line or a bracket at the end
/// (`(Reuters)`, `Theo TTXVN`). A paper that a report quotes is not its publisher.
struct Publisher {
  /// The range of the publisher's name.
  let name: TextRange?
  /// The dateline before the first sentence, with its dash.
  let dateline: TextRange?

  init(in text: UTF8Text, parts: [Part], credits: [PhotoCredit], _ language: NewsLanguage) {
    let first = parts.first {
      $0.kind == .paragraph && !LineShape(of: text, line: $0.range, language).isByline
    }
    let found = first.flatMap { Dateline(in: text, paragraph: $0.range) }
    dateline = found?.range
    name =
      found?.agency ?? Self.signature(in: text, parts: parts, language.news)
      ?? Self.correspondent(in: text, parts: parts, language.news)
      ?? credits.lazy.compactMap { Self.agency(of: $0, in: text) }.first
  }

  // MARK: The end

  /// `(Reuters)`, `Theo TTXVN`, `Nguồn: VOV` as the last words of the article.
  private static func signature(in text: UTF8Text, parts: [Part], _ news: NewsWords) -> TextRange? {
    guard let last = parts.last(where: { $0.kind.isProse })?.range else { return nil }
    let tail = max(last.lowerBound, last.upperBound - 80)..<last.upperBound
    if let bracketed = bracketedAgency(in: text, tail) { return bracketed }
    guard last.count <= 60 else { return nil }
    let words = Array(Words(of: text, in: last).prefix(4))
    guard let first = words.first, words.count >= 2,
      news.signatureWords.contains(text.folded(first))
    else { return nil }
    let rest = words[1].lowerBound..<words[words.count - 1].upperBound
    return Agencies.contains(text.folded(rest)) ? rest : nil
  }

  private static func bracketedAgency(in text: UTF8Text, _ range: TextRange) -> TextRange? {
    let end = text[range.upperBound - 1] == UInt8(ascii: ".") ? range.upperBound - 1 : range.upperBound
    guard end > range.lowerBound, text[end - 1] == UInt8(ascii: ")"),
      let open = (range.lowerBound..<end).last(where: { text[$0] == UInt8(ascii: "(") })
    else { return nil }
    let name = open + 1..<end - 1
    if Agencies.contains(text.folded(name)) { return name }
    // `(Theo TTXVN)`, `(TTXVN/Vietnam+)`: the agency is one of two words.
    let separator = name.first { text[$0] == UInt8(ascii: "/") || text[$0] == 0x20 }
    guard let separator else { return nil }
    let names = [name.lowerBound..<separator, separator + 1..<name.upperBound]
    return names.first { Agencies.contains(text.folded($0)) }
  }

  // MARK: In the text

  /// The agency whose correspondents wrote the report: `phóng viên TTXVN`, `PV TTXVN`.
  private static func correspondent(in text: UTF8Text, parts: [Part], _ news: NewsWords) -> TextRange? {
    for part in parts where part.kind == .paragraph {
      // Agencies are written in capitals, of which running text has few.
      for position in part.range where text[position - 1] == 0x20 && text[position].isUppercase {
        guard text[position + 1].isUppercase else { continue }
        var words = Words(of: text, in: text.token(from: position).clamped(to: part.range))
        guard let word = words.next(), isCorrespondent(before: position, in: text, news) else { continue }
        if Agencies.contains(text.folded(word)) { return word }
      }
    }
    return nil
  }

  private static func isCorrespondent(before position: Int, in text: UTF8Text, _ news: NewsWords) -> Bool {
    let before = Words(of: text, in: max(0, position - 24)..<position).suffix(2).map { text.folded($0) }
    return before.last.map(news.correspondentWords.contains) == true
      || news.correspondentWords.contains(before.joined(separator: " "))
  }

  /// The home agency or paper behind the name of a photographer. Papers everywhere print photos of AP, AFP and Reuters,
  /// so that the names of these agencies don't tell the publisher.
  private static func agency(of credit: PhotoCredit, in text: UTF8Text) -> TextRange? {
    guard let start = credit.nameStart else { return nil }
    let name = Words(of: text, in: start..<credit.range.upperBound).reversed().first { _ in true }
    guard let name else { return nil }
    let word =
      (name.lowerBound..<name.upperBound).last { text[$0] == UInt8(ascii: "/") }
      .map { $0 + 1..<name.upperBound } ?? name
    return Agencies.home.contains(text.folded(word)) ? word : nil
  }
}

/// The place and the agency before an article's first sentence.
private struct Dateline {
  let range: TextRange
  let agency: TextRange?

  private static let longest = 90

  /// `HÀ NỘI, (TTXVN) - `, `LONDON, Sept 8 (Reuters) — `, `(TTXVN) – `, `WASHINGTON — `.
  init?(in text: UTF8Text, paragraph: TextRange) {
    let head = paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + Self.longest)
    guard let dash = Self.dash(in: text, head) else { return nil }
    let before = text.trimmed(head.lowerBound..<dash.lowerBound)
    guard !before.isEmpty else { return nil }
    let bracketed = Self.bracketed(in: text, before)
    guard let place = Words(of: text, in: before).first(where: { _ in true }),
      bracketed.map({ Agencies.contains(text.folded($0)) }) == true || Self.isInCapitals(place, in: text)
    else { return nil }
    range = head.lowerBound..<text.skippingSpace(from: dash.upperBound, to: paragraph.upperBound)
    agency = bracketed
  }

  /// The first dash with a space on either side.
  private static func dash(in text: UTF8Text, _ head: TextRange) -> TextRange? {
    for position in head where text.isSpaceOrEnd(at: position - 1) || text[position - 1] == UInt8(ascii: ")")
    {
      let length = text.isDash(at: position) ? 3 : text[position] == UInt8(ascii: "-") ? 1 : 0
      if length > 0, text.spaceLength(at: position + length) > 0 { return position..<position + length }
    }
    return nil
  }

  /// The name in the bracket that ends the dateline.
  private static func bracketed(in text: UTF8Text, _ before: TextRange) -> TextRange? {
    guard text[before.upperBound - 1] == UInt8(ascii: ")"),
      let open = before.last(where: { text[$0] == UInt8(ascii: "(") })
    else { return nil }
    let name = open + 1..<before.upperBound - 1
    let isShort = text.wordCount(in: name) <= 3 && text.isUppercase(at: name.lowerBound)
    return !name.isEmpty
      && (Agencies.contains(text.folded(name)) || isShort && Agencies.looksLikeOne(name, in: text))
      ? name : nil
  }

  private static func isInCapitals(_ word: TextRange, in text: UTF8Text) -> Bool {
    word.count > 3 && !word.contains { text.isLowercase(at: $0) && text[$0] & 0xc0 != 0x80 }
      && text.isUppercase(at: word.lowerBound)
  }
}

/// The agencies and papers of all languages, because articles also name those of other countries.
private enum Agencies {
  static func contains(_ folded: String) -> Bool { home.contains(folded) || world.contains(folded) }

  /// True if a name is written in capitals.
  static func looksLikeOne(_ name: TextRange, in text: UTF8Text) -> Bool {
    name.count >= 2 && name.allSatisfy { text[$0].isUppercase }
  }

  /// The agencies of single countries, without agencies that publish everywhere, such as AFP.
  static let home = union(\.homeAgencies).subtracting(NewsWords.neutral.worldAgencies)
  static let world = union(\.worldAgencies)

  private static func union(_ list: (NewsWords) -> Set<String>) -> Set<String> {
    LanguageProfile.all.reduce(list(.neutral)) { $0.union(list($1.news)) }
  }
}
