internal import Foundation
internal import News
internal import Text

/// The values of an object of JSON by their names, in which letter case, `_` and `-` make no difference.
struct JSONValues {
  private let values: [String: Any]

  /// Nil if the bytes are no object of JSON.
  init?(_ bytes: [UInt8]) {
    guard let object = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] else {
      return nil
    }
    self.init(object)
  }

  init(_ object: [String: Any]) {
    values = Dictionary(object.map { ($0.key.lowercased().filter { $0 != "_" && $0 != "-" }, $0.value) }) {
      first, _ in
      first
    }
  }

  /// The object with a name.
  func object(_ name: String) -> JSONValues? { (values[name] as? [String: Any]).map(JSONValues.init) }

  func has(_ name: String) -> Bool { values[name] != nil }

  /// The text of the first of these names with a text or a number.
  func text(_ names: String...) -> String? { text(names) }

  /// The text of the first of these names with a text or a number.
  func text(_ names: [String]) -> String? {
    names.lazy.compactMap { Self.text(values[$0]) }.first { !$0.allSatisfy(\.isWhitespace) }
  }

  /// The truth of the first of these names with a truth value, a number, or a word for one; nil without one.
  func isTrue(_ names: [String]) -> Bool? {
    names.lazy.compactMap { name in
      if let number = values[name] as? NSNumber { return number.boolValue }
      switch (values[name] as? String)?.lowercased() {
      case "1", "true", "yes": return true
      case "0", "false", "no": return false
      default: return nil
      }
    }.first
  }

  /// The objects in a list.
  func objects(_ name: String) -> [JSONValues] {
    (values[name] as? [Any] ?? []).prefix(100).compactMap { ($0 as? [String: Any]).map(JSONValues.init) }
  }

  /// The names or texts in a list, or in one text with commas.
  func list(_ names: String...) -> [String] {
    for name in names {
      let found: [String] =
        switch values[name] {
        case let list as [Any]: list.prefix(100).compactMap { Self.name($0) }
        case let text as String: text.split(separator: ",").prefix(100).map { String($0).onOneLine }
        case let object as [String: Any]: [Self.name(object)].compactMap { $0 }
        default: []
        }
      let named = found.filter { !$0.isEmpty }
      if !named.isEmpty { return named }
    }
    return []
  }

  private static func text(_ value: Any?) -> String? {
    switch value {
    case let text as String: text
    // "c" is the type of truth values, which Foundation gives as numbers.
    case let number as NSNumber where String(cString: number.objCType) != "c": number.stringValue
    case let object as [String: Any]:
      text(object["value"] ?? object["#value"] ?? object["#text"] ?? object["$t"])
    default: nil
    }
  }

  private static func name(_ value: Any) -> String? {
    if let object = value as? [String: Any] {
      return text(object["name"] ?? object["title"] ?? object["label"])?.onOneLine
    }
    return text(value)?.onOneLine
  }
}

extension FeedItem {
  /// An item of JSON Feed, of RSS in JSON, or an article in an export.
  init(_ values: JSONValues, in channel: FeedChannel) {
    let site = channel.link ?? channel.address
    base = values.text("url", "link").flatMap { WebAddress.resolve($0, against: site) } ?? site
    let language = values.text("language", "lang")
    self.language = language
    if let title = values.text("title", "headline") {
      add(title: FeedText(value: title, form: .unknown, base: base, language: nil), rank: 0)
    }
    addTexts(of: values, language)
    if let link = values.text(
      "url", "link", "permalink", "externalurl", "resolvedurl", "givenurl", "originalurl")
    {
      add(Link(relation: "alternate", type: nil, address: link, title: nil))
    }
    id = values.text("id", "guid", "uuid")
    idIsAddress = values.has("guid") && values.object("guid")?.text("ispermalink") != "false"
    for author in values.list("authors", "author", "byline", "creator", "publishedby") {
      add(author: FeedPerson(author).name)
    }
    for tag in values.list("tags", "categories", "category", "keywords", "labels") { add(tag: tag) }
    source =
      values.text("source", "site", "sitename", "domainname", "publisher", "publication")
      ?? values.object("source")?.text("name", "title")
    addDates(of: values)
    for attachment in values.objects("attachments") + values.objects("enclosures")
      + [values.object("enclosure")].compactMap({ $0 })
    {
      guard let address = attachment.text("url", "href") else { continue }
      add(
        Link(
          relation: "enclosure", type: attachment.text("mimetype", "type"), address: address,
          title: attachment.text("title")))
    }
  }

  private mutating func addTexts(of values: JSONValues, _ language: String?) {
    func text(_ value: String, _ form: FeedText.Form) -> FeedText {
      FeedText(value: value, form: form, base: base, language: language)
    }
    if let html = values.text("contenthtml", "html", "bodyhtml") { add(text(html, .html), rank: .content) }
    if let words = values.text("content", "body", "articlebody", "fulltext", "text", "5") {
      add(text(words, .unknown), rank: .content)
    }
    if let plain = values.text("contenttext") { add(text(plain, .plain), rank: .body) }
    if let words = values.text("description", "summary", "excerpt", "abstract") {
      add(text(words, .unknown), rank: .summary)
    }
  }

  private mutating func addDates(of values: JSONValues) {
    let published = values.text(
      "datepublished", "publishedat", "published", "pubdate", "publishdate", "publicationdate", "date",
      "dcdate")
    if let published { add(published, .published) }
    // Programs that save pages give the day of saving as the day of creation.
    let isSaved =
      values.has("isarchived") || values.has("isstarred") || values.has("isread") || values.has("savedat")
    if !isSaved, let created = values.text("created", "createdat") { add(created, .created) }
    let updated =
      values.text("datemodified", "updated", "modified", "lastmodified")
      ?? (isSaved ? nil : values.text("updatedat"))
    if let updated { add(updated, .updated) }
  }
}
