internal import News
internal import Text

/// The text of a message: its parts that a reader sees, one after the other.
///
/// Of alternatives the last one counts, because senders put the most faithful last (RFC 2046, 5.1.4). One exception is an
/// alternative that has less than half of the words of another, as text that only says where the page is, or a page that
/// is only a picture. The other exception is alternatives of one type: mail programs show the first.
struct MailBody {
  private let message: MailMessage

  /// Deeper multiparts are not read. Mail programs nest five.
  private static let deepest = 12
  /// Text that isn't meant to be read: dates and contacts for other programs, pages for telephones beside the same page.
  private static let unreadTypes: Set<String> = [
    "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/css", "text/javascript",
    "text/x-amp-html",
    "text/rfc822-headers", "text/csv", "text/tab-separated-values", "text/xml",
  ]

  init(of message: MailMessage) {
    self.message = message
  }

  /// The text with its parts and links, and its encoding. Throws if the text is too large.
  func draft(title: String?) throws(FileProblem.Cause) -> ArticleDraft {
    var body = RenderedMail()
    if let title { body.text.append(.headline, Array(title.utf8)) }
    for part in shownParts { try render(part, into: &body) }
    let bytes = body.text.bytes
    var draft = ArticleDraft(text: DecodedText(wellFormed: bytes, encoding: body.encoding ?? .utf8))
    draft.parts = MailFooter.marked(body.text.parts, in: bytes)
    draft.links = (body.links + WrittenLinks.all(in: bytes, without: body.links)).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    return draft
  }

  /// True if the message is for the holder of a key.
  var isEncrypted: Bool {
    guard let body = message.parts.first else { return false }
    return body.type == "multipart/encrypted"
      || body.type.hasSuffix("pkcs7-mime") && message.parameter("smime-type", of: body) != "signed-data"
  }

  /// The leaves whose text is the text of the message.
  var shownParts: [MailMessage.Part] { message.parts.first.map { shown($0, depth: 0) } ?? [] }

  private func shown(_ part: MailMessage.Part, depth: Int) -> [MailMessage.Part] {
    guard depth < Self.deepest else { return [] }
    let children = message.children(of: part)
    switch (part.kind, part.type) {
    case (.message, _): return []
    case (.leaf, _): return isShown(part) ? [part] : []
    case (.multipart, "multipart/alternative"):
      return bestAlternative(children.map { shown($0, depth: depth + 1) }.filter { !$0.isEmpty })
    case (.multipart, "multipart/related"):
      return root(of: part, children).map { shown($0, depth: depth + 1) } ?? []
    case (.multipart, "multipart/encrypted"): return []
    case (.multipart, _): return children.isEmpty ? [part] : children.flatMap { shown($0, depth: depth + 1) }
    }
  }

  /// The part that shows the others as its pictures: the one that `start` names, else the first.
  private func root(of related: MailMessage.Part, _ children: [MailMessage.Part]) -> MailMessage.Part? {
    let start = message.parameter("start", of: related)
    return start.flatMap { start in children.first { message.header("Content-ID", of: $0) == start } }
      ?? children.first
  }

  private func bestAlternative(_ alternatives: [[MailMessage.Part]]) -> [MailMessage.Part] {
    guard alternatives.count > 1 else { return alternatives.first ?? [] }
    let lengths = alternatives.map { parts in
      var body = RenderedMail()
      for part in parts { try? render(part, into: &body) }
      return body.isOnlyLead ? 0 : body.length
    }
    let longest = lengths.max() ?? 0
    let best = alternatives.indices.last { lengths[$0] * 2 >= longest } ?? 0
    let type = alternatives[best].first?.type
    let first = alternatives.indices.first {
      alternatives[$0].first?.type == type && lengths[$0] * 2 >= longest
    }
    return alternatives[first ?? best]
  }

  private func isShown(_ part: MailMessage.Part) -> Bool {
    // The whole message is shown, whatever its header says.
    if part.isAttachment, part.parent != nil { return false }
    if Self.unreadTypes.contains(part.type) { return false }
    return part.type.hasPrefix("text/") || isHTML(part) || isUntyped(part)
  }

  /// True if the header has no type that can be read. Such a part is plain text (RFC 2045, 5.2).
  private func isUntyped(_ part: MailMessage.Part) -> Bool {
    guard part.type == "application/octet-stream", part.disposition == nil, part.fileName == nil else {
      return false
    }
    return !(message.header("Content-Type", of: part) ?? "").contains("/octet-stream")
  }

  private func isHTML(_ part: MailMessage.Part) -> Bool {
    part.type == "text/html" || part.type == "application/xhtml+xml"
  }

  private func render(_ part: MailMessage.Part, into body: inout RenderedMail) throws(FileProblem.Cause) {
    let bytes = try message.content(of: part)
    let charset = message.parameter("charset", of: part)
    // A part that is no text in truth, such as a picture, doesn't hide the others.
    guard let (string, encoding) = try? MailCharset.text(of: bytes, charset: charset) else { return }
    body.encoding = body.encoding ?? encoding
    if isHTML(part) || isUntyped(part) && string.contains("</") {
      HTMLFragment(string, base: message.header("Content-Location", of: part)).append(
        to: &body.text, links: &body.links)
    } else if part.type == "text/enriched" || part.type == "text/richtext" {
      HTMLFragment(EnrichedText.html(of: string), base: nil).append(to: &body.text, links: &body.links)
    } else {
      let isFlowed = message.parameter("format", of: part)?.lowercased() == "flowed"
      let deletesSpaces = message.parameter("delsp", of: part)?.lowercased() == "yes"
      PlainMailText(string, isFlowed: isFlowed, deletesSpaces: deletesSpaces).append(to: &body.text)
    }
  }
}

/// The text of parts of a message.
private struct RenderedMail {
  var text = DerivedText()
  var links: [TextLink] = []
  var encoding: TextEncoding?

  /// The number of words without addresses of the web, of which text made by programs is full.
  var length: Int {
    text.bytes.split { $0 <= 0x20 }.count { word in
      !word.starts(with: "http".utf8) && word.contains { $0.isWordByte } && !word.contains(UInt8(ascii: "/"))
    }
  }

  /// True if the text only leads to the page.
  var isOnlyLead: Bool { MailFooter.isOnlyLead(String(decoding: text.bytes, as: UTF8.self)) }
}

/// Text with the marks of `text/enriched` (RFC 1896) and `text/richtext` (RFC 1341), which look like HTML.
private enum EnrichedText {
  private static let marks: [(written: String, html: String)] = [
    ("<<", "&lt;"), ("<lt>", "&lt;"), ("<nl>", "<br>"), ("\r\n\r\n", "<p>"), ("\n\n", "<p>"),
  ]

  static func html(of text: String) -> String {
    let bytes = Array(text.utf8)
    var html: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let rest = bytes[position...]
      let mark = marks.first { rest.starts(with: $0.written.utf8) }
      html += mark.map { Array($0.html.utf8) } ?? [bytes[position]]
      position += mark?.written.utf8.count ?? 1
    }
    return String(decoding: html, as: UTF8.self)
  }
}

/// Addresses that are written in a text.
enum WrittenLinks {
  /// The longest address.
  private static let longest = 2_000

  /// The addresses that are not the words of a link already.
  static func all(in bytes: [UInt8], without links: [TextLink]) -> [TextLink] {
    let text = UTF8Text(bytes)
    var known = links.map(\.range).sorted { $0.lowerBound < $1.lowerBound }[...]
    var (found, next): ([TextLink], Int) = ([], 0)
    for colon in bytes.offsets(of: UInt8(ascii: ":")) where colon >= next && text.has("://", at: colon) {
      let scheme = text.has("https", at: colon - 5) ? 5 : text.has("http", at: colon - 4) ? 4 : 0
      known = known.drop { $0.upperBound <= colon }
      guard scheme > 0, known.first?.contains(colon) != true else { continue }
      let range = (colon - scheme)..<end(of: colon + 3, in: text)
      next = range.upperBound
      guard next > colon + 3, range.count < longest else { continue }
      found.append(TextLink(range, to: text.string(in: range)))
    }
    return found
  }

  /// The end of an address: before a blank, a bracket or a quotation mark, without the punctuation of the sentence.
  private static func end(of start: Int, in text: UTF8Text) -> Int {
    var end = start
    while text[end] > 0x20, !"<>\"[]{}|\\^`".utf8.contains(text[end]), text[end] < 0x7f { end += 1 }
    while end > start, ".,;:!?'".utf8.contains(text[end - 1]) { end -= 1 }
    if text[end - 1] == UInt8(ascii: ")"), !text.bytes[start..<end].contains(UInt8(ascii: "(")) { end -= 1 }
    return end
  }
}
