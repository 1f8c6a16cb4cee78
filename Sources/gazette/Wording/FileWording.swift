internal import Foundation
internal import News

extension FileProblem {
  /// One line that names the file, says what is wrong with it and what to do.
  var wording: String {
    "\(pathWording(path))\(entry.map { "#\($0)" } ?? ""): \(cause.wording)"
  }
}

extension FileProblem.Cause {
  fileprivate var wording: String {
    switch self {
    case .noSuchFile: "no such file or folder"
    case .unreadable(let errno): "can't be read (\(systemWording(of: errno))); skipped"
    case .notAFile: "neither a file nor a folder; skipped"
    case .empty: "empty; skipped"
    case .blank: "nothing but white space; skipped"
    case .notText(0, let offset): "not text (NUL at byte \(offset)); skipped"
    case .notText(let byte, let offset):
      "not UTF-8 (0x\(String(byte, radix: 16, uppercase: true)) at byte \(offset)); skipped, iconv can convert it"
    case .notJSON: "not JSON; skipped"
    case .noArticle: "neither a title nor a text; skipped"
    case .notClosed(let element, let line, let taken):
      "line \(line): <\(Sanitized(element).text)> is not closed, the file seems cut off; \(taken) articles taken before its end"
    case .noSuchEntry: "the file has no such article"
    case .noReader: "gazette-intake, which reads this format, is missing; install gazette anew"
    case .readerStopped(.crashed): "damaged, or too large to be read; skipped"
    case .readerStopped(.outOfTime): "reading it takes too long; skipped"
    case .tooLarge(let bytes): "too large for an article (\(bytes) bytes); skipped"
    }
  }
}

/// A path as messages name it.
func pathWording(_ path: String) -> String {
  path == StandardInput.path ? "standard input" : Sanitized(path).text
}

/// The system's message for an `errno`.
func systemWording(of errno: Int32) -> String {
  String(cString: strerror(errno))
}
