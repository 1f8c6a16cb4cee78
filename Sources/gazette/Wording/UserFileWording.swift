internal import Journal
internal import News

/// A decision of the user that is kept in a file.
enum UserDecision: String {
  case correction, term
}

extension UserFileFailure {
  /// One line that names the file and says what happens to the user's decision.
  func wording(of decision: UserDecision) -> String {
    let name = decision.rawValue
    return switch self {
    case .unreadable(let path, let errno): "\(Sanitized(path)): can't be read (\(systemWording(of: errno)))"
    case .notText(let path): "\(Sanitized(path)): not UTF-8; no \(name) is used"
    case .notAFile(let path): "\(Sanitized(path)): not a regular file; no \(name) is used"
    case .unwritable(let path, let errno):
      "\(Sanitized(path)): can't be written (\(systemWording(of: errno))); the \(name) lasts until you quit"
    case .busy(let path):
      "\(Sanitized(path)): other programs keep writing it; the \(name) lasts until you quit"
    case .notFound: "that \(name) isn't in the file any more"
    }
  }
}

extension UserFileFailure {
  /// One line that says why `sources.toml` can't be used.
  var wordingOfSources: String {
    switch self {
    case .unreadable(let path, let errno): "\(Sanitized(path)): can't be read (\(systemWording(of: errno)))"
    case .notText(let path): "\(Sanitized(path)): not UTF-8; write it anew, or convert it with iconv"
    case .notAFile(let path): "\(Sanitized(path)): not a regular file"
    case .unwritable(let path, let errno):
      "\(Sanitized(path)): can't be written (\(systemWording(of: errno))); nothing was changed"
    case .busy(let path): "\(Sanitized(path)): other programs keep writing it; nothing was changed"
    case .notFound: "that source isn't in the file any more"
    }
  }
}

extension TermbaseProblem {
  /// One line that names the line of the file and says what is wrong there.
  func wording(in path: String) -> String { "\(Sanitized(path)):\(line): \(cause.wording); the rest is used" }
}

extension TermbaseProblem.Cause {
  fileprivate var wording: String {
    switch self {
    case .notText: "the line is not UTF-8"
    case .noPair: "the line has no term, tab and translation"
    case .languages: "behind the note the line needs two language codes such as en and vi, with a tab between"
    }
  }
}
