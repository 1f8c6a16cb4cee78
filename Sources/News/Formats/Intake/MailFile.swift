internal import Text

/// Recognises a message of mail, also in a folder of Maildir, where files have no suffix.
package enum MailFile {
  /// Headers that only mail has.
  private static let headersOfMail: Set<String> = [
    "message-id", "mime-version", "received", "return-path", "delivered-to", "content-transfer-encoding",
    "x-mailer", "in-reply-to", "dkim-signature", "list-id", "newsgroups", "x-mozilla-status", "envelope-to",
    "x-original-to", "authentication-results", "arc-seal",
  ]

  /// True for a header of mail at the beginning, and for the names of mail. Outlook's files with the name `.msg` are no
  /// text.
  package static func recognises(_ sample: FileSample) -> Bool {
    if sample.isNamed("eml", "emlx") { return sample.isText }
    if sample.isNamed("msg"), sample.isText {
      return HeaderBlock.name(of: sample.bytes.prefix { $0 != 0x0a }) != nil
    }
    guard let header = header(of: sample) else { return false }
    return isMail(header)
  }

  /// The header at the beginning of a file; nil if the lines are none. A header may be longer than the sample.
  static func header(of sample: FileSample) -> HeaderBlock? {
    let header = HeaderBlock(
      in: sample.bytes, from: sample.bytes.drop { $0 == 0x0a || $0 == 0x0d }.startIndex)
    let isLongerThanSample = !sample.isWhole && !sample.bytes[header.end...].contains(0x0a)
    let isWhole = header.isClosed || isLongerThanSample || header.end == sample.bytes.endIndex
    // A line that is no header ends the header of a broken program.
    let isSure = header.fields.count { headersOfMail.contains($0.name) } > 1
    return !header.fields.isEmpty && (isWhole || isSure) ? header : nil
  }

  /// True for a header of mail; false for the fields with which an article in plain text may begin.
  private static func isMail(_ header: HeaderBlock) -> Bool {
    if header.fields.contains(where: { headersOfMail.contains($0.name) }) { return true }
    if let type = header["content-type"], isMediaType(type) { return true }
    guard let from = header["from"], header["subject"] != nil else { return false }
    return from.utf8.contains(UInt8(ascii: "@")) || header["to"] != nil
  }

  /// `text/plain; charset=utf-8`.
  private static func isMediaType(_ value: String) -> Bool {
    let type = value.utf8.prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
    return ["text/", "multipart/", "message/"].contains { String(type)?.lowercased().hasPrefix($0) ?? false }
  }
}

/// Recognises a page that a browser saved as a message (MHTML).
package enum SavedPageFile {
  package static func recognises(_ sample: FileSample) -> Bool {
    guard let header = MailFile.header(of: sample), let type = header["content-type"]?.lowercased() else {
      return false
    }
    if header["snapshot-content-location"] != nil { return true }
    guard type.hasPrefix("multipart/related") || type.hasPrefix("text/html") else { return false }
    return sample.isNamed("mht", "mhtml") || header["from"]?.lowercased().contains("<saved by ") ?? false
  }
}

/// Recognises a mailbox (mbox): messages behind lines that begin with `From `.
package enum MailboxFile {
  package static func recognises(_ sample: FileSample) -> Bool {
    separatorLength(in: sample.bytes, at: sample.bytes.startIndex) != nil
  }

  /// The length of the line before a message, with its line feed; nil if no message begins at a position.
  ///
  /// The line has a sender and a time, or only a sender, or nothing as in Thunderbird. Sentences begin with `From` too,
  /// so that a header must follow, and a line without a time must have an address.
  package static func separatorLength(in bytes: ArraySlice<UInt8>, at position: Int) -> Int? {
    let rest = bytes[position...]
    guard rest.starts(with: "From ".utf8) else { return nil }
    let line = rest.prefix { $0 != 0x0a }
    guard line.endIndex < bytes.endIndex, line.count < 1000, isSeparator(line.dropFirst(5)) else {
      return nil
    }
    let next = bytes[(line.endIndex + 1)...].prefix { $0 != 0x0a }
    return HeaderBlock.name(of: next) != nil || next.starts(with: ">From ".utf8) ? line.count + 1 : nil
  }

  private static func isSeparator(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.allSatisfy({ $0 <= 0x20 }) { return true }
    let sender = rest.prefix { $0 > 0x20 }
    return hasTime(rest) || sender.contains(UInt8(ascii: "@")) || sender.elementsEqual([UInt8(ascii: "-")])
  }

  /// True for a time as `08:35`, with a year of four digits.
  private static func hasTime(_ line: ArraySlice<UInt8>) -> Bool {
    let isTimed = line.indices.dropFirst().dropLast().contains {
      line[$0] == UInt8(ascii: ":") && line[$0 - 1].isDigit && line[$0 + 1].isDigit
    }
    let words = line.split { !$0.isDigit }
    return isTimed && words.contains { $0.count == 4 }
  }
}

extension FileSample {
  /// True if the sample has no NUL.
  var isText: Bool { !bytes.contains(0) }
}
