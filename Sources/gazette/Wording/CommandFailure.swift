internal import Catalogue
internal import Localization
internal import News
internal import Reader
internal import Screen
internal import SharedArchive

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
  /// A shared archive can't be used. The address is nil where it may contain a password.
  case sharedArchive(address: String?, SharedArchiveFailure)
  /// The address of a server stands beside other paths.
  case severalCollections(address: String)
  /// The query has an error.
  case query(typed: String, QueryError)

  /// The message. `command`: the command as the user typed it. `names`: the names of all commands.
  func wording(in command: String, among names: [String]) -> String {
    switch self {
    case .missingPaths(let missing):
      missing.map { Self.missing($0.path, errno: $0.errno, among: names) }.joined(separator: "\n")
    case .noArticles(let paths):
      paths.map(pathWording).joined(separator: ", ") + ": "
        + .wording(en: "no articles found", vi: "không thấy bài nào")
    case .unknownArticle(let typed): Self.unknownArticle(Sanitized(typed).text)
    case .ambiguousArticle(let typed, let ids):
      Self.ambiguous(Sanitized(typed).text, ids.map(\.description).joined(separator: ", "))
    case .severalArticles(let example):
      Self.several(in: Sanitized(example.path).text, Sanitized(example.description).text)
    case .unreadableArticle(let problem): problem.wording
    case .unknownName(let typed):
      "\(Sanitized(typed)): " + .wording(en: "no article has this name", vi: "không có bài nào có tên này")
    case .output(let errno):
      .wording(
        en: "\(command): can't write to standard output (\(systemWording(of: errno)))",
        vi: "\(command): không ghi được ra đầu ra chuẩn (\(systemWording(of: errno)))")
    case .unreadableMarks(let file):
      .wording(
        en: "\(command): the query asks what you read and starred, and \(Sanitized(file)) can't be read",
        vi: "\(command): truy vấn hỏi bài bạn đã đọc và gắn sao, nhưng không đọc được \(Sanitized(file))")
    case .unusableLedger(let file, let reason):
      .wording(
        en: "\(Sanitized(file)): can't be used: \(reason)",
        vi: "\(Sanitized(file)): không dùng được: \(reason)")
    case .unknownSource(let typed, let several):
      Self.unknownSource(Sanitized(typed).text, several.map { Sanitized($0).text }.joined(separator: ", "))
    case .unreadableSources(let words): words
    case .subscription(let failure): failure.wording
    case .sharedArchive(let address, let failure):
      "\(address.map { Sanitized($0).text } ?? command): \(failure.wording)"
    case .severalCollections(let address): Self.severalCollections(Sanitized(address).text)
    case .query(let typed, let error):
      "\(command): \(Sanitized(error.wording))\n\(error.pointing(into: typed))"
    }
  }

  private static func severalCollections(_ address: String) -> String {
    .wording(
      en: "\(address): the archive of a server is opened alone, without other paths",
      vi: "\(address): kho trên máy chủ được mở riêng, không kèm đường dẫn khác")
  }

  private static func missing(_ path: String, errno: Int32, among names: [String]) -> String {
    let name = CommandName.nearest(to: path, among: names).map {
      String.wording(en: "; did you mean gazette \($0)?", vi: "; có phải bạn muốn gõ gazette \($0)?")
    }
    let nothing = String.wording(en: "nothing was opened", vi: "không mở gì cả")
    return "\(Sanitized(path)): \(systemWording(of: errno)); \(nothing)\(name ?? "")"
  }

  private static func unknownArticle(_ typed: String) -> String {
    .wording(
      en: "\(typed): no such file, and no article's id begins with it (gazette list shows the ids)",
      vi:
        "\(typed): không có tệp này, cũng không có bài nào mang mã bắt đầu như vậy (gazette list cho biết mã)"
    )
  }

  private static func several(in path: String, _ example: String) -> String {
    .wording(
      en: "\(path): the file has several articles; name one of them, such as \(example)",
      vi: "\(path): tệp có nhiều bài; hãy nêu rõ một bài, chẳng hạn \(example)")
  }

  private static func ambiguous(_ typed: String, _ ids: String) -> String {
    .wording(
      en: "\(typed): several articles' ids begin with it (\(ids)); type more of it",
      vi: "\(typed): mã của nhiều bài bắt đầu như vậy (\(ids)); hãy gõ thêm")
  }

  private static func unknownSource(_ typed: String, _ several: String) -> String {
    several.isEmpty
      ? .wording(
        en: "\(typed): no source has this address or name (gazette sources lists them)",
        vi: "\(typed): không có nguồn nào có địa chỉ hay tên này (gazette sources liệt kê các nguồn)")
      : .wording(
        en: "\(typed): several sources have this name; name one of \(several)",
        vi: "\(typed): nhiều nguồn có tên này; hãy nêu rõ một trong số \(several)")
  }

  /// The exit code, as `sysexits.h` numbers them.
  var exitCode: Int32 {
    switch self {
    case .noArticles, .unknownArticle, .ambiguousArticle, .severalArticles, .unreadableArticle, .unknownName,
      .missingPaths, .unknownSource:
      66
    case .output, .unreadableMarks, .unusableLedger, .unreadableSources: 74
    case .query, .severalCollections: 64
    case .subscription(let failure): failure.exitCode
    case .sharedArchive(_, let failure): failure.exitCode
    }
  }
}

/// The message about an option `--limit` of zero or less.
var limitWording: String {
  wording(en: "--limit takes a number of 1 or more", vi: "--limit cần một số từ 1 trở lên")
}

extension QueryError {
  /// The query on a line, and below it a caret at the error.
  func pointing(into typed: String) -> String {
    let before = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(position)))
    let blanks = String(repeating: " ", count: Width.of(Sanitized(before).text))
    return "  \(Sanitized(typed))\n  \(blanks)^"
  }
}
