import Foundation
internal import Languages
internal import News
internal import Text

/// Articles with links.
extension Fixture {
  /// An article whose paragraphs have links: the words of each, which are sought behind the words of the one before, and its
  /// address.
  static func linked(
    _ path: String, _ language: String, _ headline: String, _ paragraphs: [String],
    _ links: [(words: String, address: String)], own: String? = nil, format: String = "html"
  ) -> Article {
    let plain = article(path, language, ArticleDate(year: 2025, month: 5, day: 5), headline, paragraphs)
    var provenance = Provenance()
    (provenance.format, provenance.link) = (format, own)
    var start = plain.text.startIndex
    let found = links.compactMap { link in
      plain.text.unicodeScalars[start...].firstRange(of: link.words.unicodeScalars).map { range in
        start = range.upperBound
        let offset = plain.text.utf8.distance(from: plain.text.startIndex, to: range.lowerBound)
        return TextLink(offset..<offset + link.words.utf8.count, to: link.address)
      }
    }
    return Article(
      id: plain.id, location: plain.location, text: plain.text, encoding: plain.encoding,
      headline: plain.headline, date: plain.date, language: plain.language, source: nil,
      provenance: provenance, parts: plain.parts, links: found, wordCount: plain.wordCount, breaksOff: false)
  }

  static let ferries = linked(
    "g", "en", "Ferries return to the river",
    [
      "The city council said on Monday that the ferries will run again from the first of May, twelve years after "
        + "the bridge was opened, and Kristi Noem will ride on the first one.",
      "Tickets are sold at www.bank.example until Friday. The whole report has 300 pages, and Belgium paid for it.",
      "Write to the desk, see the picture, or visit the shop \u{430}pple.example.",
    ],
    [
      ("city council", "https://council.example/minutes/2025/05?item=ferries#vote"),
      ("Kristi Noem", "https://people.example/noem"),
      ("www.bank.example", "https://bank.example.login.example.net/verify?next=https://bank.example/"),
      (
        "whole report",
        "https://archive.example/" + (1...12).map { "volume-\($0)/chapter" }.joined(separator: "/")
      ),
      ("desk", "mailto:desk@paper.example?subject=Ferries"),
      ("picture", "https://pictures.example/\u{202e}gnp.exe\u{1b}[31m"),
      ("\u{430}pple.example", "https://\u{430}pple.example/"),
    ], own: "https://paper.example/ferries")

  private static let crossing =
    "Chiều nay, chuyến phà đầu tiên đã rời bến Ninh Kiều, theo tin của báo Cần Thơ."

  static let crossings = linked(
    "h", "vi", "Phà trở lại sông Hậu",
    [crossing, "Đọc thêm ở tiếngviệt.example về giá vé."],
    [
      ("bến Ninh Kiều", "https://dulich.example/bến-ninh-kiều"),
      ("báo Cần Thơ", "https://baocantho.example/tin?id=12"),
      ("tiếngviệt.example", "https://tiếngviệt.example/vé"),
    ])

  /// The same in letters with separate marks.
  static let decomposedCrossings = linked(
    "i", "vi", "Phà trở lại sông Hậu".decomposedStringWithCanonicalMapping,
    [
      crossing.decomposedStringWithCanonicalMapping,
      "Đọc thêm ở tiếngviệt.example về giá vé.".decomposedStringWithCanonicalMapping,
    ],
    [
      (
        "bến Ninh Kiều".decomposedStringWithCanonicalMapping,
        "https://dulich.example/b%E1%BA%BFn-ninh-ki%E1%BB%81u"
      ),
      ("báo Cần Thơ".decomposedStringWithCanonicalMapping, "https://baocantho.example/tin?id=12"),
      (
        "tiếngviệt.example".decomposedStringWithCanonicalMapping,
        "https://tiếngviệt.example/vé".decomposedStringWithCanonicalMapping
      ),
    ])
}
