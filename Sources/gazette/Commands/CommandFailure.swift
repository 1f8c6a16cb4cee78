internal import Catalogue
internal import News
internal import Reader
internal import Screen

/// Why a command ends without a result.
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
  /// No article mentions an entity with this name.
  case unknownName(typed: String)
  case output(errno: Int32)
  /// The query has an error.
  case query(typed: String, QueryError)

  var wording: String {
    switch self {
    case .noArticles(let paths):
      "\(paths.map { Sanitized($0).text }.joined(separator: ", ")): no articles found"
    case .unknownArticle(let typed):
      "\(Sanitized(typed)): no such file, and no article's id begins with it (gazette list shows the ids)"
    case .ambiguousArticle(let typed, let ids):
      "\(Sanitized(typed)): several articles' ids begin with it (\(ids.map(\.description).joined(separator: ", "))); "
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
