extension Format {
  /// The version of all that `gazette-intake` derives.
  package static let intakeVersion = 5

  /// All formats that `gazette-intake` reads: pages, feeds, mail, archives. Its entries have formats of their own. The
  /// version rises when one of them gives other articles than before.
  static let intake = Format(
    name: "intake", version: intakeVersion, recognises: IntakeFile.recognises,
    entries: { file, path, _ in IntakeEntryReader(of: file, path: path) },
    // The entries come with their drafts.
    draft: { _ throws(FileProblem.Cause) in throw .noReader })
}

/// Recognises the files that `gazette-intake` reads.
enum IntakeFile {
  private static let recognitions: [@Sendable (FileSample) -> Bool] = [
    FeedFormat.recognises, JSONFeedFormat.recognises, OtherDocument.recognises, BookFile.recognises,
    ArchiveFile.recognises, WebArchiveFile.recognises,
    MailboxFile.recognises, SavedPageFile.recognises, MailFile.recognises, WebPageFile.recognises,
  ]

  @Sendable static func recognises(_ sample: FileSample) -> Bool {
    recognitions.contains { $0(sample) }
  }
}
