internal import Languages
internal import Text

/// Finds the agency or paper that published an article, if the text names it.
///
/// Only places in which a publisher names itself count: the dateline (`HÀ NỘI, (TTXVN) -`, `WASHINGTON (AP) —`), its
/// correspondents (`phóng viên TTXVN`), a line or a bracket at the end (`(Reuters)`, `Theo TTXVN`), a byline. A paper that
/// a report quotes is not its publisher, and neither is the agency of a photo: papers print photos of all agencies.
struct Publisher {
  /// The range of the publisher's name.
  let name: TextRange?
  /// The dateline before the first sentence.
  let dateline: Dateline?

  init(in text: UTF8Text, _ set: PartSegmenter, _ language: NewsLanguage) {
    let first = set.parts.first { $0.kind == .paragraph }
    dateline = first.flatMap { Dateline(in: text, paragraph: $0.range, language) }
    name =
      dateline?.agency ?? set.surroundings.last { $0.source != nil }?.source
      ?? Self.signature(in: text, parts: set.parts)
      ?? Self.correspondent(in: text, parts: set.parts, language.news)
      ?? Self.photographer(in: text, set)
  }

  // MARK: The end

  /// `(Reuters)` as the last words of the article.
  private static func signature(in text: UTF8Text, parts: [Part]) -> TextRange? {
    guard let last = parts.last(where: { $0.kind.isProse }), last.kind != .caption else { return nil }
    let range = last.range
    return bracketedAgency(in: text, max(range.lowerBound, range.upperBound - 80)..<range.upperBound)
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

  /// The home agency behind the name of a photographer, if the text ends with the agency's own end mark `./.`.
  private static func photographer(in text: UTF8Text, _ set: PartSegmenter) -> TextRange? {
    let hasMark = set.parts.contains { $0.kind == .endMark && text.has("/.", at: $0.range.upperBound - 2) }
    return hasMark ? set.credits.lazy.compactMap { agency(of: $0, in: text) }.first : nil
  }

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
