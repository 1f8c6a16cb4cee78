internal import News
internal import Text

/// A book (EPUB): its list of contents, and its chapters in their order.
struct Book {
  /// A chapter.
  struct Chapter {
    /// The name in the archive.
    let name: String
    /// The title in the book's list of contents.
    let title: String?
  }

  private(set) var chapters: [Chapter] = []
  /// The fields of the book, which all chapters share.
  private(set) var fields = ArticleFields()
  /// The names of members that need a key.
  private(set) var encrypted: Set<String> = []

  /// Hides the letters of a font. Text is never encoded so.
  private static let fontEncodings: Set<String> = [
    "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC",
  ]

  /// Throws if the members have no list of contents.
  init(members: [String: [UInt8]]) throws(FileProblem.Cause) {
    func xml(_ name: String) -> BookXML? { members[name].map(BookXML.init) }
    let named = xml("META-INF/container.xml")?.all("rootfile").first?["full-path"]
    let path = named ?? members.keys.filter { $0.hasSuffix(".opf") }.min()
    guard let path, let package = xml(path) else { throw .archive(.damaged) }
    fields = Self.fields(in: package)
    encrypted = xml("META-INF/encryption.xml").map(Self.encryptedNames) ?? []
    let items = Dictionary(package.all("item").map { ($0["id"] ?? "", $0) }) { first, _ in first }
    let titles = Self.contents(items, package, path) { xml($0) }
    chapters = package.all("itemref").compactMap { reference in
      guard let item = items[reference["idref"] ?? ""], let href = item["href"],
        reference["linear"] != "no", item["properties"]?.contains("nav") != true
      else { return nil }
      let name = Self.resolved(href, in: path)
      return Chapter(name: name, title: titles[name])
    }
  }

  private static func fields(in package: BookXML) -> ArticleFields {
    var fields = ArticleFields()
    fields.title = package.text("title")
    let authors = package.all("creator").compactMap { $0.text.onOneLine.nonEmpty }
    fields.author = authors.isEmpty ? nil : authors.joined(separator: ", ")
    fields.language = package.text("language")
    fields.source = package.text("publisher") ?? fields.title
    let dates = package.all("date")
    let published = dates.first { $0["event"] == "publication" } ?? dates.first
    fields.date = (published?.text.onOneLine.nonEmpty).map { .text($0) }
    return fields
  }

  /// The names of the members that are encrypted, without fonts.
  private static func encryptedNames(in list: BookXML) -> Set<String> {
    var (names, algorithm): (Set<String>, String?) = ([], nil)
    for element in list.elements {
      switch element.name {
      case "encrypteddata": algorithm = nil
      case "encryptionmethod": algorithm = algorithm ?? element["algorithm"]
      case "cipherreference":
        if let algorithm, fontEncodings.contains(algorithm) { continue }
        element["uri"].map { _ = names.insert(decoded($0)) }
      default: break
      }
    }
    return names
  }

  /// The titles of chapters by the names of their members, from the list of contents of EPUB 3 or EPUB 2.
  private static func contents(
    _ items: [String: BookXML.Element], _ package: BookXML, _ path: String, _ xml: (String) -> BookXML?
  ) -> [String: String] {
    var titles: [String: String] = [:]
    if let nav = items.values.first(where: { $0["properties"]?.contains("nav") == true })?["href"] {
      let name = resolved(nav, in: path)
      for link in xml(name)?.all("a") ?? [] { add(link.text, link["href"], name, to: &titles) }
    }
    let ncx = items.values.first { $0["media-type"] == "application/x-dtbncx+xml" }?["href"]
    guard let ncx, titles.isEmpty else { return titles }
    let name = resolved(ncx, in: path)
    var label: String?
    for element in xml(name)?.elements ?? [] {
      if element.name == "navpoint" { label = nil }
      if element.name == "text" { label = label ?? element.text.onOneLine.nonEmpty }
      if element.name == "content", let label { add(label, element["src"], name, to: &titles) }
    }
    return titles
  }

  private static func add(_ title: String, _ href: String?, _ path: String, to titles: inout [String: String])
  {
    guard let href, let title = title.onOneLine.nonEmpty else { return }
    let name = resolved(href, in: path)
    titles[name] = titles[name] ?? title
  }

  /// The name of the member to which a reference in another member leads.
  static func resolved(_ reference: String, in path: String) -> String {
    let reference = decoded(String(reference.prefix { $0 != "#" }))
    var parts = reference.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
    for part in reference.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  /// A reference with `%20` and the like decoded.
  private static func decoded(_ reference: String) -> String {
    let bytes = Array(reference.utf8)
    var (decoded, position): ([UInt8], Int) = ([], 0)
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[(position + 1)...(position + 2)], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        position += 3
      } else {
        decoded.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
