internal import Intake
internal import News
internal import Testing

/// The entries of a file with these bytes, and the reason why reading ended early.
func readEntries(
  _ bytes: [UInt8], name: String = "file"
) -> (entries: [IntakeEntry], problem: FileProblem.Cause?) {
  var entries: [IntakeEntry] = []
  do throws(FileProblem.Cause) {
    let input = IntakeInput(name: name, file: OpenFile(bytes))
    guard var reader = try MemberFormats.all.reader(of: input) else { return ([], nil) }
    while let entry = try reader.next() { entries.append(entry) }
    return (entries, nil)
  } catch {
    return (entries, error)
  }
}

/// The drafts of a file that has no problem.
func readDrafts(_ bytes: [UInt8], name: String = "file") throws -> [ArticleDraft] {
  let (entries, problem) = readEntries(bytes, name: name)
  #expect(problem == nil)
  return try entries.map { try $0.draft.get() }
}

/// The draft of a text with `\n` as line ends of mail.
func readMail(_ text: String, name: String = "file.eml") throws -> ArticleDraft {
  try #require(try readDrafts(Array(text.replacingLineFeeds.utf8), name: name).first)
}

extension String {
  var replacingLineFeeds: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}

extension ArticleDraft {
  /// The parts with their kind and words, without white space.
  var written: [String] {
    (parts ?? []).filter { $0.kind != .space }.map { "\($0.kind.rawValue): \(words(of: $0))" }
  }

  /// The words of the parts of a kind.
  func words(of kind: Part.Kind) -> [String] { (parts ?? []).filter { $0.kind == kind }.map(words) }

  private func words(of part: Part) -> String { String(decoding: text.bytes[part.range], as: UTF8.self) }

  /// True if the parts tile the text.
  var isTiled: Bool {
    var end = 0
    for part in parts ?? [] {
      guard part.range.lowerBound == end else { return false }
      end = part.range.upperBound
    }
    return end == text.bytes.count
  }
}
