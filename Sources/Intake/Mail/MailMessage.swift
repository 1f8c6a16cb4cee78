internal import CMail
internal import Glibc
internal import News
internal import Text

/// A message of mail, parsed by GMime. A class, because it owns the parsed message of the C library, which lives as long
/// as this value.
final class MailMessage {
  /// A part of a message.
  struct Part {
    enum Kind { case leaf, multipart, message }

    /// The index among the parts of the message.
    let index: Int
    /// The index of the multipart that contains the part; nil for the body.
    let parent: Int?
    let kind: Kind
    /// The media type in small letters: `text/plain`.
    let type: String
    /// `attachment` or `inline` in small letters.
    let disposition: String?
    let fileName: String?

    var isAttachment: Bool { disposition == "attachment" }
  }

  private let mail: OpaquePointer
  let parts: [Part]
  /// The indices of the parts in each multipart.
  private let childrenByParent: [Int: [Int]]

  /// Nil if the bytes don't begin with a header.
  init?(_ bytes: [UInt8]) {
    let opened = MailHeaderRepair.repaired(bytes).withUnsafeBufferPointer {
      gz_mail_open($0.baseAddress, $0.count)
    }
    guard let opened else { return nil }
    mail = opened
    let parts = (0..<gz_mail_part_count(opened)).map { index in
      let kind = Int(gz_mail_part_kind(opened, index))
      let parent = Int(gz_mail_part_parent(opened, index))
      return Part(
        index: index, parent: parent < 0 ? nil : parent,
        kind: kind == GZ_MAIL_LEAF ? .leaf : kind == GZ_MAIL_MESSAGE ? .message : .multipart,
        type: Self.string(gz_mail_part_type(opened, index)) ?? "text/plain",
        disposition: Self.string(gz_mail_part_disposition(opened, index))?.lowercased(),
        fileName: Self.string(gz_mail_part_file_name(opened, index)))
    }
    self.parts = parts
    childrenByParent = Dictionary(grouping: parts.filter { $0.parent != nil }, by: { $0.parent ?? 0 })
      .mapValues { $0.map(\.index) }
  }

  deinit { gz_mail_close(mail) }

  /// The parts in a multipart.
  func children(of parent: Part) -> [Part] {
    childrenByParent[parent.index, default: []].map { parts[$0] }
  }

  /// A parameter of the media type of a part.
  func parameter(_ name: String, of part: Part) -> String? {
    Self.string(gz_mail_part_parameter(mail, part.index, name))
  }

  /// A header of a part.
  func header(_ name: String, of part: Part) -> String? {
    Self.string(gz_mail_part_header(mail, part.index, name))
  }

  /// The bytes of a part behind its transfer encoding. Throws if they are more than `limit`.
  func content(of part: Part, limit: Int = Format.largestArticle) throws(FileProblem.Cause) -> [UInt8] {
    var count = 0
    var isCut: Int32 = 0
    guard let bytes = gz_mail_part_content(mail, part.index, limit, &count, &isCut) else { return [] }
    defer { gz_mail_free(bytes) }
    if isCut != 0 { throw .tooLarge(bytes: count) }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// The value of a header of the message, on one line and decoded; nil without words.
  func header(_ name: String, isLast: Bool = false) -> String? {
    rawHeader(name, isLast: isLast).map(HeaderWords.decoded)?.onOneLine.nonEmpty
  }

  /// The value of a header, not decoded.
  func rawHeader(_ name: String, isLast: Bool = false) -> String? {
    guard let value = gz_mail_header(mail, name, isLast ? 1 : 0) else { return nil }
    defer { gz_mail_free(value) }
    if let text = String(validatingCString: value) { return text.onOneLine.nonEmpty }
    // A header in another encoding, which no rule allows.
    let bytes = UnsafeBufferPointer(start: value, count: strlen(value)).map { UInt8(bitPattern: $0) }
    return (try? DecodedText(bytes))?.string.onOneLine.nonEmpty
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String? { text.map { String(cString: $0) } }
}

/// Texts that the C library gives to its caller, who frees them.
enum MailValue {
  static func taken(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text else { return nil }
    defer { gz_mail_free(text) }
    return String(cString: text)
  }
}
