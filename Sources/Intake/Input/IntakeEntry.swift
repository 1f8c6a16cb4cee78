package import News

/// An article that was found in a file.
package struct IntakeEntry: Sendable {
  /// The name of the format in JSON output: `html`, `mail`, `rss`, `atom`, `json-feed`, `plain`.
  package let format: String
  /// The untouched bytes of the entry. The id of the article is their hash.
  package let source: [UInt8]
  /// The article, or the reason why the entry gives none.
  package let draft: Result<ArticleDraft, FileProblem.Cause>
  /// The name of the archive's member that contains the entry, as text; nil outside of archives.
  package var member: String?

  /// True if the whole file is the entry: a page. False in a file of several entries, though it may have only one.
  package var isWholeFile = false

  package init(
    format: String, source: [UInt8], draft: Result<ArticleDraft, FileProblem.Cause>, isWholeFile: Bool = false
  ) {
    self.format = format
    self.source = source
    self.draft = draft
    self.isWholeFile = isWholeFile
  }
}

/// Reads the articles of a file one after the other, so that the file is never in memory as a whole.
package protocol IntakeReader {
  /// The next entry; nil at the end. Throws if the file can't be read any further.
  mutating func next() throws(FileProblem.Cause) -> IntakeEntry?

  /// Passes over entries without making their articles: over as many as the reader can tell easily, `most` at most.
  /// Returns their number; 0 if the next entry has to be read.
  mutating func skip(_ most: Int) throws(FileProblem.Cause) -> Int

  /// The facts that a feed tells of itself, as far as it has been read; nil for other files.
  var feed: FeedDescription? { get }
}

extension IntakeReader {
  package mutating func skip(_ most: Int) throws(FileProblem.Cause) -> Int { 0 }
  package var feed: FeedDescription? { nil }
}
