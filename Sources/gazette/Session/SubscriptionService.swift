internal import Archive
internal import Catalogue
internal import Foundation
internal import Journal
internal import Languages
internal import Localization
internal import News
internal import Reader
internal import Subscriptions
internal import Synchronization

/// The subscriptions beside the screen: their states, one fetch at a time, changes of `sources.toml`.
///
/// A class, because the screen's tasks share the running fetch.
final class SubscriptionService: SubscriptionProvider {
  private let library: any ArticleArchive
  private let state: ReadingState
  private let mailbox: Mailbox
  private let running = Mutex<Task<Void, Never>?>(nil)
  private let progress = Mutex(FetchProgress())
  /// The time until which a fetch of what is due fetches everything, because nothing was due the last time.
  private let offer = Mutex<ContinuousClock.Instant?>(nil)
  private static let offerLasts = Duration.seconds(10)
  /// The sources that were removed and can be put back, by their addresses.
  private let removals = Mutex<[String: SourceRemoval]>([:])

  init(library: any ArticleArchive, state: ReadingState, mailbox: Mailbox) {
    (self.library, self.state, self.mailbox) = (library, state, mailbox)
  }

  /// Ends a running fetch. What it kept stays. What is known of removed sources is forgotten, as they stay removed.
  func stop() {
    running.withLock { $0?.cancel() }
    let removed = removals.withLock { Array($0.keys) }
    guard !removed.isEmpty, let ledger = try? KeptNews.open().ledger else { return }
    for url in removed { try? ledger.forget(url) }
  }
}

// MARK: - Fetching

extension SubscriptionService {
  /// Fetches sources beside the screen: those with these addresses at once, or all that are due.
  func fetch(_ urls: [String]?) {
    let isBusy = running.withLock { running in
      guard running == nil else { return true }
      running = Task.detached(priority: .utility) { [self] in
        await fetchNow(urls)
        self.running.withLock { $0 = nil }
      }
      return false
    }
    if isBusy { mailbox.post(.told(wording(en: "a fetch is going on already", vi: "đang tải tin rồi"))) }
  }

  private func fetchNow(_ urls: [String]?) async {
    progress.withLock { $0 = FetchProgress() }
    let isOffered = urls == nil && takeOffer()
    defer {
      mailbox.post(.fetching(nil))
      mailbox.post(.subscriptionsChanged)
    }
    do {
      let sources = try KeptNews.settings.load().entries.sources
      let chosen = urls.map { urls in sources.filter { urls.contains($0.url) } } ?? sources
      guard !chosen.isEmpty else {
        return mailbox.post(
          .told(
            wording(
              en: "no sources yet: gazette add URL subscribes to one",
              vi: "chưa có nguồn nào: gazette add URL đăng ký một nguồn")))
      }
      let news = try KeptNews.open()
      let fetch = NewsFetch(
        news, complain: { self.mailbox.post(.told($0)) }, report: { self.take($0) })
      let summary = try await fetch.run(chosen, isForced: urls != nil || isOffered)
      if summary.asked == 0, urls == nil { offer.withLock { $0 = .now + Self.offerLasts } }
      if summary.waiting == 0 { mailbox.post(.told(Self.words(for: summary, of: chosen))) }
    } catch is FetchSession.Busy {
      mailbox.post(.told(wording(en: "another gazette is fetching", vi: "một gazette khác đang tải tin")))
    } catch let failure as CommandFailure {
      mailbox.post(.told(failure.wording(in: "fetch", among: [])))
    } catch {
      mailbox.post(
        .told(
          wording(en: "fetching stopped: \(error.keepingReason)", vi: "ngừng tải tin: \(error.keepingReason)")
        ))
    }
  }

  /// True if the user asked again for a fetch right after one for which nothing was due.
  private func takeOffer() -> Bool {
    offer.withLock { offer in
      defer { offer = nil }
      return offer.map { .now < $0 } ?? false
    }
  }

  /// Fetches the page of a kept article beside the screen.
  func fetchPage(ofFileAt path: String) {
    let folder = KeptNews.folder + "/articles/"
    guard path.hasPrefix(folder) else {
      return mailbox.post(
        .told(
          wording(
            en: "only fetched articles are completed; `O` opens the page in a browser",
            vi: "chỉ bài đã tải mới lấy được toàn văn; `O` mở trang bằng trình duyệt")))
    }
    Task.detached(priority: .utility) { [mailbox] in
      do {
        let news = try KeptNews.open()
        let sources = try KeptNews.settings.load().entries
        let fetcher = Fetcher()
        defer { fetcher.close() }
        let session = try FetchSession(fetcher, keepingIn: news.articles, settings: KeptNews.settings) { _ in
        }
        let feed = KeptNews.feed(ofFileAt: path)
        let outcome = try await session.fetchPage(
          of: String(path.dropFirst(folder.count)), from: feed.flatMap { sources[$0] })
        await news.articles.carryMarks { mailbox.post(.told($0)) }
        mailbox.post(.told(outcome.wording))
      } catch is FetchSession.Busy {
        mailbox.post(
          .told(
            wording(
              en: "another fetch goes on; try again when it has ended",
              vi: "đang có lần tải khác; hãy thử lại khi nó xong")))
      } catch {
        mailbox.post(
          .told(
            wording(
              en: "the page can't be kept: \(error.keepingReason)",
              vi: "không lưu được trang: \(error.keepingReason)")))
      }
    }
  }

  private static func words(for summary: FetchSummary, of sources: [SubscribedSource]) -> String {
    guard summary.asked > 0 || !sources.allSatisfy(\.isPaused) else {
      return sources.count == 1
        ? wording(en: "the source is paused: P goes on with it", vi: "nguồn đang tạm dừng: P để tiếp tục")
        : wording(en: "all sources are paused", vi: "mọi nguồn đều đang tạm dừng")
    }
    guard summary.asked > 0 else {
      return wording(
        en: "no source is due yet: fetch again to fetch all of them now",
        vi: "chưa nguồn nào đến giờ tải: tải lần nữa để tải ngay mọi nguồn")
    }
    return wording(en: "\(summary.asked) asked: ", vi: "đã hỏi \(summary.asked) nguồn: ")
      + summary.results.joined(separator: " · ")
  }

  private func take(_ event: FetchEvent) {
    let now = progress.withLock { progress in
      switch event {
      case .started(let sources): progress.total = sources.count
      case .finished(let outcome):
        progress.done += 1
        progress.new += outcome.kept.new.count + outcome.kept.updated.count
        if let problem = outcome.problem, problem != .restingHost { progress.failing += 1 }
      case .pagesLeft(let count): progress.pagesLeft = count
      case .moved, .noNetwork: break
      }
      return progress
    }
    mailbox.post(.fetching(now))
    if case .noNetwork(let waiting) = event {
      mailbox.post(.told(noNetworkWording(waiting: waiting)))
    }
  }
}

// MARK: - The list of sources

extension SubscriptionService {
  /// The sources of `sources.toml`, their states by address, and the numbers of their articles.
  static func kept() -> KeptSources {
    let list = (try? KeptNews.settings.load().entries) ?? SourceList()
    let ledger = list.sources.isEmpty ? nil : try? KeptNews.open().ledger
    return KeptSources(
      list: list, states: (try? ledger?.states()) ?? [:], counts: (try? ledger?.articleCounts()) ?? [:])
  }

  func subscriptions() async -> [ListedSource] {
    guard let sources = try? KeptNews.settings.load().entries.sources, !sources.isEmpty else { return [] }
    let news = try? KeptNews.open()
    let states = (try? news?.ledger.states()) ?? [:]
    let folder = KeptNews.folder + "/articles/"
    let files = ((try? news?.ledger.articlePaths()) ?? [:]).mapValues { $0.map { folder + $0 } }
    let unread = await library.unreadCounts(ofFiles: files, marked: self.state)
    let now = Int(Date().timeIntervalSince1970)
    return sources.map { source in
      let state = states[source.url] ?? FetchState()
      var row = ListedSource(url: source.url, name: source.name ?? state.title ?? source.url)
      (row.folder, row.language) = (source.folder, source.language?.code ?? state.language)
      (row.articles, row.unread) = (files[source.url]?.count ?? 0, unread[source.url] ?? 0)
      row.lastFetched = state.lastGood.map { TimeWording.age(of: $0, now: now) }
      row.nextTry = FetchSchedule(of: source).nextTry(after: state).flatMap {
        $0 > now ? TimeWording.moment($0, now: now) : nil
      }
      row.problem = state.problem?.wording
      row.remark = state.remark.flatMap(FileProblem.Cause.init(record:))?.wordingOfAnswer
      row.isPaused = source.isPaused
      return row
    }
  }

  func sourceNames() async -> [(name: String, folder: String?)] { KeptNews.sourceNames() }

  /// Makes a change of `sources.toml` beside the screen.
  func change(_ change: SubscriptionChange) {
    Task { [self] in
      do {
        let settings = KeptNews.settings
        switch change {
        case .pause(let url, let isPaused):
          guard var source = try settings.load().entries[url] else { break }
          source.isPaused = isPaused
          _ = try settings.apply([.edit(url, source)])
        case .remove(let url):
          let removal = try settings.remove(url)
          removals.withLock { $0[url] = removal }
        case .restore(let url):
          guard let removal = removals.withLock({ $0.removeValue(forKey: url) }) else { break }
          try settings.restore(removal)
        }
        mailbox.post(.subscriptionKept(change))
      } catch {
        mailbox.post(.told("\(Sanitized(KeptNews.settings.path)): \(error.keepingReason)"))
      }
      mailbox.post(.subscriptionsChanged)
    }
  }
}
