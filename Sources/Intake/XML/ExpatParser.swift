internal import CExpat
internal import Text

/// The events of XML as expat reports them.
enum ExpatEvent {
  case start(name: String, attributes: [(name: String, value: String)])
  case text([UInt8])
  case end(name: String)
}

/// Parses well-formed XML with expat.
///
/// A class, because the parser is freed when the object is released, and because expat calls back with a pointer to it.
final class ExpatParser {
  /// Belongs to this object alone, from the initialiser until the object is released.
  private let parser: XML_Parser
  private let limit: Int
  fileprivate var events: [ExpatEvent] = []
  fileprivate var text: [UInt8] = []

  /// - Parameter longestText: the most bytes of one text; the rest is left out.
  init?(longestText: Int) {
    guard let parser = XML_ParserCreate("UTF-8") else { return nil }
    self.parser = parser
    limit = longestText
    // The object owns the parser and outlives each call of `parse`, so that the pointer is valid in each callback.
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, elementStarted, elementEnded)
    XML_SetCharacterDataHandler(parser, textFound)
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Parses the next piece. Returns false if the piece is not well-formed.
  func parse(_ xml: [UInt8]) -> Bool {
    xml.withUnsafeBytes { xml in
      XML_Parse(parser, xml.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: xml.count), 0)
        == XML_STATUS_OK
    }
  }

  /// The events since the last call. Text is reported when an element begins or ends behind it.
  func takeEvents() -> [ExpatEvent] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  fileprivate func append(_ event: ExpatEvent) {
    if !text.isEmpty {
      events.append(.text(text))
      text = []
    }
    events.append(event)
  }

  fileprivate func append(text bytes: UnsafeRawBufferPointer) {
    if text.count < limit { text += bytes }
  }
}

/// The parser that calls back; expat hands over the pointer that `init` gave it.
private func parser(_ pointer: UnsafeMutableRawPointer?) -> ExpatParser? {
  pointer.map { Unmanaged<ExpatParser>.fromOpaque($0).takeUnretainedValue() }
}

/// Names and values are copied, because expat keeps them during the call only.
private func elementStarted(
  _ pointer: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
  guard let name else { return }
  var values: [(name: String, value: String)] = []
  var index = 0
  while let key = attributes?[index], let value = attributes?[index + 1] {
    values.append((String(cString: key), String(cString: value)))
    index += 2
  }
  parser(pointer)?.append(.start(name: String(cString: name), attributes: values))
}

private func elementEnded(_ pointer: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?) {
  guard let name else { return }
  parser(pointer)?.append(.end(name: String(cString: name)))
}

private func textFound(
  _ pointer: UnsafeMutableRawPointer?, _ text: UnsafePointer<XML_Char>?, _ length: Int32
) {
  parser(pointer)?.append(text: UnsafeRawBufferPointer(start: text, count: Int(length)))
}
