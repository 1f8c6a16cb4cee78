/// The reason why a measurement failed.
enum BenchError: Error {
  /// The folder has no article.
  case noArticle(folder: String)
  /// A program could not be run.
  case notStarted(String, errno: Int32)
  /// A program failed.
  case failed(String, exitCode: Int32)
  /// A page has no section of a name.
  case noSection(String, page: String)
  /// A key was not answered.
  case noAnswer(String)
}
