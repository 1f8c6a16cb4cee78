internal import ArgumentParser
internal import Foundation
internal import Localization
internal import News
internal import Subscriptions

/// `gazette add`: subscribes to a source, or saves an article.
struct AddCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "add",
      abstract: Wording(
        en: "Subscribe to a feed, or save an article.",
        vi: "Đăng ký một nguồn tin, hoặc lưu một bài."),
      discussion: Wording(
        en: """
          Fetches the address. A feed becomes a source, and its articles are kept. Of a page the feeds are found; \
          if there are several, you are asked which, or they are listed where standard input is no terminal. A \
          page without feeds is saved as an article.
          """,
        vi: """
          Tải địa chỉ đã cho. Nguồn tin được thêm vào danh sách, các bài của nó được giữ lại. Với một trang web, \
          chương trình tìm các nguồn tin của trang; nếu có nhiều nguồn, bạn được hỏi chọn nguồn nào, hoặc các \
          nguồn được liệt kê nếu đầu vào chuẩn không phải là cửa sổ dòng lệnh. Trang không có nguồn tin nào thì được \
          lưu như một bài.
          """),
      examples: [
        "gazette add example.com",
        #"gazette add --folder Asia --name "The Example" https://example.com/feed.xml"#,
        "gazette add https://example.com/2026/an-article.html",
      ])
  }

  @Flag(
    name: .customLong("private"),
    help: .said(en: "Allow hosts of private networks.", vi: "Cho phép máy chủ trong mạng riêng."))
  var isPrivate = false

  @Flag(
    help: .said(
      en: "Fetch the page of each article for its full text.",
      vi: "Tải trang của từng bài để có toàn văn."))
  var full = false

  @Option(
    help: .said(
      en: "The name of the source; else the feed's title.",
      vi: "Tên của nguồn; nếu không có thì lấy tiêu đề của nguồn tin.",
      value: Wording(en: "name", vi: "tên")))
  var name: String?

  @Option(
    help: .said(
      en: "The folder of the source: News/Asia.", vi: "Thư mục của nguồn: News/Asia.",
      value: Wording(en: "folder", vi: "thư-mục")))
  var folder: String?

  @Argument(
    help: .said(
      en: "The address of a feed, of a page with feeds, or of an article.",
      vi: "Địa chỉ của một nguồn tin, của một trang có nguồn tin, hoặc của một bài.",
      value: Wording(en: "url", vi: "địa-chỉ")))
  var url: String

  @OptionGroup var interface: InterfaceArguments

  func run() async throws {
    guard let address = SourceAddress(typed: url) else {
      throw CommandFailure.subscription(.noAddress(typed: url))
    }
    let list = try SourceChoice.load()
    if let known = list[address.text] { return try tell(known: known) }
    let fetcher = Fetcher()
    defer { fetcher.close() }
    let first = try await fetched(address.text, by: fetcher, isPrivate: isPrivate)
    switch first.contents {
    case .feed(let feed): try await subscribe(to: first, feed, list, by: fetcher)
    case .feeds(let links):
      let link = try chosen(of: links, on: address.text)
      if let known = list[link.address] { return try tell(known: known) }
      if SourceAddress(link.address)?.host == address.host {
        // A host gets a pause between two requests.
        try await Task.sleep(for: .milliseconds(FetchQueue.pause))
      }
      // The page chose the address of the feed: only the host that the user named may be a private one.
      let isOfHost = SourceAddress(link.address)?.host == address.host
      let second = try await fetched(link.address, by: fetcher, isPrivate: isPrivate && isOfHost)
      guard case .feed(let feed) = second.contents else {
        throw CommandFailure.subscription(.fetch(url: link.address, .page))
      }
      try await subscribe(to: second, feed, list, by: fetcher)
    case .page: try await save(first)
    case .list(let subscriptions):
      throw CommandFailure.subscription(
        .listAtAddress(url: address.text, count: subscriptions.count, isPrivate: isPrivate))
    case .nothing(let problem): throw CommandFailure.subscription(.fetch(url: address.text, problem))
    }
  }

  private func tell(known: SubscribedSource) throws {
    try printLine(
      wording(
        en: "\(Sanitized(known.url)): you have this source already",
        vi: "\(Sanitized(known.url)): bạn đã có nguồn này"))
  }

  private func printLine(_ line: String) throws {
    var output = StandardOutput()
    try output.write(line: line)
    try output.flush()
  }
}

// MARK: - Fetching

/// An answer with the things in it to which a person can subscribe.
private struct FetchedAddress {
  let url: String
  let answer: FetchAnswer
  let body: [UInt8]
  let contents: AddressContents
  let time = Int(Date().timeIntervalSince1970)

  /// The address that a source gets: the one behind redirects if all of them are permanent.
  var lastingURL: String {
    answer.hops.allSatisfy { $0.status == 301 || $0.status == 308 } ? answer.url : url
  }
}

extension AddCommand {
  private func fetched(
    _ url: String, by fetcher: Fetcher, isPrivate: Bool
  ) async throws -> FetchedAddress {
    var request = FetchRequest(number: 1, url: url)
    request.mayReachPrivateHosts = isPrivate
    let fetched = await fetcher.fetch(request)
    let body = (try? fetched.body?.contents(limit: request.limit)) ?? []
    return FetchedAddress(
      url: url, answer: fetched.answer, body: body,
      contents: AddressContents(of: fetched.answer, body: OpenFile(body)))
  }

  /// The feed that the user chooses; the only one if there is one.
  private func chosen(of links: [FeedLink], on page: String) throws -> FeedLink {
    if links.count == 1 { return links[0] }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw CommandFailure.subscription(.severalFeeds(url: page, links))
    }
    for (number, link) in links.enumerated() { try printLine("\(number + 1)  \(link.wording)") }
    try printLine(
      wording(
        en: "Which of them? Type a number, or nothing for none.",
        vi: "Chọn nguồn nào? Hãy gõ số, hoặc để trống nếu không chọn."))
    while let typed = readLine() {
      if typed.isEmpty { break }
      if let number = Int(typed.filter { !$0.isWhitespace }), links.indices.contains(number - 1) {
        return links[number - 1]
      }
      try printLine(
        wording(
          en: "Type a number from 1 to \(links.count), or nothing for none.",
          vi: "Hãy gõ số từ 1 đến \(links.count), hoặc để trống nếu không chọn."))
    }
    throw ExitCode(EX_OK)
  }
}

// MARK: - Keeping

extension AddCommand {
  private func subscribe(
    to fetched: FetchedAddress, _ feed: FeedDescription, _ list: SourceList, by fetcher: Fetcher
  ) async throws {
    var source = SubscribedSource(url: fetched.lastingURL)
    if let known = list[source.url] { return try tell(known: known) }
    let title = (name ?? feed.title).flatMap { $0.isEmpty ? nil : $0 }
    (source.name, source.folder) = (title, folder)
    (source.wantsFullText, source.mayReachPrivateHosts) = (full, isPrivate)
    try KeptNews.settings.change([.add(source)])
    let origin = ItemSource(url: source.url, name: title, language: feed.language)
    var remark: String?
    let kept = try await keep(fetched, from: origin) { ledger, items in
      remark = items.problems.first?.wordingOfAnswer
      let reading = FeedReading.feed(feed, remark: items.problems.first?.record)
      let state = FetchState().after(fetched.answer, reading, of: source, at: fetched.time)
      try ledger.setState(state, of: source.url)
    }
    let new = kept ?? []
    let added = "\(Sanitized(title ?? source.url)) (\(Sanitized(source.url)))"
    let line = wording(en: "added \(added): \(new.count) new", vi: "đã thêm \(added): \(new.count) mới")
    try printLine([line, remark].compactMap(\.self).joined(separator: " · "))
    if full { try await fetchPages(of: new, from: source, by: fetcher) }
  }

  private func save(_ fetched: FetchedAddress) async throws {
    let source = ItemSource(url: KeptArticles.savedPages, name: nil, language: nil)
    guard let new = try await keep(fetched, from: source, note: { _, _ in }) else {
      throw CommandFailure.subscription(.fetch(url: fetched.url, .unreadable("")))
    }
    let outcome =
      new.isEmpty
      ? wording(en: "you have the article already", vi: "bạn đã có bài này")
      : wording(en: "saved as an article", vi: "đã lưu thành một bài")
    try printLine(
      wording(
        en: "\(Sanitized(fetched.url)): the page names no feed; \(outcome)",
        vi: "\(Sanitized(fetched.url)): trang không nêu nguồn tin nào; \(outcome)"))
  }

  /// Fetches the pages of new articles for their full texts, with a pause between two requests.
  private func fetchPages(of paths: [String], from source: SubscribedSource, by fetcher: Fetcher) async throws
  {
    let news = try KeptNews.open()
    do {
      let session = try FetchSession(fetcher, keepingIn: news.articles, settings: KeptNews.settings) { _ in }
      for path in paths {
        try await Task.sleep(for: .milliseconds(FetchQueue.pause))
        _ = try await session.fetchPage(of: path, from: source)
      }
      await news.articles.carryMarks { complain($0) }
    } catch is FetchSession.Busy {
      complain(
        wording(
          en:
            "another gazette is fetching, so that the full texts are not fetched; W in the reader fetches one",
          vi: "một gazette khác đang tải tin nên chưa tải toàn văn; trong trình đọc, W tải toàn văn một bài"))
    } catch {
      throw CommandFailure.unusableLedger(file: KeptNews.folder, reason: error.keepingReason)
    }
  }

  /// Keeps the articles of an answer, and returns the paths of new ones. Nil if the answer has no article.
  private func keep(
    _ fetched: FetchedAddress, from source: ItemSource, note: (any FetchLedger, FetchedItems) throws -> Void
  ) async throws -> [String]? {
    let (new, articles) = try SourceStates.keeping { news -> ([String]?, KeptArticles) in
      guard let record = ResponseRecord(fetched.answer, body: fetched.body, time: fetched.time) else {
        return (nil, news.articles)
      }
      let items = FetchedItems(of: record.bytes)
      let outcome = try news.articles.keep(items, of: record, from: source, at: fetched.time)
      try note(news.ledger, items)
      return (items.items.isEmpty ? nil : outcome.new, news.articles)
    }
    await articles.carryMarks { complain($0) }
    return new
  }
}
