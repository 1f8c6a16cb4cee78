/// The vocabulary to which the name of an element belongs.
package enum XMLVocabulary: Sendable {
  /// RSS, Atom, and names without a namespace.
  case core
  case dublinCore, dublinCoreTerms, content, media, iTunes, xhtml, rdf
  case other
}

/// An element of XML where it begins.
package struct XMLElement: Sendable {
  /// The vocabulary of the name's prefix.
  package let vocabulary: XMLVocabulary
  /// The name without its prefix, in small letters.
  package let name: String
  /// The name as it is written.
  package let writtenName: String
  /// The attributes in their order, by their names as they are written.
  package let attributes: [(name: String, value: String)]
  /// The offset in the file of the tag's first byte.
  package let offset: Int
  /// The line of the tag, counted from 1.
  package let line: Int

  /// The value of an attribute, by its name without prefix in small letters. `xml:` is written out.
  package subscript(_ name: String) -> String? {
    attributes.first { attribute in
      let written = attribute.name
      if written == name { return true }
      guard !written.hasPrefix("xml:"), !written.hasPrefix("xmlns") else { return false }
      return (written.split(separator: ":").last.map { $0.lowercased() } ?? "") == name
    }?.value
  }
}

/// The namespaces of the prefixes at a place in a file.
struct XMLNamespaces {
  private var bindings: [String: [XMLVocabulary]] = [:]
  /// The prefixes that each open element declares.
  private var declared: [[String]] = []

  /// Opens an element. The second value is the prefix if it isn't declared.
  mutating func open(
    _ name: String, _ attributes: [(name: String, value: String)]
  ) -> (vocabulary: XMLVocabulary, local: String, undeclared: String?) {
    var prefixes: [String] = []
    for (key, value) in attributes where key.hasPrefix("xmlns") {
      guard key.utf8.count == 5 || key.dropFirst(5).first == ":" else { continue }
      let prefix = String(key.dropFirst(6))
      bindings[prefix, default: []].append(Self.vocabulary(of: value, isDefault: prefix.isEmpty))
      prefixes.append(prefix)
    }
    declared.append(prefixes)
    let colon = name.utf8.firstIndex(of: UInt8(ascii: ":"))
    let prefix = colon.map { String(name[..<$0]) } ?? ""
    let local = (colon.map { String(name[name.utf8.index(after: $0)...]) } ?? name).lowercased()
    if let vocabulary = bindings[prefix]?.last { return (vocabulary, local, nil) }
    if prefix.isEmpty || prefix == "xml" { return (.core, local, nil) }
    return (Self.usual(prefix.lowercased()), local, prefix)
  }

  mutating func close() {
    for prefix in declared.popLast() ?? [] {
      _ = bindings[prefix]?.popLast()
      if bindings[prefix]?.isEmpty ?? false { bindings[prefix] = nil }
    }
  }

  /// A default namespace that is unknown belongs to a version of a feed.
  private static func vocabulary(of address: String, isDefault: Bool) -> XMLVocabulary {
    let address = address.lowercased()
    if let known = known[address] ?? known[address + "/"] { return known }
    return isDefault ? .core : .other
  }

  private static func usual(_ prefix: String) -> XMLVocabulary {
    switch prefix {
    case "dc": .dublinCore
    case "dcterms": .dublinCoreTerms
    case "content": .content
    case "media": .media
    case "itunes": .iTunes
    case "xhtml", "html", "h": .xhtml
    case "rdf": .rdf
    case "atom", "a10", "atom10", "atom03", "rss": .core
    default: .other
    }
  }

  private static let known: [String: XMLVocabulary] = {
    let core = [
      "http://backend.userland.com/rss", "http://backend.userland.com/rss2",
      "http://backend.userland.com/rss091",
      "http://blogs.law.harvard.edu/tech/rss", "http://cyber.law.harvard.edu/rss", "http://purl.org/rss/1.0/",
      "http://purl.org/net/rss1.1#", "http://my.netscape.com/rdf/simple/0.9/",
      "http://channel.netscape.com/rdf/simple/0.9/",
      "http://my.netscape.com/publish/formats/rss-0.91.dtd", "http://purl.org/rss/1.0/modules/rss091#",
      "http://example.com/newformat#", "http://example.com/necho", "http://purl.org/echo/",
      "uri/of/echo/namespace#",
      "http://purl.org/pie/", "http://purl.org/atom/ns#", "http://www.w3.org/2005/atom",
    ]
    var known = Dictionary(uniqueKeysWithValues: core.map { ($0, XMLVocabulary.core) })
    known["http://purl.org/dc/elements/1.1/"] = .dublinCore
    known["http://purl.org/dc/elements/1.0/"] = .dublinCore
    known["http://purl.org/dc/terms/"] = .dublinCoreTerms
    known["http://purl.org/rss/1.0/modules/content/"] = .content
    known["http://search.yahoo.com/mrss/"] = .media
    known["http://www.rssboard.org/media-rss"] = .media
    known["http://video.search.yahoo.com/mrss/"] = .media
    known["http://www.itunes.com/dtds/podcast-1.0.dtd"] = .iTunes
    known["http://example.com/dtds/podcast-1.0.dtd"] = .iTunes
    known["http://www.w3.org/1999/xhtml"] = .xhtml
    known["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = .rdf
    return known
  }()
}
