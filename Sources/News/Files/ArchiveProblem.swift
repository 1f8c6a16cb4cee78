/// The reason why an archive, or a member of an archive, gives no article.
package enum ArchiveProblem: String, Hashable, Sendable, CaseIterable {
  /// The archive ends early, or its bytes contradict each other.
  case damaged
  /// A password or a key is needed.
  case encrypted
  /// The archive decodes to more bytes than any collection of articles.
  case bomb
  /// More members than are read.
  case tooManyMembers
  /// Archives in archives in archives.
  case tooDeep
  /// No member is an article.
  case noArticles
}
