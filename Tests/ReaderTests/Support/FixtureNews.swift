import Catalogue

/// Three sources: one with news, one that fails, one that is paused.
struct FixtureNews: SubscriptionProvider {
  func subscriptions() async -> [ListedSource] {
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
}
