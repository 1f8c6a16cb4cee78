package import News
internal import Text

/// Reads the messages of a mailbox (mbox) one after the other.
///
/// A line that begins with `From ` begins a message if it has a sender or a time and a header follows
/// (`MailboxFile.separatorLength`). The header `Content-Length` is not used: programs that changed the messages left it
/// as it was.
package struct MailboxReader: IntakeReader {
  static let largestMessage = Format.largestMessage
  private static let longestLine = 1 << 20

  private let input: IntakeInput
  private let formats: MemberFormats
  private var waiting = EntryList([])

  init(_ input: IntakeInput, _ formats: MemberFormats) {
    (self.input, self.formats) = (input, formats)
  }

  package mutating func next() throws(FileProblem.Cause) -> IntakeEntry? {
    while true {
      if let entry = waiting.next() { return entry }
      guard try dropSeparator() else { return nil }
      waiting = EntryList(entries(of: try takeMessage()))
    }
  }

  /// Messages that certainly are one entry are passed over.
  package mutating func skip(_ most: Int) throws(FileProblem.Cause) -> Int {
    var skipped = 0
    while skipped < most {
      if waiting.next() != nil {
        skipped += 1
        continue
      }
      guard try dropSeparator() else { break }
      let message = try takeMessage()
      if case .success(let quoted) = message, Self.isOneEntry(quoted) {
        skipped += 1
      } else {
        waiting = EntryList(entries(of: message))
      }
    }
    return skipped
  }

  /// True if a message contains neither other messages nor attachments, whose words then lack too.
  private static func isOneEntry(_ message: [UInt8]) -> Bool {
    // Other bytes may become these words too, which only costs the time of reading the message.
    let folded = UTF8Text(message.map { $0 | 0x20 })
    return !message.isEmpty && folded.first("message/", in: folded.range) == nil
      && folded.first("rfc822", in: folded.range) == nil && folded.first("digest", in: folded.range) == nil
      && folded.first("attachment", in: folded.range) == nil
  }

  private var buffer: InputBuffer { input.buffer }

  /// Drops the line before a message, and text before it. False at the end.
  private func dropSeparator() throws(FileProblem.Cause) -> Bool {
    while true {
      let length = try buffer.lineLength(from: 0, limit: Self.longestLine)
      if length == 0 { return false }
      let isSeparator = try length.map { length throws(FileProblem.Cause) in
        try separatorLength(at: 0, lineLength: length) != nil
      }
      try buffer.skip(length ?? Self.longestLine)
      if isSeparator == true { return true }
    }
  }

  /// The bytes of the message at the position, as the mailbox quotes them; a problem if they are too many.
  private func takeMessage() throws(FileProblem.Cause) -> Result<[UInt8], FileProblem.Cause> {
    var length = 0
    while true {
      let line = try buffer.lineLength(from: length, limit: Self.largestMessage)
      guard let line, length + line <= Self.largestMessage else { return .failure(try skipLargeMessage()) }
      if line == 0 { break }
      if try separatorLength(at: length, lineLength: line) != nil { break }
      length += line
    }
    return .success(Array(Self.withoutBlankEnd(try buffer.take(length)[...])))
  }

  private func entries(of message: Result<[UInt8], FileProblem.Cause>) -> [IntakeEntry] {
    switch message {
    case .failure(let cause): return [IntakeEntry(format: "mail", source: [], draft: .failure(cause))]
    case .success(let message) where message.isEmpty: return []
    case .success(let message):
      return MailArticles(of: Self.unquoted(message), source: message, in: input, formats).entries()
    }
  }

  /// The length of the line before the next message, if that line is at an offset.
  private func separatorLength(at offset: Int, lineLength: Int) throws(FileProblem.Cause) -> Int? {
    guard buffer.bytes(from: offset, count: 5).elementsEqual("From ".utf8), lineLength < 1000 else {
      return nil
    }
    let next = try buffer.lineLength(from: offset + lineLength, limit: 1000) ?? 1000
    let lines = Array(buffer.bytes(from: offset, count: lineLength + next))
    return MailboxFile.separatorLength(in: lines[...], at: 0)
  }

  /// Skips a message that is too large to be kept in memory.
  private func skipLargeMessage() throws(FileProblem.Cause) -> FileProblem.Cause {
    let start = buffer.taken
    while true {
      guard let line = try buffer.lineLength(from: 0, limit: Self.longestLine) else {
        try buffer.skip(Self.longestLine)
        continue
      }
      if line == 0 { break }
      if buffer.taken > start, try separatorLength(at: 0, lineLength: line) != nil { break }
      try buffer.skip(line)
    }
    return .tooLarge(bytes: buffer.taken - start)
  }

  /// A message without the blank line before the next one.
  private static func withoutBlankEnd(_ message: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if message.suffix(4).elementsEqual("\r\n\r\n".utf8) { return message.dropLast(2) }
    return message.suffix(2).elementsEqual("\n\n".utf8) ? message.dropLast() : message
  }

  /// A message with its own lines `From …`, which mailboxes quote as `>From …`.
  private static func unquoted(_ message: [UInt8]) -> [UInt8] {
    var unquoted: [UInt8] = []
    var start = 0
    for feed in message.offsets(of: 0x0a)
    where feed + 1 < message.count && message[feed + 1] == UInt8(ascii: ">") {
      let marks = message[(feed + 1)...].prefix { $0 == UInt8(ascii: ">") }
      guard message[marks.endIndex...].starts(with: "From ".utf8) else { continue }
      unquoted += message[start...feed]
      start = feed + 2
    }
    return start == 0 ? message : unquoted + message[start...]
  }
}
