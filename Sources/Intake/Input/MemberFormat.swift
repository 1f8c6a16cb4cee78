package import News

/// A format of files and of members of archives: recognises inputs, and reads their articles.
package struct MemberFormat: Sendable {
  /// The name in JSON output, such as `mbox`.
  package let name: String
  /// True if an input has this format, by its content first and its name second.
  package let recognises: @Sendable (FileSample) -> Bool
  /// Reads the articles of an input. A member of an archive is read in one of these formats.
  let reader: @Sendable (IntakeInput, MemberFormats) throws(FileProblem.Cause) -> any IntakeReader

  package init(
    name: String, recognises: @escaping @Sendable (FileSample) -> Bool,
    reader: @escaping @Sendable (IntakeInput, MemberFormats) throws(FileProblem.Cause) -> any IntakeReader
  ) {
    self.name = name
    self.recognises = recognises
    self.reader = reader
  }

  /// A format whose inputs have at most 16 MiB and are read as a whole.
  package init(
    name: String, recognises: @escaping @Sendable (FileSample) -> Bool,
    entries: @escaping @Sendable (_ contents: [UInt8], IntakeInput) throws(FileProblem.Cause) -> [IntakeEntry]
  ) {
    self.init(name: name, recognises: recognises) {
      input, _ throws(FileProblem.Cause) -> any IntakeReader in
      EntryList(try entries(try input.buffer.takeAll(), input), of: input)
    }
  }
}

/// The formats of members. The first that recognises an input reads it.
package struct MemberFormats: Sendable {
  private let formats: [MemberFormat]

  package init(_ formats: [MemberFormat]) {
    self.formats = formats
  }

  /// True for a web page, which is one entry.
  func isPage(_ input: IntakeInput) throws(FileProblem.Cause) -> Bool {
    let sample = try input.sample()
    return formats.first { $0.recognises(sample) }?.name == "html"
  }

  /// A reader of the articles of an input; nil if no format recognises it.
  package func reader(of input: IntakeInput) throws(FileProblem.Cause) -> (any IntakeReader)? {
    let sample = try input.sample()
    guard let format = formats.first(where: { $0.recognises(sample) }) else { return nil }
    return try format.reader(input, self)
  }
}

/// Entries that are in memory.
package struct EntryList: IntakeReader {
  private var entries: ArraySlice<IntakeEntry>

  package init(_ entries: [IntakeEntry]) {
    self.entries = entries[...]
  }

  /// The entries of a whole input. One entry alone is the file, and needs no number.
  init(_ entries: [IntakeEntry], of input: IntakeInput) {
    self.init(entries)
    if entries.count == 1, input.depth == 0 { self.entries[0].isWholeFile = true }
  }

  package mutating func next() -> IntakeEntry? { entries.popFirst() }
}
