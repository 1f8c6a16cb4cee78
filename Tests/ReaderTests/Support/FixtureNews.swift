import Catalogue
import Reader
import Synchronization

/// Three sources: one with news, one that fails, one that is paused. A class because the answers of one sitting share
/// them.
final class FixtureNews: SubscriptionProvider {
  private let kept = Mutex((sources: FixtureNews.sources, removed: [ListedSource]()))

  private static var sources: [ListedSource] {
    var morning = ListedSource(url: "https://morning.example/rss", name: "The Morning")
    (morning.language, morning.articles, morning.unread) = ("en", 1_240, 31)
    (morning.lastFetched, morning.nextTry) = ("5 minutes ago", "14:20")
    var daily = ListedSource(url: "https://nhat-bao.example/tin-moi.rss", name: "Nhật báo Mẫu")
    (daily.language, daily.folder, daily.articles) = ("vi", "Việt Nam", 88)
    (daily.lastFetched, daily.nextTry, daily.problem) = (
      "3 days ago", "14:20", "HTTP 403: it refuses gazette"
    )
    var weekly = ListedSource(url: "https://weekly.example/feed", name: "The Weekly")
    weekly.isPaused = true
    return [morning, daily, weekly]
  }

  func subscriptions() async -> [ListedSource] { kept.withLock(\.sources) }

  /// Makes a change, and tells it as the program does.
  func make(_ change: SubscriptionChange) -> [Message] {
    kept.withLock { kept in
      switch change {
      case .pause(let url, let isPaused):
        for index in kept.sources.indices where kept.sources[index].url == url {
          kept.sources[index].isPaused = isPaused
        }
      case .remove(let url):
        kept.removed += kept.sources.filter { $0.url == url }
        kept.sources.removeAll { $0.url == url }
      case .restore(let url):
        kept.sources += kept.removed.filter { $0.url == url }
        kept.removed.removeAll { $0.url == url }
      }
    }
    return [.subscriptionKept(change), .subscriptionsChanged]
  }
}
