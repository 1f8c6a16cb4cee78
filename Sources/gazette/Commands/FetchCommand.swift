internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Localization
internal import News
internal import Subscriptions
internal import Synchronization

/// `gazette fetch [SOURCE…]`: fetches the news of the sources that are due.
struct FetchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "fetch",
      abstract: Wording(
        en: "Fetch the news of the subscribed sources.",
        vi: "Tải tin mới của các nguồn đã đăng ký."),
      discussion: Wording(
        en: """
          Asks each source whose time has come, and keeps the new articles. A source is asked again after its \
          interval (30 minutes where you set none), and never before the time for which its server asks. gazette \
          alone, without a path, then shows the articles.

          A line is printed for each source with new articles and for each that fails. The exit code is 69 if no \
          source could be reached.
          """,
        vi: """
          Hỏi từng nguồn đã đến giờ và giữ lại các bài mới. Mỗi nguồn được hỏi lại sau khoảng thời gian của nó (30 \
          phút nếu bạn không đặt), và không bao giờ sớm hơn thời điểm mà máy chủ yêu cầu. Sau đó, chạy gazette \
          không kèm đường dẫn sẽ hiện các bài.

          Một dòng được in cho mỗi nguồn có bài mới và cho mỗi nguồn bị lỗi. Mã thoát là 69 nếu không liên lạc \
          được với nguồn nào.
          """),
      examples: [
        "gazette fetch",
        "gazette fetch --every 15m",
        #"gazette fetch --force "Tuổi Trẻ" https://example.org/feed.xml"#,
      ])
  }

  @Argument(
    help: .said(
      en: "Names or addresses of sources. (default: all)",
      vi: "Tên hoặc địa chỉ của các nguồn. (mặc định: tất cả)",
      value: Wording(en: "sources", vi: "nguồn")))
  var sources: [String] = []

  @Option(
    help: .said(
      en: "Stay, and fetch again and again after this time: 15m, 2h, 1d.",
      vi: "Tiếp tục chạy, cứ sau khoảng thời gian này lại tải một lần: 15m, 2h, 1d.",
      value: Wording(en: "every", vi: "khoảng")),
    transform: Self.interval)
  var every: Int?

  @Flag(
    help: .said(
      en: "Ask sources before their time too, but never before the time for which a server asks.",
      vi: "Hỏi cả những nguồn chưa đến giờ, nhưng không sớm hơn thời điểm mà máy chủ yêu cầu."))
  var force = false

  @Flag(
    help: .said(
      en: "Print JSON Lines: source, name, new, updated, error, nextTry.",
      vi: "In các dòng JSON: source, name, new, updated, error, nextTry."))
  var json = false

  @Option(
    help: .said(
      en: "Add the kept articles to this shared archive too: postgresql://host/name.",
      vi: "Thêm các bài đã giữ vào cả kho dùng chung này: postgresql://máy-chủ/tên.",
      value: Wording(en: "address", vi: "địa-chỉ")))
  var into: String?

  @OptionGroup var interface: InterfaceArguments

  func run() async throws {
    let news = try KeptNews.open()
    for note in news.notes { complain(note) }
    repeat {
      let began = ContinuousClock.now
      try await fetchOnce(news)
      try await ingest(news)
      guard let every else { return }
      try await Task.sleep(until: began + .seconds(every), clock: .continuous)
    } while true
  }

  /// Adds all kept articles to the shared archive. Those that it has are left out: an archive that was away gets them next
  /// time.
  private func ingest(_ news: KeptNews) async throws {
    guard let into, FileManager.default.fileExists(atPath: news.articles.articles) else { return }
    let summary = try await SharedArchiveAddress.ingest([news.articles.articles], into: into)
    guard !json else { return }
    var output = StandardOutput()
    try output.write(line: wording(en: "archive: \(summary.wording)", vi: "kho: \(summary.wording)"))
    try output.flush()
  }

  private func fetchOnce(_ news: KeptNews) async throws {
    let list = try SourceChoice.sources(named: sources)
    let report = FetchReport(list, asJSON: json)
    let round = NewsFetch(news, complain: { gazette.complain($0) }, report: { report.take($0) })
    let summary: FetchSummary
    do {
      summary = try await round.run(list, isForced: force)
    } catch is FetchSession.Busy {
      complain(
        wording(
          en: "gazette fetch: another gazette is fetching; try again when it has ended",
          vi: "gazette fetch: một gazette khác đang tải tin; hãy thử lại khi nó xong"))
      throw ExitCode(EX_TEMPFAIL)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure.unusableLedger(file: KeptNews.folder, reason: error.keepingReason)
    }
    try report.finish(summary, among: list.count)
    let isUnreached = summary.asked > 0 && summary.unreached == summary.asked
    if every == nil, summary.waiting > 0 || isUnreached { throw ExitCode(EX_UNAVAILABLE) }
  }

  /// The seconds of an interval such as `15m`.
  private static func interval(_ typed: String) throws -> Int {
    guard let seconds = FetchInterval.seconds(typed) else {
      throw ValidationError(
        wording(
          en: "\(typed) is no time such as 15m, 2h or 1d",
          vi: "\(typed) không phải khoảng thời gian như 15m, 2h hoặc 1d"))
    }
    return seconds
  }
}

/// Prints what becomes of the sources. A class with a lock, because the session reports from its own task.
private final class FetchReport: Sendable {
  /// The names that the user gave, by the addresses.
  private let names: [String: String?]
  private let asJSON: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  private struct State {
    var output = StandardOutput()
    var total = 0
    var done = 0
    var failure: OutputFailure?
  }

  init(_ sources: [SubscribedSource], asJSON: Bool) {
    names = Dictionary(sources.map { ($0.url, $0.name) }) { first, _ in first }
    self.asJSON = asJSON
  }

  func take(_ event: FetchEvent) {
    state.withLock { state in
      switch event {
      case .started(let sources): state.total = sources.count
      case .finished(let outcome):
        state.done += 1
        print(outcome, &state)
      case .moved(let from, let to):
        complain(
          wording(
            en:
              "\(Sanitized(name(of: from))): moved for good to \(Sanitized(to)); sources.toml has the new address",
            vi:
              "\(Sanitized(name(of: from))): đã chuyển hẳn sang \(Sanitized(to)); sources.toml có địa chỉ mới"
          )
        )
      case .noNetwork(let waiting):
        complain(noNetworkWording(waiting: waiting))
      case .pagesLeft: break
      }
    }
  }

  private func name(of url: String, title: String? = nil) -> String { (names[url] ?? nil) ?? title ?? url }

  private func print(_ outcome: SourceOutcome, _ state: inout State) {
    let line = asJSON ? JSON(outcome, name: names[outcome.url] ?? outcome.title).text : line(of: outcome)
    guard let line else { return }
    do throws(OutputFailure) {
      try state.output.write(line: line)
      try state.output.flush()
    } catch {
      state.failure = error
    }
  }

  /// The line of a source; nil for one without news.
  private func line(of outcome: SourceOutcome) -> String? {
    let name = Sanitized(name(of: outcome.url, title: outcome.title)).text
    if let problem = outcome.problem {
      let next = outcome.nextTry.map {
        let moment = TimeWording.moment($0, now: Int(Date().timeIntervalSince1970))
        return wording(en: "; next try \(moment)", vi: "; lần tới \(moment)")
      }
      return "\(name): \(Sanitized(problem.wording))\(next ?? "")"
    }
    let remark = outcome.remark.flatMap(FileProblem.Cause.init(record:))?.wordingOfAnswer
    let facts = [FetchSummary.counts(outcome.kept), remark ?? ""].filter { !$0.isEmpty }
    return facts.isEmpty ? nil : "\(name): " + facts.joined(separator: " · ")
  }

  /// Prints the sums.
  func finish(_ summary: FetchSummary, among count: Int) throws {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      guard !asJSON else { return }
      let early = count - summary.asked - summary.waiting - summary.resting
      let asked = wording(
        en: "\(summary.asked) of \(count) sources asked", vi: "đã hỏi \(summary.asked)/\(count) nguồn")
      var parts = [asked] + summary.results
      if summary.resting > 0 {
        parts.append(
          wording(
            en: "\(summary.resting) not asked: their hosts want a pause",
            vi: "\(summary.resting) chưa hỏi: máy chủ yêu cầu tạm ngừng"))
      }
      if early > 0 { parts.append(wording(en: "\(early) not due yet", vi: "\(early) chưa đến lượt")) }
      try state.output.write(line: parts.joined(separator: " · "))
      try state.output.flush()
    }
  }
}

extension FetchSummary {
  /// `12 new · 1 updated`; empty where nothing changed.
  static func counts(_ outcome: KeptArticles.Outcome) -> String {
    let (new, updated) = (outcome.new.count, outcome.updated.count)
    let parts = [
      new > 0 ? wording(en: "\(new) new", vi: "\(new) mới") : nil,
      updated > 0 ? wording(en: "\(updated) updated", vi: "\(updated) cập nhật") : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }
}
