internal import Catalogue
internal import Localization
internal import News
internal import Reader
internal import Subscriptions

/// The sources of `sources.toml` with what is known of them.
struct KeptSources {
  let list: SourceList
  /// By the addresses of the sources.
  let states: [String: FetchState]
  /// The numbers of kept articles, by the addresses of the sources.
  let counts: [String: Int]
}

extension Report {
  /// The sources to which the user subscribed; nil without any.
  init?(sources: KeptSources) {
    guard !sources.list.sources.isEmpty else { return nil }
    let rows = sources.list.sources.map { source in
      SourceRow(
        source, sources.states[source.url] ?? FetchState(), articles: sources.counts[source.url] ?? 0)
    }
    let title = wording(en: "Sources", vi: "Nguồn tin")
    self.init(title, fileName: "sources")
    let columns = [
      Column("name", en: "Name", vi: "Tên"), Column("folder", en: "Folder", vi: "Thư mục"),
      Column("language", en: "Language", vi: "Ngôn ngữ"), Column("articles", en: "Articles", vi: "Số bài"),
      Column("last_fetched", en: "Last fetched", vi: "Lần tải gần nhất"),
      Column("error", en: "Problem", vi: "Lỗi"), Column("url", en: "Address", vi: "Địa chỉ"),
    ]
    let cells = {
      rows.map { row in
        [
          row.name, row.source.folder ?? "", row.language ?? "", String(row.articles),
          row.state.lastGood.map(Timestamp.text) ?? "", row.problem ?? "", row.source.url,
        ]
      }
    }
    grid = Grid(columns: columns, rows: forPrograms(cells))
    blocks = [.heading(level: 1, title), .table(Grid(columns: columns, rows: cells()))]
    json = rows.map(\.json)
    outline = OPMLDocument.lines(of: sources.list, states: sources.states)
      .map { Sanitized($0).text + "\n" }.joined()
  }

  /// The saved searches, with the numbers of articles that they find; nil without any.
  init?(searches: [SavedSearchesScreen.Entry]) {
    guard !searches.isEmpty else { return nil }
    let title = wording(en: "Saved searches", vi: "Tìm kiếm đã lưu")
    self.init(title, fileName: "searches")
    let columns = [
      Column("name", en: "Name", vi: "Tên"), Column("query", en: "Query", vi: "Truy vấn"),
      Column("articles", en: "Articles", vi: "Số bài"), Column("unread", en: "Unread", vi: "Chưa đọc"),
      Column("error", en: "Problem", vi: "Lỗi"),
    ]
    let cells = {
      searches.map { entry in
        [
          entry.search.name, entry.search.query, entry.total.map { String($0.value) } ?? "",
          entry.unread.map { String($0.value) } ?? "", entry.error?.wording ?? "",
        ]
      }
    }
    grid = Grid(columns: columns, rows: forPrograms(cells))
    blocks = [.heading(level: 1, title), .table(Grid(columns: columns, rows: cells()))]
    json = searches.map { entry in
      .object([
        ("name", .string(entry.search.name)), ("query", .string(entry.search.query)),
        ("articles", entry.total.map { .integer($0.value) } ?? .null),
        ("unread", entry.unread.map { .integer($0.value) } ?? .null),
        ("error", .optional(forPrograms { entry.error?.wording })),
      ])
    }
  }
}
