internal import Catalogue
internal import Localization
internal import News

extension Model {
  /// `W`: fetches the page of the article that is read.
  mutating func fetchPage() -> [Effect] {
    guard reader.isShown, let article = reader.article else {
      return refuse(wording(en: "no article is open", vi: "chưa mở bài nào"))
    }
    guard article.link != nil else {
      return refuse(wording(en: "the article has no address of its own", vi: "bài không có địa chỉ riêng"))
    }
    notice = wording(en: "fetching the page…", vi: "đang tải trang…")
    return [.fetchPage(path: article.path)]
  }

  /// Makes a change of the sources; `words` are the notice when it is kept.
  mutating func keep(_ change: SubscriptionChange, saying words: String) -> [Effect] {
    undoLog.announce([.source(change)], words)
    return [.changeSubscription(change)]
  }
}
