internal import Corpus

extension FileProblem {
  /// One line that names the file and says what is wrong.
  var wording: String { "\(path): \(cause); skipped" }
}
