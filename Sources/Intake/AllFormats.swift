internal import News

extension IntakeFormats {
  /// All formats. A format that holds files of others opens them by this value.
  package static let all = IntakeFormats([
    "feed": { file, _, _ throws(FileProblem.Cause) in try FeedReader(of: file) },
    "json-feed": { file, _, _ throws(FileProblem.Cause) in JSONFeedReader(of: file) },
  ])
}
