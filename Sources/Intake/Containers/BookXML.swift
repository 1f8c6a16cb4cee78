internal import News
internal import Text

/// The elements of an XML document in a book, in their order.
struct BookXML {
  struct Element {
    fileprivate let start: XMLElement
    fileprivate(set) var text = ""

    /// The name without the prefix of its namespace, in small letters.
    var name: String { start.name }

    /// The value of an attribute, by its name without prefix in small letters.
    subscript(_ attribute: String) -> String? { start[attribute] }
  }

  /// More elements than the contents of any book have.
  private static let mostElements = 100_000
  /// The most bytes of an element's text: titles, names and dates are far shorter.
  private static let longestText = 4_000

  private(set) var elements: [Element] = []

  /// The elements of a document, which may be damaged.
  init(_ bytes: [UInt8]) {
    guard var xml = try? XMLReader(of: OpenFile(bytes)) else { return }
    var open: [Int] = []
    while elements.count < Self.mostElements, let event = try? xml.next() {
      switch event {
      case .start(let element):
        open.append(elements.count)
        elements.append(Element(start: element))
      case .text(let text):
        guard let last = open.last, elements[last].text.utf8.count < Self.longestText else { continue }
        elements[last].text += String(decoding: text.prefix(Self.longestText), as: UTF8.self)
      case .end: _ = open.popLast()
      }
    }
  }

  /// The elements with a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The text of the first element with a name; nil without words.
  func text(_ name: String) -> String? {
    elements.lazy.filter { $0.name == name }.compactMap { $0.text.onOneLine.nonEmpty }.first
  }
}
