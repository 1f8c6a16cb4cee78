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
  /// Paths that the user named and that can't be opened.
  case missingPaths([(path: String, errno: Int32)])
  case output(errno: Int32)
  /// The query asks for marks, and the reading state can't be read.
  case unreadableMarks(file: String)
  /// The database of the subscriptions can't be used.
  case unusableLedger(file: String, reason: String)
  /// No source has an address or a name as typed, or several have the name.
  case unknownSource(typed: String, several: [String])
  /// The file of the sources can't be read.
  case unreadableSources(String)
  /// Nothing is added or imported.
  case subscription(SubscriptionFailure)
  /// The query has an error.
  case query(typed: String, QueryError)

  /// The message. `command`: the command as the user typed it. `names`: the names of all commands.
  func wording(in command: String, among names: [String]) -> String {
    switch self {
    case .missingPaths(let missing):
      missing.map { path, errno in
        let name = CommandName.nearest(to: path, among: names).map { "; did you mean gazette \($0)?" } ?? ""
        return "\(Sanitized(path)): \(systemWording(of: errno)); nothing was opened\(name)"
      }.joined(separator: "\n")
    case .noArticles(let paths):
      "\(paths.map(pathWording).joined(separator: ", ")): no articles found"
    case .unknownArticle(let typed):
      "\(Sanitized(typed)): no such file, and no article's id begins with it (gazette list shows the ids)"
    case .ambiguousArticle(let typed, let ids):
      "\(Sanitized(typed)): several articles' ids begin with it (\(ids.map(\.description).joined(separator: ", "))); "
        + "type more of it"
    case .severalArticles(let example):
      "\(Sanitized(example.path)): the file has several articles; name one of them, such as \(Sanitized(example.description))"
    case .unreadableArticle(let problem): problem.wording
    case .unknownName(let typed): "\(Sanitized(typed)): no article has this name"
    case .output(let errno): "\(command): can't write to standard output (\(systemWording(of: errno)))"
    case .unreadableMarks(let file):
      "\(command): the query asks what you read and starred, and \(Sanitized(file)) can't be read"
    case .unusableLedger(let file, let reason): "\(Sanitized(file)): can't be used: \(reason)"
    case .unknownSource(let typed, let several):
      several.isEmpty
        ? "\(Sanitized(typed)): no source has this address or name (gazette sources lists them)"
        : "\(Sanitized(typed)): several sources have this name; name one of \(several.map { Sanitized($0).text }.joined(separator: ", "))"
    case .unreadableSources(let words): words
    case .subscription(let failure): failure.wording
    case .query(let typed, let error):
      "\(command): \(Sanitized(error.wording))\n\(error.pointing(into: typed))"
    }
  }

  /// The exit code, as `sysexits.h` numbers them.
  var exitCode: Int32 {
    switch self {
    case .noArticles, .unknownArticle, .ambiguousArticle, .severalArticles, .unreadableArticle, .unknownName,
      .missingPaths, .unknownSource:
      66
    case .output, .unreadableMarks, .unusableLedger, .unreadableSources: 74
    case .query: 64
    case .subscription(let failure): failure.exitCode
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
