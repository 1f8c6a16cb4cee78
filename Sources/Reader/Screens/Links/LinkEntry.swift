internal import Localization
package import News
internal import Screen
internal import Text

/// A link of an article, as the screen of links lists it.
package struct LinkEntry: Hashable, Sendable {
  /// The number of the link in the article; the first is 1.
  let number: Int
  /// The words of the link, marked, with the text around them.
  let context: MarkedText
  /// Nil for an address that is not opened.
  let address: WebAddress?
  /// The address as it is written in the file.
  let written: String
  /// Facts that a reader should know before the link is opened, a sentence each.
  let warnings: [String]

  /// All links of an article, in the order of its text.
  static func all(of article: Article) -> [LinkEntry] {
    article.links.enumerated().map { LinkEntry(article, $1, number: $0 + 1) }
  }

  private init(_ article: Article, _ link: TextLink, number: Int) {
    self.number = number
    written = link.address
    address = WebAddress(link.address)
    let excerpt = Excerpt(around: article.words(of: link), of: article)
    context = excerpt.text
    warnings = Self.warnings(of: address, words: excerpt.words)
  }

  /// The facts that a reader should know before a link of an article is opened.
  package static func warnings(of link: TextLink, in article: Article) -> [String] {
    warnings(of: WebAddress(link.address), words: String(article.text(in: link.range)))
  }

  private static func warnings(of address: WebAddress?, words: String) -> [String] {
    guard let address else {
      return [
        wording(
          en: "not opened: only http, https and mailto are", vi: "không mở: chỉ mở http, https và mailto")
      ]
    }
    var warnings: [String] = []
    if let named = NamedHosts.otherHost(in: words, than: address) {
      warnings.append(
        wording(
          en: "the words name \(named), the link leads to \(address.host)",
          vi: "chữ ghi \(named), nhưng liên kết dẫn đến \(address.host)"))
    }
    if !address.host.utf8.allSatisfy({ $0 < 0x80 }) {
      let host = Punycode.host(address.host) ?? wording(en: "not valid", vi: "không hợp lệ")
      warnings.append(
        wording(en: "letters beyond ASCII: the host is \(host)", vi: "có chữ ngoài ASCII: máy chủ là \(host)")
      )
    }
    return warnings
  }
}

/// A piece of an article's text around the words of a link.
private struct Excerpt {
  /// The text with the marked words; `…` at an end where the paragraph goes on.
  let text: MarkedText
  let words: String

  /// Bytes before and behind the words, and of the words: more than two lines of a screen.
  private static let reach = 300

  init(around words: TextRange, of article: Article) {
    guard !words.isEmpty else {
      (text, self.words) = (
        MarkedText(text: wording(en: "(a link without words)", vi: "(liên kết không có từ nào)"), marks: []),
        ""
      )
      return
    }
    let index = article.parts.partitioningIndex { $0.range.upperBound > words.lowerBound }
    let part = index < article.parts.count ? article.parts[index].range : words
    let start = Self.start(words.lowerBound, in: part, of: article)
    let end = Self.boundary(
      at: min(part.upperBound, words.upperBound + Self.reach, words.lowerBound + 2 * Self.reach), of: article)
    let lead = start > part.lowerBound ? "…" : ""
    let shift = lead.utf8.count - start
    let marked = words.clamped(to: start..<end)
    text = MarkedText(
      text: lead + article.text(in: start..<end) + (end < part.upperBound ? "…" : ""),
      marks: [marked.lowerBound + shift..<marked.upperBound + shift])
    self.words = String(article.text(in: marked))
  }

  /// The beginning of a word, at most `reach` bytes before an offset.
  private static func start(_ offset: Int, in part: TextRange, of article: Article) -> Int {
    let earliest = max(part.lowerBound, offset - reach)
    guard earliest > part.lowerBound else { return part.lowerBound }
    let start = boundary(at: earliest, of: article)
    let before = article.text(in: start..<offset).utf8
    guard let blank = before.firstIndex(of: UInt8(ascii: " ")) else { return start }
    return start + before.distance(from: before.startIndex, to: blank) + 1
  }

  /// The first end of a scalar at or behind an offset.
  private static func boundary(at offset: Int, of article: Article) -> Int {
    let bytes = article.text.utf8[article.text.utf8.index(article.text.startIndex, offsetBy: offset)...]
    return offset + bytes.prefix { $0 & 0xc0 == 0x80 }.count
  }
}
