internal import Catalogue
internal import Localization
internal import News

extension Model {
  /// `W`: fetches the page of the article that is read.
  mutating func fetchPage() -> [Effect] {
    guard reader.isShown, let article = reader.article else {
      notice = wording(en: "no article is open", vi: "chưa mở bài nào")
      return []
    }
    guard article.link != nil else {
      notice = wording(en: "the article has no address of its own", vi: "bài không có địa chỉ riêng")
      return []
    }
    notice = wording(en: "fetching the page…", vi: "đang tải trang…")
    return [.fetchPage(path: article.path)]
  }
}
