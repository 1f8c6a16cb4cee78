internal import Archive
internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import Reader
internal import Screen

extension FileProblem {
  /// One line that names the file, says what is wrong with it and, where something helps, what to do.
  var wording: String {
    "\(Sanitized(path))\(entry.map { " line \($0)" } ?? ""): \(cause.wording)"
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
    case .noSuchEntry: "the file has no such article"
    case .tooLarge(let bytes): "too large for an article (\(bytes) bytes); skipped"
    }
  }
}

extension Comparison {
  /// What is said of an article that is compared only up to a byte.
  static func wording(ofEnd end: Int) -> String { "only the first \(end) bytes are compared" }
}

/// Why a command ends without having done what it was asked for.
enum CommandFailure: Error {
  /// None of the paths gave an article.
  case noArticles(paths: [String])
  /// An argument is neither a path nor the beginning of an article's id.
  case unknownArticle(typed: String)
  /// An argument is the beginning of several ids: some of them.
  case ambiguousArticle(typed: String, ids: [ArticleID])
  /// A file has several articles, and a command needs one: the first of them.
  case severalArticles(example: Location)
  /// The article that an argument names can't be read.
  case unreadableArticle(FileProblem)
  /// No article names anything so.
  case unknownName(typed: String)
  case output(errno: Int32)
  /// What was typed is no query.
  case query(typed: String, QueryError)

  var wording: String {
    switch self {
    case .noArticles(let paths):
      "\(paths.map { Sanitized($0).text }.joined(separator: ", ")): no articles found"
    case .unknownArticle(let typed):
      "\(Sanitized(typed)): no such file, and no article's id begins so (gazette list shows the ids)"
    case .ambiguousArticle(let typed, let ids):
      "\(Sanitized(typed)): several articles' ids begin so (\(ids.map(\.description).joined(separator: ", "))); "
        + "type more of it"
    case .severalArticles(let example):
      "\(Sanitized(example.path)): the file has several articles; name one of them, such as \(Sanitized(example.description))"
    case .unreadableArticle(let problem): problem.wording
    case .unknownName(let typed): "\(Sanitized(typed)): no article has this name"
    case .output(let errno): "gazette: can't write to standard output (\(systemWording(of: errno)))"
    case .query(let typed, let error): "gazette: \(Sanitized(error.wording))\n\(error.pointing(into: typed))"
    }
  }

  /// The exit code, as `sysexits.h` numbers them.
  var exitCode: Int32 {
    switch self {
    case .noArticles, .unknownArticle, .ambiguousArticle, .severalArticles, .unreadableArticle, .unknownName:
      66
    case .output: 74
    case .query: 64
    }
  }
}

extension QueryError {
  /// The query on a line, and below it a caret at the error.
  func pointing(into typed: String) -> String {
    let before = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(position)))
    let blanks = String(repeating: " ", count: Width.of(Sanitized(before).text))
    return "  \(Sanitized(typed))\n  \(blanks)^"
  }
}

extension ArchiveNotice {
  /// One line that says what is wrong with the index and what follows from it.
  var wording: String {
    switch self {
    case .rebuiltDamaged: "gazette: the index of these articles was damaged; it is made anew"
    case .rebuiltNewer: "gazette: the index of these articles came from a newer gazette; it is made anew"
    case .unwritable(let folder, let errno):
      "gazette: can't write \(Sanitized(folder)) (\(errno == 0 ? "refused" : systemWording(of: errno))); "
        + "the index is kept in memory and made anew at the next start"
    case .diskFull(let folder):
      "gazette: the disk of \(Sanitized(folder)) is full; the index is kept in memory and made anew at the next start"
    case .indexedElsewhere: "gazette: another gazette reads these articles in; this one shows what is there"
    }
  }
}

extension StateProblem {
  /// One line that names the file, says what became of what the user did, and what to do.
  var wording: String {
    switch self {
    case .unwritable(let file, let reason):
      "\(Sanitized(file)): can't be written (\(Sanitized(reason))); what you read and star is kept until you quit"
    case .full(let file):
      "\(Sanitized(file)): the disk is full; what you read and star is kept until you quit"
    case .newer(let file):
      "\(Sanitized(file)): made by a newer gazette; nothing is written into it"
    case .damaged(let kept, let recovered):
      "the reading state was damaged; \(recovered) entries were recovered, the old file is \(Sanitized(kept))"
    }
  }
}

extension CorrectionProblem {
  /// One line that names the place in the file and says what is wrong there.
  func wording(in path: String) -> String { "\(Sanitized(path)):\(line): \(cause.wording); the rest holds" }
}

extension CorrectionProblem.Cause {
  fileprivate var wording: String {
    switch self {
    case .syntax(let reason): "\(Sanitized(reason))"
    case .outsideTables: "stands before the first table, such as [[same]]"
    case .unknownTable(let name):
      "[[\(Sanitized(name))]] means nothing here; there are same, different, kind, hide, name"
    case .unknownKey(let key, let table): "[[\(Sanitized(table))]] has no \(Sanitized(key))"
    case .badValue(let key, let table, let expected):
      "[[\(Sanitized(table))]] needs \(Sanitized(key)) to be \(expected.wording)"
    }
  }
}

extension CorrectionProblem.Expectation {
  fileprivate var wording: String {
    switch self {
    case .text: "a text in quotation marks"
    case .names(let count): "a list of \(count) names or more"
    case .kind: EntityKind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
    case .language: "a language code such as vi"
    }
  }
}

extension CorrectionFailure {
  /// One line that names the file, and says what became of the correction.
  var wording: String {
    switch self {
    case .unreadable(let path, let errno): "\(Sanitized(path)): can't be read (\(systemWording(of: errno)))"
    case .notText(let path): "\(Sanitized(path)): not UTF-8; no correction of names holds"
    case .unwritable(let path, let errno):
      "\(Sanitized(path)): can't be written (\(systemWording(of: errno))); the correction holds until you quit"
    case .busy(let path): "\(Sanitized(path)): others keep writing it; the correction holds until you quit"
    case .notFound: "that correction isn't in the file any more"
    }
  }
}

extension GlossaryCollection {
  /// What was exported: all that was listed, or as much of it as an export reads.
  var wording: String {
    let count = articles.read == 1 ? "1 article" : "\(articles.read) articles"
    return "glossary of \(articles.asked > articles.read ? "the first " : "")\(count)"
  }
}

extension Language {
  /// The language's name for itself.
  var wording: String { self == .undetermined ? "language unknown" : endonym }
}

/// The system's own words for an `errno`.
func systemWording(of errno: Int32) -> String {
  String(cString: strerror(errno))
}
