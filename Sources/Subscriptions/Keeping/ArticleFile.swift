internal import Foundation
internal import News
internal import Text

/// The file of a kept article: Markdown with front matter, which gazette and other programs read.
struct ArticleFile {
  /// The most bytes of a file's name, without date, hash and ending.
  private static let longestName = 100

  let item: FetchedItem
  let identity: ItemIdentity
  /// The names of the sources that have the article.
  let sources: [String]
  let place: WebArchiveFiles.Place
  let version: Int
  /// The time of the fetch, in seconds since 1970.
  let time: Int
  /// The language that the user gave the source.
  let language: String?

  /// The path of a new article in the folder of kept articles:
  /// `vnexpress.net/2026/11/2026-11-30-Giá-vàng-0f3a99bc.md`. Two items never have the same.
  var newPath: String {
    let host = URLComponents(string: identity.source).flatMap(\.host)?.lowercased() ?? "pages"
    let given = item.article.date.flatMap { $0.day == nil ? nil : $0.description.filter { $0 != "~" } }
    let day = given ?? String(Timestamp.text(of: time).prefix(10))
    return "\(Self.safe(host))/\(day.prefix(4))/\(day.dropFirst(5).prefix(2))/\(day)\(words)-\(hash).md"
  }

  /// The first words of the headline, each behind a hyphen.
  private var words: String {
    var name = ""
    let headline = item.article.headline.text.composed
    for word in headline.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      guard name.utf8.count + word.utf8.count < Self.longestName else { break }
      name += "-" + word
    }
    return name
  }

  private var hash: String {
    let bits = Hash64("\(identity.source)\n\(identity.id ?? String(identity.textHash))").mixed >> 32
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// A name of a folder: no separators, no leading dot.
  private static func safe(_ name: String) -> String {
    let safe = name.map { $0.isLetter || $0.isNumber || ".-_".contains($0) ? $0 : "-" }
    return safe.first == "." ? "-" + String(safe) : String(safe)
  }

  /// The bytes of the file at a path.
  func bytes(at path: String) -> [UInt8] {
    let fields = item.fields
    var front = FrontMatterWriter()
    front.add("title", MarkdownWriter.title(of: item.article) ?? fields.title)
    front.add("date", fields.date)
    front.add("updated", fields.updated)
    front.add("language", fields.language ?? language)
    if sources.count > 1 { front.add("source", sources) } else { front.add("source", sources.first) }
    front.add("author", item.article.author)
    front.add("link", fields.link)
    front.add("guid", fields.guid)
    front.add("tags", fields.tags)
    front.add("feed", identity.source)
    front.add("fetched", Timestamp.text(of: time))
    if version > 1 {
      front.add("version", version)
      front.add("previous-version", KeptArticles.versionPath(of: path, version - 1))
    }
    front.addText(of: item, place)
    return Array(front.text.utf8) + MarkdownWriter.body(of: item.article)
  }

  /// The bytes of a kept file with the text of another item: the page of the article. The front matter stays, but for
  /// what tells of the text.
  static func bytes(_ file: [UInt8], with page: FetchedItem, _ place: WebArchiveFiles.Place) -> [UInt8] {
    let replaced = ["format:", "hash:", "extractor:", "archive:"]
    let end = FrontMatter(in: file)?.end ?? 0
    var lines = String(decoding: file[..<end], as: UTF8.self).split(separator: "\n").filter { line in
      line != "---" && !replaced.contains { line.hasPrefix($0) }
    }.map(String.init)
    var front = FrontMatterWriter()
    front.addText(of: page, place)
    lines += front.lines
    return Array((["---"] + lines + ["---", "", ""]).joined(separator: "\n").utf8)
      + MarkdownWriter.body(of: page.article)
  }
}

extension ArticleFile {
  /// The place of a record and the number of an entry, as the front matter has them: `2026-11.warc.gz#120+4031#7`.
  static func place(_ written: String) -> (place: WebArchiveFiles.Place, entry: Int)? {
    let parts = written.split(separator: "#")
    guard parts.count == 3, let entry = Int(parts[2]), entry > 0, !parts[0].contains("/") else { return nil }
    let numbers = parts[1].split(separator: "+").compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    return (
      WebArchiveFiles.Place(archive: String(parts[0]), offset: numbers[0], length: numbers[1]), entry
    )
  }
}

extension FrontMatterWriter {
  /// The fields that tell from which bytes a text was made.
  fileprivate mutating func addText(of item: FetchedItem, _ place: WebArchiveFiles.Place) {
    add("format", item.article.format)
    add("hash", item.article.id.description)
    add("extractor", Format.intakeVersion)
    add("archive", "\(place.archive)#\(place.offset)+\(place.length)#\(item.entry)")
  }
}
