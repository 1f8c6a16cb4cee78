internal import News
internal import Text

/// The words of an element of a feed while it is open: its text, its markup, or the texts of its children.
struct FeedCapture {
  /// Children of persons and sources that are kept.
  private static let children: Set<String> = ["name", "email", "title", "uri", "url"]

  let field: FeedField
  let element: XMLElement
  let base: String?
  let language: String?
  /// The words of the element as text, or as HTML once it has markup.
  private var words: [UInt8] = []
  private var hasMarkup = false
  /// The names of the open elements within the element.
  private var open: [String] = []
  /// The texts of the children of a person or a source.
  private var childTexts: [String: [UInt8]] = [:]
  /// The name of a child whose text is encoded in base 64.
  private var encodedChild: String?
  private let keepsMarkup: Bool
  /// True in Atom, where a text without a type is plain text.
  private let isAtom: Bool

  init(_ field: FeedField, _ element: XMLElement, base: String?, language: String?, isAtom: Bool) {
    (self.field, self.element, self.base, self.language) = (field, element, base, language)
    self.isAtom = isAtom && element.vocabulary == .core
    keepsMarkup =
      switch field {
      case .title, .text: true
      default: false
      }
  }

  /// True if the next closing tag ends the element itself.
  var isAtTop: Bool { open.isEmpty }

  /// - Parameter base: the address against which links in the inner element are resolved.
  mutating func start(_ inner: XMLElement, base innerBase: String?) {
    open.append(inner.name)
    if open.count == 1, inner["mode"] == "base64" || inner["type"]?.hasPrefix("application/octet") ?? false {
      encodedChild = inner.name
    }
    guard keepsMarkup else { return }
    if !hasMarkup {
      words = Self.escaped(words)
      hasMarkup = true
    }
    words += "<\(inner.name)".utf8
    for (name, value) in inner.attributes where !name.hasPrefix("xml") {
      let isAddress = name == "href" || name == "src"
      let resolved = isAddress && innerBase != base ? WebAddress.resolve(value, against: innerBase) : nil
      words += " \(name)=\"".utf8 + Self.escaped(Array((resolved ?? value).utf8)) + "\"".utf8
    }
    words += ">".utf8
  }

  mutating func add(_ text: [UInt8]) {
    if keepsMarkup {
      words += hasMarkup ? Self.escaped(text) : text
    } else if let child = open.first {
      if Self.children.contains(child) { childTexts[child, default: []] += text }
    } else {
      words += text
    }
  }

  mutating func end() {
    guard let name = open.popLast(), keepsMarkup, !Self.void.contains(name) else { return }
    words += "</\(name)>".utf8
  }

  private static let void: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "area", "col", "embed", "wbr",
  ]

  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var mender = TextMender()
    mender.writeLiteral(text[...])
    return mender.output
  }
}

// MARK: - Results

extension FeedCapture {
  /// The number of bytes that are kept.
  var size: Int { words.count + childTexts.values.reduce(0) { $0 + $1.count } }

  /// The words without white space at their ends.
  var string: String {
    let text = UTF8Text(words)
    return text.string(in: text.trimmed(text.range))
  }

  func child(_ name: String) -> String? {
    childTexts[name].map { String(decoding: $0, as: UTF8.self).onOneLine }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The name of the source of an item.
  var sourceTitle: String? {
    guard let title = child("title") else { return string.onOneLine.nonEmpty }
    return text(encodedChild == "title" ? FeedText.decoded(base64: title) : title, .unknown).line.nonEmpty
  }

  /// The person of an author: a name, else an address of mail.
  var person: String {
    let written = child("name") ?? child("email") ?? string
    return FeedPerson(written).name
  }

  /// The text with its form, by the type and the mode that the element gives.
  var text: FeedText {
    let type = (element["type"] ?? "").lowercased().prefix { $0 != ";" && $0 != " " }
    let mode = element["mode"]?.lowercased()
    let isMarkup = type == "xhtml" || type.hasSuffix("+xml") || type.hasSuffix("/xml")
    let isText = ["", "text", "html", "xhtml"].contains(type) || type.hasPrefix("text/") || isMarkup
    if hasMarkup { return text(string, .html) }
    if mode == "base64" || !isText && mode == nil && isAtom {
      return text(FeedText.decoded(base64: string), type.hasPrefix("text/plain") ? .plain : .unknown)
    }
    var custom = FeedText.Form.customary
    if case .title = field { custom = .unknown }
    switch type {
    case "html", "text/html": return text(string, mode == "xml" ? .unknown : .html)
    case "text", "text/plain": return text(string, isAtom ? .plain : .unknown)
    case "": return text(string, isAtom ? .plain : custom)
    default: return text(string, .unknown)
    }
  }

  private func text(_ value: String, _ form: FeedText.Form) -> FeedText {
    FeedText(value: value, form: form, base: base, language: language)
  }

  /// The tags of a category or of key words with commas.
  var tags: [String] {
    guard element.name == "keywords" else { return [string.onOneLine] }
    return string.split(separator: ",").map { String($0).onOneLine }
  }
}
