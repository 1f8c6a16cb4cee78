package import News
internal import Text

/// Reads the messages of a mailbox (mbox) one after the other.
///
/// A line that begins with `From ` begins a message if it has a sender or a time and a header follows
/// (`MailboxFile.separatorLength`). The header `Content-Length` is not used: programs that changed the messages left it
/// as it was.
package struct MailboxReader: IntakeReader {
  /// The most bytes of a message: mail servers accept 25 to 50 MB, most of it pictures.
  static let largestMessage = 64 << 20
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
      waiting = EntryList(try nextMessage())
    }
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

  private func nextMessage() throws(FileProblem.Cause) -> [IntakeEntry] {
    var length = 0
    while true {
      let line = try buffer.lineLength(from: length, limit: Self.largestMessage)
      guard let line, length + line <= Self.largestMessage else { return [try skipLargeMessage()] }
      if line == 0 { break }
      if try separatorLength(at: length, lineLength: line) != nil { break }
      length += line
    }
    let quoted = try buffer.take(length)
    let message = Array(Self.withoutBlankEnd(quoted[...]))
    guard !message.isEmpty else { return [] }
    return MailArticles(of: Self.unquoted(message), source: message, in: input, formats).entries()
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
  private func skipLargeMessage() throws(FileProblem.Cause) -> IntakeEntry {
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
    return IntakeEntry(format: "mail", source: [], draft: .failure(.tooLarge(bytes: buffer.taken - start)))
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
