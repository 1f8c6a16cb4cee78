extension Format {
  /// A format that `gazette-intake` reads.
  static func intake(
    _ name: String, version: Int, recognises: @escaping @Sendable (FileSample) -> Bool
  ) -> Format {
    Format(
      name: name, version: version, recognises: recognises,
      entries: { file, path, _ in IntakeEntryReader(name, of: file, path: path) },
      // The entries come with their drafts.
      draft: { _ throws(FileProblem.Cause) in throw .noReader })
  }
}
