internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Journal
internal import Localization
internal import News
internal import Reader
internal import Subscriptions

/// `gazette import`: takes over subscriptions and articles from other programs.
struct ImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "import",
      abstract: Wording(
        en: "Take over subscriptions and saved articles from another program.",
        vi: "Nhập danh sách nguồn và các bài đã lưu từ chương trình khác."),
      discussion: Wording(
        en: """
          Reads lists of subscriptions (OPML with folders, the urls of newsboat with tags, FOAF), the cache.db of \
          newsboat with its articles and read flags, and exports of Pocket, Instapaper, wallabag, Omnivore, \
          Readability, Pinboard and bookmarks, with tags, read flags and stars. A list of subscriptions may also \
          be an address of the web; nothing else is fetched. What gazette has already stays as it is, so that a \
          file may be imported again.
          """,
        vi: """
          Đọc danh sách đăng ký (OPML có thư mục, tệp urls của newsboat có thẻ, FOAF), tệp cache.db của \
          newsboat với các bài và dấu đã đọc, và dữ liệu xuất từ Pocket, Instapaper, wallabag, Omnivore, \
          Readability, Pinboard và từ các tệp dấu trang, với thẻ, dấu đã đọc và sao. Danh sách đăng ký cũng có \
          thể là một địa chỉ web; ngoài ra không tải gì từ mạng. Những gì gazette đã có thì giữ nguyên, nên một \
          tệp có thể được nhập nhiều lần.
          """),
      examples: [
        "gazette import subscriptions.opml",
        "gazette import ~/.newsboat/urls",
        "gazette import ~/.newsboat/cache.db",
        "gazette import https://example.com/subscriptions.opml",
      ])
  }

  @Flag(
    name: .customLong("private"),
    help: .said(
      en: "Allow an address on a host of a private network.",
      vi: "Cho phép địa chỉ trên máy chủ trong mạng riêng."))
  var isPrivate = false

  @Argument(
    help: .said(
      en: "A file out of another program, or the address of a list.",
      vi: "Một tệp của chương trình khác, hoặc địa chỉ của một danh sách.",
      value: Wording(en: "file", vi: "tệp")),
    completion: .file())
  var file: String

  @OptionGroup var interface: InterfaceArguments

  func run() async throws {
    let known = try SourceChoice.load()
    let imported =
      try await isAddress ? ImportedFile(from: file, isPrivate: isPrivate) : ImportedFile(at: file)
    let sources = imported.subscriptions.compactMap { SubscribedSource($0) }
    let new = SourceList(sources).sources.filter { known[$0.url] == nil }
    if !new.isEmpty { try KeptNews.settings.change(new.map { .add($0) }) }
    let kept = try await keep(imported)
    try await mark(kept)
    var output = StandardOutput()
    for line in lines(imported, new: new.count, kept) { try output.write(line: line) }
    try output.flush()
    for list in imported.lists {
      complain(
        wording(
          en: "\(Sanitized(list.address)): another list; import it by itself",
          vi: "\(Sanitized(list.address)): một danh sách khác; hãy nhập riêng"))
    }
    for subscription in imported.subscriptions where SubscribedSource(subscription) == nil {
      complain(
        wording(
          en: "\(Sanitized(subscription.address)): no address of the web; skipped",
          vi: "\(Sanitized(subscription.address)): không phải địa chỉ web; bỏ qua"))
    }
    for line in SkippedEntry.wording(of: imported.skipped) { complain("\(pathWording(file)): \(line)") }
  }

  /// True for an address of the web. A file stands before an address.
  private var isAddress: Bool {
    ["http://", "https://"].contains { file.lowercased().hasPrefix($0) } && access(file, F_OK) != 0
  }

  private func keep(_ imported: ImportedFile) async throws -> [KeptImport] {
    guard imported.hasArticles else { return [] }
    let names = Dictionary(
      imported.subscriptions.filter { !$0.title.isEmpty }.map { ($0.address, $0.title) },
      uniquingKeysWith: { first, _ in first })
    let now = Int(Date().timeIntervalSince1970)
    let (kept, articles) = try SourceStates.keeping { news in
      var kept: [KeptImport] = []
      try imported.forEachBatch { kept += try news.articles.keep($0, sources: names, at: now) }
      return (kept, news.articles)
    }
    await articles.carryMarks { complain($0) }
    return kept
  }

  /// Marks articles as read and starred as the other program has them. No mark is taken away.
  private func mark(_ kept: [KeptImport]) async throws {
    func ids(_ isMarked: (ImportedArticle) -> Bool) -> [ArticleID] {
      kept.filter { isMarked($0.article) }.compactMap { kept in
        let path = KeptNews.folder + "/articles/" + kept.path
        return (try? OpenFile(at: path).contents(limit: .max)).map { ArticleID(contents: $0) }
      }
    }
    let (read, starred) = (ids(\.isRead), ids(\.isStarred))
    guard !read.isEmpty || !starred.isEmpty else { return }
    let state = ReadingState(file: UserFiles.state, collection: "") { event in
      if case .problem(let problem) = event { complain(problem.wording) }
    }
    await state.loaded()
    if !read.isEmpty { state.mark(MarkChange(.read, true, read)) }
    if !starred.isEmpty { state.mark(MarkChange(.starred, true, starred)) }
    state.finish()
  }

  private func lines(_ imported: ImportedFile, new: Int, _ kept: [KeptImport]) -> [String] {
    var lines: [String] = []
    if !imported.subscriptions.isEmpty {
      let known = imported.subscriptions.count { SubscribedSource($0) != nil } - new
      let count = Counting.of(new, .source)
      let others = known > 0 ? wording(en: ", \(known) known already", vi: ", \(known) đã có") : ""
      lines.append(wording(en: "\(count) added", vi: "đã thêm \(count)") + others)
    }
    if imported.hasArticles {
      let added = kept.count(where: \.isNew)
      let known = kept.count - added
      let count = Counting.of(added, .article)
      let others = known > 0 ? wording(en: ", \(known) kept already", vi: ", \(known) đã có") : ""
      lines.append(wording(en: "\(count) kept", vi: "đã lưu \(count)") + others)
    }
    return lines
  }
}

extension SkippedEntry {
  /// The most entries that are named.
  private static let mostNames = 10

  /// The entries that aren't taken over and why, a line for each kind, with their names.
  fileprivate static func wording(of skipped: [SkippedEntry]) -> [String] {
    var (queries, programs, others, lines): ([String], [String], [String], [String]) = ([], [], [], [])
    for entry in skipped {
      switch entry {
      case .query(let name): queries.append(name)
      case .program(let words): programs.append(words)
      case .other(let words): others.append(words)
      case .cutOff(let line): lines.append(wording(ofCutAt: line))
      }
    }
    if !queries.isEmpty { lines.append(wording(ofQueries: queries)) }
    if !programs.isEmpty { lines.append(wording(ofPrograms: programs)) }
    if !others.isEmpty { lines.append(wording(ofOthers: others)) }
    return lines
  }

  private static func wording(ofCutAt line: Int) -> String {
    .wording(
      en: "line \(line): the file is cut off within an entry, which is not imported",
      vi: "dòng \(line): tệp bị cắt giữa một mục, mục này không được nhập")
  }

  private static func wording(ofQueries names: [String]) -> String {
    let count = names.count
    return .wording(
      en: "\(count) quer\(count == 1 ? "y" : "ies") not imported: \(list(names)) "
        + "(in the reader, M keeps a search under a name)",
      vi: "không nhập \(count) truy vấn: \(list(names)) (trong trình đọc, M lưu một tìm kiếm)")
  }

  private static func wording(ofPrograms names: [String]) -> String {
    let count = names.count
    return .wording(
      en: "\(count) feed\(count == 1 ? "" : "s") made by programs not imported: \(list(names)) "
        + "(gazette runs no programs for feeds)",
      vi: "không nhập \(count) nguồn do chương trình tạo ra: \(list(names)) "
        + "(gazette không chạy chương trình để lấy tin)")
  }

  private static func wording(ofOthers names: [String]) -> String {
    let count = names.count
    let hasFile = names.contains { $0.lowercased().hasPrefix("file:") }
    let advice: String =
      hasFile
      ? .wording(
        en: " (gazette fetches from the web only; a file is opened by its path: gazette FILE)",
        vi: " (gazette chỉ tải từ web; mở tệp bằng đường dẫn: gazette TỆP)") : ""
    let line: String = .wording(
      en: "\(count) line\(count == 1 ? "" : "s") without an address of the web not imported: \(list(names))",
      vi: "không nhập \(count) dòng không có địa chỉ web: \(list(names))")
    return line + advice
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(mostNames).map { Sanitized($0).text }.joined(separator: ", ")
    return names.count > mostNames ? shown + ", …" : shown
  }
}
