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
          Readability, Pinboard and bookmarks, with tags, read flags and stars. Nothing is fetched. What gazette \
          has already stays as it is, so that a file may be imported again.
          """,
        vi: """
          Đọc danh sách đăng ký (OPML có thư mục, tệp urls của newsboat có nhãn, FOAF), tệp cache.db của \
          newsboat với các bài và dấu đã đọc, và dữ liệu xuất từ Pocket, Instapaper, wallabag, Omnivore, \
          Readability, Pinboard và từ các trang đánh dấu, với nhãn, dấu đã đọc và sao. Không tải gì từ mạng. Những \
          gì gazette đã có thì giữ nguyên, nên một tệp có thể được nhập nhiều lần.
          """),
      examples: [
        "gazette import subscriptions.opml",
        "gazette import ~/.newsboat/urls",
        "gazette import ~/.newsboat/cache.db",
      ])
  }

  @Argument(
    help: .said(
      en: "A file out of another program.", vi: "Một tệp của chương trình khác.",
      value: Wording(en: "file", vi: "tệp")),
    completion: .file())
  var file: String

  @OptionGroup var interface: InterfaceArguments

  func run() async throws {
    let known = try SourceChoice.load()
    let imported = try ImportedFile(at: file)
    let sources = imported.subscriptions.compactMap { SubscribedSource($0) }
    let new = SourceList(sources).sources.filter { known[$0.url] == nil }
    if !new.isEmpty { try KeptNews.settings.change(new.map { .add($0) }) }
    let kept = try keep(imported)
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
  }

  private func keep(_ imported: ImportedFile) throws -> [KeptImport] {
    guard imported.hasArticles else { return [] }
    let names = Dictionary(
      imported.subscriptions.filter { !$0.title.isEmpty }.map { ($0.address, $0.title) },
      uniquingKeysWith: { first, _ in first })
    let now = Int(Date().timeIntervalSince1970)
    return try SourceStates.keeping { news in
      var kept: [KeptImport] = []
      try imported.forEachBatch { kept += try news.articles.keep($0, sources: names, at: now) }
      return kept
    }
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
