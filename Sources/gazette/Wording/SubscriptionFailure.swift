internal import Localization
internal import News
internal import Subscriptions

/// Why nothing is added or imported.
enum SubscriptionFailure {
  /// The argument is no address of the web.
  case noAddress(typed: String)
  /// Nothing useful came from an address.
  case fetch(url: String, FetchProblem)
  /// A page has several feeds, and nobody chose one.
  case severalFeeds(url: String, [FeedLink])
  /// An address gives a list of so many subscriptions.
  case listAtAddress(url: String, count: Int, isPrivate: Bool)
  /// A file has nothing to import.
  case noImport(path: String)
  /// A file to import can't be read.
  case unreadableImport(FileProblem)

  /// The message.
  var wording: String {
    switch self {
    case .noAddress(let typed) where typed.lowercased().hasPrefix("file:"):
      .wording(
        en:
          "\(Sanitized(typed)): gazette fetches from the web only; a file is opened by its path, without file://: "
          + "gazette FILE",
        vi:
          "\(Sanitized(typed)): gazette chỉ tải từ web; mở tệp bằng đường dẫn, không có file://: gazette TỆP")
    case .noAddress(let typed):
      .wording(
        en: "\(Sanitized(typed)): no address of the web; write https:// before it",
        vi: "\(Sanitized(typed)): không phải địa chỉ web; hãy viết https:// ở trước")
    case .fetch(let url, let problem):
      "\(Sanitized(url)): \(Sanitized(problem.wording)); "
        + .wording(en: "nothing was added", vi: "không thêm gì cả")
    case .severalFeeds(let url, let feeds):
      .wording(
        en: "\(Sanitized(url)): the page has \(feeds.count) feeds; add one of them by its address:\n",
        vi: "\(Sanitized(url)): trang có \(feeds.count) nguồn tin; hãy thêm một nguồn theo địa chỉ:\n")
        + feeds.map { "  \($0.wording)" }.joined(separator: "\n")
    case .listAtAddress(let url, let count, let isPrivate):
      .wording(
        en: "\(Sanitized(url)): a list of \(count) subscription\(count == 1 ? "" : "s"); "
          + "take them over by: gazette import \(isPrivate ? "--private " : "")\(Self.quoted(url))",
        vi: "\(Sanitized(url)): danh sách \(count) nguồn đăng ký; "
          + "hãy nhập bằng lệnh: gazette import \(isPrivate ? "--private " : "")\(Self.quoted(url))")
    case .noImport(let path):
      .wording(
        en:
          "\(pathWording(path)): neither subscriptions nor saved articles (gazette import --help lists the programs)",
        vi:
          "\(pathWording(path)): không có nguồn đăng ký lẫn bài đã lưu (gazette import --help kể tên các chương trình)"
      )
    case .unreadableImport(let problem): problem.wording
    }
  }

  /// An address as a word of the shell.
  private static func quoted(_ url: String) -> String {
    "'" + Sanitized(url).text.replacing("'", with: "%27") + "'"
  }

  /// The exit code, as `sysexits.h` numbers them.
  var exitCode: Int32 {
    switch self {
    case .noAddress, .severalFeeds: 64
    case .listAtAddress, .noImport, .unreadableImport: 66
    case .fetch: 69
    }
  }
}

extension FeedLink {
  /// The address, and the title if there is one.
  var wording: String { Sanitized(address).text + (title.map { "  \(Sanitized($0))" } ?? "") }
}
