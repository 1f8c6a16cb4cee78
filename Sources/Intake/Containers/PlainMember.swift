internal import News
internal import Text

/// Members in the formats that gazette reads without libraries: plain text, Markdown, JSON Lines.
enum PlainMember {
  /// The draft of a whole member; nil if the member is no text, such as a picture.
  static func draft(of contents: [UInt8], in input: IntakeInput) throws(FileProblem.Cause) -> ArticleDraft? {
    let sample = FileSample(name: input.name, head: contents)
    guard isText(sample) else { return nil }
    return try Format.recognised(in: sample).draft(contents)
  }

  /// True for text in an encoding that gazette reads outside of archives too.
  static func isText(_ sample: FileSample) -> Bool {
    (try? DecodedText(Array(sample.bytes))) != nil
  }

  static func isLines(_ sample: FileSample) -> Bool {
    isText(sample) && Format.recognised(in: sample).name == "json-lines"
  }

  /// Reads a member with an article on each line.
  struct Lines: IntakeReader {
    let input: IntakeInput
    let format: Format

    mutating func next() throws(FileProblem.Cause) -> IntakeEntry? {
      while true {
        let length = try input.buffer.lineLength(from: 0, limit: Format.largestArticle)
        guard let length else {
          try input.buffer.skip(Format.largestArticle)
          continue
        }
        if length == 0 { return nil }
        let line = Array(try input.buffer.take(length)[...].trimmedAtEnd)
        if line.isEmpty { continue }
        do throws(FileProblem.Cause) {
          return IntakeEntry(format: format.name, source: line, draft: .success(try format.draft(line)))
        } catch {
          return IntakeEntry(format: format.name, source: line, draft: .failure(error))
        }
      }
    }
  }
}

extension MemberFormat {
  /// JSON Lines in an archive.
  package static let lines = MemberFormat(name: "json-lines", recognises: PlainMember.isLines) {
    input, _ throws(FileProblem.Cause) -> any IntakeReader in
    PlainMember.Lines(input: input, format: Format.recognised(in: try input.sample()))
  }

  /// Plain text or Markdown in an archive.
  package static let plain = MemberFormat(name: "plain", recognises: PlainMember.isText) {
    contents, input throws(FileProblem.Cause) in
    guard let draft = try PlainMember.draft(of: contents, in: input) else { return [] }
    let format = Format.recognised(in: FileSample(name: input.name, head: contents)).name
    return [IntakeEntry(format: format, source: contents, draft: .success(draft))]
  }
}
