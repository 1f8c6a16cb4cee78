import Archive
import Foundation
internal import Languages
import News
import Subscriptions
import Testing

struct KeptArticlesTests {
  private let scratch: Scratch
  private let kept: KeptArticles
  private let noon = 1_764_504_000  // 2025-11-30T12:00:00Z
  private let paper = ItemSource(url: "https://bao.example/rss", name: "Báo", language: "vi")

  init() throws {
    scratch = try Scratch()
    kept = KeptArticles(
      folder: scratch.articles, ledger: try LedgerDatabase(file: scratch.index + "/subscriptions.sqlite"))
  }

  private func item(
    _ entry: Int, _ title: String, _ text: String, link: String? = nil, guid: String? = nil
  ) -> FetchedItem {
    var derived = DerivedText()
    derived.append(.headline, Array(title.utf8))
    for paragraph in text.split(separator: "\n") { derived.append(.paragraph, Array(paragraph.utf8)) }
    var draft = ArticleDraft(text: DecodedText(wellFormed: derived.bytes, encoding: .utf8))
    draft.parts = derived.parts
    (draft.fields.title, draft.fields.link, draft.fields.guid) = (title, link, guid)
    draft.fields.date = .text("2025-11-29T08:00:00+07:00")
    let record = ArticleRecord(id: ArticleID(contents: Array(text.utf8)), format: "rss", draft: draft)
    return FetchedItem(
      entry: entry, fields: draft.fields,
      article: ArticleReader().article(of: record, at: Location(path: "x")))
  }

  private func response() throws -> ResponseRecord {
    var answer = FetchAnswer(number: 1, url: paper.url)
    answer.head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n"
    return try #require(ResponseRecord(answer, body: Array("<rss/>".utf8), time: noon))
  }

  @discardableResult
  private func keep(_ items: [FetchedItem], from source: ItemSource? = nil) throws -> KeptArticles.Outcome {
    try kept.keep(FetchedItems(items), of: response(), from: source ?? paper, at: noon)
  }

  private func articles() throws -> [Article] {
    try FileManager.default.subpathsOfDirectory(atPath: kept.articles).filter { $0.hasSuffix(".md") }.sorted()
      .map { try ArticleReader().article(at: Location(path: kept.articles + "/" + $0)) }
  }

  private let long = String(repeating: "Người dân Hà Nội đi mua sắm cuối năm đông hơn mọi năm. ", count: 6)

  @Test func `a new item becomes a file that tells where it comes from`() throws {
    let outcome = try keep([item(1, "Giá vàng tăng", long, link: "https://bao.example/vang.html", guid: "17")]
    )
    #expect(outcome.new.count == 1)
    #expect(outcome.new[0].hasPrefix("bao.example/2025/11/2025-11-29-Giá-vàng-tăng-"))
    let article = try #require(try articles().first)
    #expect(article.headline.text == "Giá vàng tăng")
    #expect(article.source == "Báo")
    #expect(article.language.language.code == "vi")
    #expect(article.link == "https://bao.example/vang.html")
    #expect(article.date == ArticleDate(year: 2025, month: 11, day: 29))
  }

  @Test func `an item that comes again is written once`() throws {
    let item = item(1, "Giá vàng tăng", long, link: "https://bao.example/vang.html", guid: "17")
    try keep([item])
    #expect(try keep([item, item]).isEmpty)
    #expect(try articles().count == 1)
  }

  @Test func `a ledger that knows nothing learns the articles from their files, once`() throws {
    let items = [
      item(1, "Giá vàng tăng", long, link: "https://bao.example/vang.html", guid: "17"),
      item(2, "Cầu mới thông xe", long + "Cầu.", guid: "18"),
    ]
    try keep(items)
    try keep([item(2, "Cầu mới thông xe", long + "Cầu mới.", guid: "18")])
    #expect(try kept.renoteIfEmpty() == 0)
    let ledger = try LedgerDatabase(file: scratch.index + "/anew.sqlite")
    let anew = KeptArticles(folder: scratch.articles, ledger: ledger)
    #expect(try ledger.isEmpty())
    // The former version is no article of its own, and neither is a file of somebody else.
    try "# Mine\n\nMy own words.\n".write(
      toFile: kept.articles + "/mine.md", atomically: true, encoding: .utf8)
    #expect(try anew.renoteIfEmpty() == 2)
    #expect(try anew.renoteIfEmpty() == 0)
    #expect(try anew.records().map(\.version).sorted() == [1, 2])
    #expect(try anew.keep(FetchedItems([items[0]]), of: response(), from: paper, at: noon).isEmpty)
    #expect(try anew.counts() == [paper.url: 2])
  }

  @Test func `an article is removed with its own former versions alone`() throws {
    let path = try keep([item(1, "Giá vàng", long, guid: "17")]).new[0]
    try keep([item(1, "Giá vàng", long + "Đính chính.", guid: "17")])
    let name = path.dropLast(".md".count)
    let folder = (kept.articles + "/" + path as NSString).deletingLastPathComponent + "/.versions"
    let other = "\(folder)/\(name.split(separator: "/").last ?? "").thêm.1.md"
    try "another article".write(toFile: other, atomically: true, encoding: .utf8)
    #expect(kept.versions(of: path).count == 1)
    try kept.prune([path], at: noon)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    #expect(FileManager.default.fileExists(atPath: other))
    #expect(!FileManager.default.fileExists(atPath: kept.articles + "/" + path))
  }

  @Test func `an item with a new id is known by its link`() throws {
    try keep([item(1, "Giá vàng tăng", long, link: "http://bao.example/vang.html?utm_source=a", guid: "17")])
    let again = item(1, "Giá vàng tăng", long, link: "https://bao.example/vang.html#x", guid: "18")
    #expect(try keep([again]).isEmpty)
  }

  @Test func `a changed item replaces its file and keeps the former version`() throws {
    let path = try keep([item(1, "Giá vàng tăng", long, guid: "17")]).new[0]
    let outcome = try keep([item(1, "Giá vàng giảm", long + "\nĐính chính.", guid: "17")])
    #expect(outcome.updated == [path])
    let newest = try ArticleReader().article(at: Location(path: kept.articles + "/" + path))
    #expect(newest.headline.text == "Giá vàng giảm")
    let former = try #require(newest.provenance.previousVersion)
    let folder = (kept.articles + "/" + path as NSString).deletingLastPathComponent
    #expect(
      try ArticleReader().article(at: Location(path: folder + "/" + former)).headline.text == "Giá vàng tăng")
  }

  @Test func `an article whose file is written again has a successor, which no index need know`() throws {
    let path = try keep([item(1, "Giá vàng tăng", long, guid: "17")]).new[0]
    #expect(kept.successions.take().isEmpty, "a new article takes no other's place")
    func id() throws -> ArticleID {
      try ArticleReader().article(at: Location(path: kept.articles + "/" + path)).id
    }
    let former = try id()
    try keep([item(1, "Giá vàng giảm", long + "\nĐính chính.", guid: "17")])
    let succession = try #require(kept.successions.take().first)
    let successor = try id()
    #expect(succession.former == former && succession.successor == successor)
    #expect(kept.successions.take().isEmpty)
  }

  @Test func `another source of the same text is added to the article`() throws {
    try keep([item(1, "Giá vàng tăng", long, link: "https://bao.example/vang.html", guid: "17")])
    let other = ItemSource(url: "https://tin.example/rss", name: "Tin", language: "vi")
    let outcome = try keep(
      [item(1, "Giá vàng tăng", long, link: "https://tin.example/9", guid: "9")], from: other)
    #expect(outcome.joined == 1)
    #expect(try articles().map(\.source) == ["Báo, Tin"])
    #expect(
      try keep([item(1, "Giá vàng tăng", long, link: "https://tin.example/9", guid: "9")], from: other)
        .isEmpty)
    #expect(try kept.counts() == ["https://bao.example/rss": 1, "https://tin.example/rss": 1])
  }

  @Test func `short texts and links that items share make no two items one`() throws {
    let outcome = try keep([
      item(1, "Tin nhanh", "Mở cửa.", link: "https://bao.example/nhanh", guid: "1"),
      item(2, "Tin nhanh", "Mở cửa.", link: "https://bao.example/nhanh", guid: "2"),
    ])
    #expect(outcome.new.count == 2)
  }

  @Test func `what a killed program left in the archive is taken away`() throws {
    try keep([item(1, "Một", long, guid: "1")])
    let archive = kept.folder + "/warc/2025-11.warc.gz"
    let whole = try Data(contentsOf: URL(filePath: archive))
    try (whole + Data(repeating: 7, count: 100)).write(to: URL(filePath: archive))
    try keep([item(1, "Hai", long + "Hai.", guid: "2")])
    let now = try Data(contentsOf: URL(filePath: archive))
    #expect(now.prefix(whole.count) == whole)
    #expect(now.dropFirst(whole.count).starts(with: [0x1f, 0x8b]))
  }

  @Test func `programs that keep articles at once don't spoil the archive`() throws {
    let group = DispatchGroup()
    for number in 0..<6 {
      group.enter()
      Thread.detachNewThread {
        // Each has a ledger of its own, as programs have.
        let other = try? LedgerDatabase(file: scratch.index + "/subscriptions.sqlite")
        let kept = other.map { KeptArticles(folder: scratch.articles, ledger: $0) }
        let items = FetchedItems([item(1, "Tin \(number)", long + "\(number)", guid: "\(number)")])
        _ = try? kept?.keep(items, of: response(), from: paper, at: noon)
        group.leave()
      }
    }
    group.wait()
    let records = try kept.records()
    #expect(records.count == 6)
    let archives = WebArchiveFiles(folder: kept.folder + "/warc")
    #expect(records.allSatisfy { archives.record(at: $0.place) != nil })
  }

  @Test(arguments: [0, 5]) func `an archive that somebody cut goes on at its end`(left: Int) throws {
    try keep([item(1, "Một", long, guid: "1")])
    let archive = URL(filePath: kept.folder + "/warc/2025-11.warc.gz")
    try Data(contentsOf: archive).prefix(left).write(to: archive)
    #expect(try keep([item(1, "Hai", long + "Hai.", guid: "2")]).new.count == 1)
    let places = try kept.records().map(\.place)
    #expect(places.contains { WebArchiveFiles(folder: kept.folder + "/warc").record(at: $0) != nil })
  }

  @Test func `a file of somebody else keeps its name`() throws {
    let path = try keep([item(1, "Một", long, guid: "1")]).new[0]
    try FileManager.default.removeItem(atPath: kept.articles)
    try FileManager.default.removeItem(atPath: scratch.index + "/subscriptions.sqlite")
    let file = kept.articles + "/" + path
    try FolderLock.make(PathText.folder(of: file))
    try Data("Mine.".utf8).write(to: URL(filePath: file))
    let other = KeptArticles(
      folder: scratch.articles, ledger: try LedgerDatabase(file: scratch.index + "/new.sqlite"))
    let outcome = try other.keep(
      FetchedItems([item(1, "Một", long, guid: "1")]), of: response(), from: paper, at: noon)
    #expect(outcome.new == [path.replacing(".md", with: "-2.md")])
    #expect(try String(contentsOf: URL(filePath: file), encoding: .utf8) == "Mine.")
  }

  @Test func `a record comes back from the archive byte for byte`() throws {
    try keep([item(1, "Một", long, guid: "1")])
    let place = try #require(try kept.records().first?.place)
    let record = try #require(WebArchiveFiles(folder: kept.folder + "/warc").record(at: place))
    #expect(String(decoding: record, as: UTF8.self).hasSuffix("\r\n\r\n<rss/>\r\n\r\n"))
  }
}
