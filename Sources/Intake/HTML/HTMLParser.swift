internal import CXML2
internal import Text

/// A page as libxml2 parses it.
struct HTMLParser {
  let tree: HTMLTree
  /// The contents of the scripts that hold JSON-LD.
  let linkedData: [[UInt8]]
  /// The language that the page's `<html>` gives.
  let language: String?

  /// `page`: UTF-8 without a byte order mark. Bytes that are no UTF-8 become U+FFFD.
  init(_ page: [UInt8]) {
    let isValid = String(validating: page, as: UTF8.self) != nil
    let mender = HTMLMender(isValid ? page : Array(String(decoding: page, as: UTF8.self).utf8))
    linkedData = mender.linkedData
    language = mender.language
    let builder = TreeBuilder()
    // The pages of tests are parsed on several threads; the library's own initialisation must have ended before.
    _ = Self.isInitialised
    Self.parse(mender.mended, into: builder)
    builder.tree.finish()
    tree = builder.tree
  }

  private static let isInitialised: Bool = {
    xmlInitParser()
    return true
  }()

  /// Errors are silent, and nothing is loaded.
  private static let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_NODEFDTD.rawValue
    | HTML_PARSE_IGNORE_ENC.rawValue

  private static func parse(_ page: [UInt8], into builder: TreeBuilder) {
    guard !page.isEmpty, let context = htmlNewParserCtxt() else { return }
    // The context is owned here and freed at the end of this function.
    defer { htmlFreeParserCtxt(context) }
    var handler = htmlSAXHandler()
    handler.startElement = { builder, name, attributes in
      TreeBuilder.of(builder)?.start(name, attributes)
    }
    handler.endElement = { builder, name in TreeBuilder.of(builder)?.end(name) }
    handler.characters = { builder, text, length in TreeBuilder.of(builder)?.add(text, length) }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    // The context owns its handler, which is overwritten, not replaced.
    context.pointee.sax.pointee = handler
    // The library only hands the pointer back. The builder lives longer than the call that parses.
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    withExtendedLifetime(builder) {
      page.withUnsafeBytes { bytes in
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        // Without a document tree the library returns nil or an empty document, which is freed at once.
        if let document = htmlCtxtReadMemory(
          context, start, Int32(clamping: page.count), nil, "UTF-8", Int32(bitPattern: options))
        {
          xmlFreeDoc(document)
        }
      }
    }
  }
}

/// Builds the tree while libxml2 parses. A class, because the library keeps a pointer to it.
private final class TreeBuilder {
  var tree = HTMLTree()
  /// The library keeps one copy of each name, so that its address tells the name.
  private var names: [UnsafePointer<xmlChar>: ElementName] = [:]

  /// The builder of a pointer that `HTMLParser` gave to the library.
  static func of(_ pointer: UnsafeMutableRawPointer?) -> TreeBuilder? {
    pointer.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name else { return }
    var values: [(name: AttributeName, value: String)] = []
    // Pairs of a name and a value, ended by a null pointer; a value may be a null pointer.
    var pair = attributes
    while let current = pair, let key = current.pointee {
      if let attribute = AttributeName(hash: Self.hash(key)) {
        values.append((attribute, current[1].map { String(cString: $0) } ?? ""))
      }
      pair = current + 2
    }
    tree.openElement(element(name), values)
  }

  func end(_ name: UnsafePointer<xmlChar>?) {
    if let name { tree.closeElement(element(name)) }
  }

  func add(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard let text, length > 0 else { return }
    tree.addText(UnsafeBufferPointer(start: text, count: Int(length)))
  }

  private func element(_ name: UnsafePointer<xmlChar>) -> ElementName {
    if let known = names[name] { return known }
    let element = ElementName(hash: Self.hash(name))
    names[name] = element
    return element
  }

  /// The hash of a name that ends with a NUL.
  private static func hash(_ name: UnsafePointer<xmlChar>) -> UInt64 {
    ElementName.nameHash(sequence(first: name) { $0 + 1 }.lazy.map(\.pointee).prefix { $0 != 0 })
  }
}
