internal import News

/// Members that hold an article in each element or row, in the formats that gazette reads without libraries.
struct ArrayMember: IntakeReader {
  private let format: Format
  private var elements: any ElementReader

  init(_ input: IntakeInput) throws(FileProblem.Cause) {
    format = Format.recognised(in: try input.sample())
    let file = try input.seekable()
    elements = format.name == "table" ? RowReader(of: file) : JSONElementReader(of: file)
  }

  mutating func next() throws(FileProblem.Cause) -> IntakeEntry? {
    guard let contents = try elements.nextBytes() else { return nil }
    do throws(FileProblem.Cause) {
      let bytes = try contents.get()
      return IntakeEntry(format: format.name, source: bytes, draft: .success(try format.draft(bytes)))
    } catch {
      return IntakeEntry(format: format.name, source: (try? contents.get()) ?? [], draft: .failure(error))
    }
  }

  /// True for a member of a format with this name.
  static func isNamed(_ name: String) -> @Sendable (FileSample) -> Bool {
    { PlainMember.isText($0) && Format.recognised(in: $0).name == name }
  }
}

extension MemberFormat {
  /// An array of articles in JSON in an archive.
  package static let array = MemberFormat(name: "json-array", recognises: ArrayMember.isNamed("json-array")) {
    input, _ throws(FileProblem.Cause) -> any IntakeReader in
    try ArrayMember(input)
  }

  /// A table of articles in an archive.
  package static let table = MemberFormat(name: "table", recognises: ArrayMember.isNamed("table")) {
    input, _ throws(FileProblem.Cause) -> any IntakeReader in
    try ArrayMember(input)
  }
}
