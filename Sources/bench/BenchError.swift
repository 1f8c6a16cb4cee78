/// Why nothing could be measured.
enum BenchError: Error {
  /// There is no article in the folder.
  case noArticle(folder: String)
  /// A program could not be run.
  case notStarted(String, errno: Int32)
  /// A program failed.
  case failed(String, exitCode: Int32)
  /// A key was not answered.
  case noAnswer(String)
}
