/// A request to `gazette-intake`: a line of JSON, with the file that it is about.
package struct IntakeRequest: LineMessage, Sendable {
  /// The name of the file, without folders.
  package var name: String
  /// The number of the first entry that is wanted, counted from 1.
  package var first = 1
  /// True if only the first entry is wanted.
  package var isSingle = false
  /// True if the untouched bytes of the entries are wanted, and not their articles.
  package var wantsSource = false
  /// True if the feeds, subscriptions and saved articles in the file are wanted, and not its articles.
  package var wantsFindings = false
  /// The address from which the file comes, for `wantsFindings`.
  package var address: String?
  /// The user's names of fields, for JSON and tables in archives; nil for none.
  package var fields: FieldMapping?

  package init(name: String) {
    self.name = name
  }
}

/// A line of an answer.
package struct IntakeAnswer: LineMessage, Sendable {
  /// The number of the entry; nil for the whole file.
  package var entry: Int?
  package var record: ArticleRecord?
  /// The untouched bytes, where the request wants them.
  package var source: [UInt8]?
  /// The reason why an entry, or the whole file, gives no article (`FileProblem.Cause.record`).
  package var problem: String?
  package var finding: IntakeFinding?
  /// The facts that a feed tells of itself, in the last line.
  package var feed: FeedDescription?
  /// True for the last line.
  package var isLast: Bool?

  package init() {}
}
