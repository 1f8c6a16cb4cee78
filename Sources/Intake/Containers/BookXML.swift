internal import CExpat
internal import News
internal import Text

/// The elements of an XML document in a book, in their order.
///
/// Entities are not expanded, and nothing outside of the document is read.
struct BookXML {
  struct Element {
    /// The name without the prefix of its namespace.
    let name: String
    let attributes: [String: String]
    /// The index of the element that contains this one.
    let parent: Int?
    fileprivate(set) var text = ""
  }

  let elements: [Element]

  /// The elements before the first error of the document.
  init(_ bytes: [UInt8]) {
    // The handlers hold a pointer to the reader, which lives until the parser is freed.
    let reader = BookXMLReader()
    guard let parser = XML_ParserCreate(nil) else {
      elements = []
      return
    }
    defer { XML_ParserFree(parser) }
    XML_SetUserData(parser, Unmanaged.passUnretained(reader).toOpaque())
    XML_SetElementHandler(
      parser,
      { client, name, attributes in BookXMLReader.of(client)?.begin(name, attributes) },
      { client, _ in BookXMLReader.of(client)?.end() })
    XML_SetCharacterDataHandler(parser) { client, text, count in BookXMLReader.of(client)?.add(text, count) }
    // A document with entities of its own is no book: the reader stops.
    XML_SetEntityDeclHandler(parser) { client, _, _, _, _, _, _, _, _ in
      BookXMLReader.of(client)?.isStopped = true
    }
    for start in stride(from: 0, to: bytes.count, by: 1 << 16) {
      let piece = bytes[start..<min(bytes.count, start + 1 << 16)]
      let status = piece.withUnsafeBytes {
        XML_Parse(parser, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), 0)
      }
      if status != XML_STATUS_OK || reader.isStopped { break }
    }
    elements = reader.elements
  }

  /// The elements with a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The text of the first element with a name; nil without words.
  func text(_ name: String) -> String? {
    elements.lazy.filter { $0.name == name }.compactMap { $0.text.onOneLine.nonEmpty }.first
  }
}

/// Collects elements. A class, because the handlers of the C library share it.
private final class BookXMLReader {
  /// More elements than the contents of any book have.
  private static let mostElements = 100_000
  private static let longestText = 4_000

  private(set) var elements: [BookXML.Element] = []
  private var open: [Int] = []
  var isStopped = false

  static func of(_ client: UnsafeMutableRawPointer?) -> BookXMLReader? {
    client.map { Unmanaged<BookXMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  func begin(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name, elements.count < Self.mostElements else {
      isStopped = true
      return
    }
    var values: [String: String] = [:]
    // Names and values take turns, and NULL ends them.
    var position = 0
    while let name = attributes?[position], let value = attributes?[position + 1] {
      values[Self.localName(name)] = String(cString: value)
      position += 2
    }
    elements.append(BookXML.Element(name: Self.localName(name), attributes: values, parent: open.last))
    open.append(elements.count - 1)
  }

  func end() { _ = open.popLast() }

  func add(_ text: UnsafePointer<CChar>?, _ count: Int32) {
    guard let text, let last = open.last, elements[last].text.utf8.count < Self.longestText else { return }
    let bytes = UnsafeBufferPointer(start: text, count: Int(count)).map { UInt8(bitPattern: $0) }
    elements[last].text += String(decoding: bytes, as: UTF8.self)
  }

  private static func localName(_ name: UnsafePointer<CChar>) -> String {
    let name = String(cString: name)
    return name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) } ?? name
  }
}
