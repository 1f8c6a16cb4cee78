package import Catalogue
package import Localization
package import News
package import Text

/// Something that a screen shows and that can leave the program: to a file, or to a command of the user's.
package enum Finding: Hashable, Sendable {
  case article(ArticleID)
  /// Several articles, in the order in which a listing has them.
  case articles([ArticleID], Listing)
  /// A range of an article's text.
  case passage(ArticleID, TextRange)
  /// The articles of a listing, a row each.
  case listing(Listing)
  case comparison(ComparisonRequest)
  /// The page of a name.
  case entityPage(EntityKey)
  /// The number of articles of a listing for each date.
  case timeline(Listing)
  case glossary(GlossaryScope)
  /// The stories of a listing.
  case stories(Listing, StoryOrder)
  /// The articles of the story that an article tells.
  case story(ArticleID)
  /// The links of an article.
  case links(ArticleID)
  /// The sources to which the user subscribed.
  case sources
  case savedSearches
}

extension Finding {
  /// A word for the finding in a menu.
  package var name: Wording {
    switch self {
    case .article: Wording(en: "the article", vi: "bài báo")
    case .articles(let ids, _):
      Wording(en: "\(Counting.grouped(ids.count)) chosen articles", vi: "\(ids.count) bài đã chọn")
    case .passage: Wording(en: "the passage", vi: "đoạn văn")
    case .listing: Wording(en: "the list", vi: "danh sách")
    case .comparison: Wording(en: "the comparison", vi: "bản so sánh")
    case .entityPage: Wording(en: "the page of the name", vi: "trang về tên này")
    case .timeline: Wording(en: "the timeline", vi: "dòng thời gian")
    case .glossary: Wording(en: "the glossary", vi: "bảng thuật ngữ")
    case .stories: Wording(en: "the stories", vi: "các sự kiện")
    case .story: Wording(en: "the story", vi: "sự kiện")
    case .links: Wording(en: "the links", vi: "các liên kết")
    case .sources: Wording(en: "the list of sources", vi: "danh sách nguồn")
    case .savedSearches: Wording(en: "the saved searches", vi: "các tìm kiếm đã lưu")
    }
  }
}

extension Finding {
  /// The formats in which the finding can be written.
  package var formats: [FindingFormat] {
    let common = FindingFormat.allCases.filter { $0 != .tmx && $0 != .opml }
    return switch self {
    case .glossary: common + [.tmx]
    case .sources: common + [.opml]
    default: common
    }
  }
}

extension Model {
  /// The things that can leave the program from here, the most likely first; none where nothing is shown.
  var findings: [Finding] {
    if let screen { return screen.findings(in: self) }
    let chosen = choice.isEmpty ? [] : [Finding.articles(choice.listed.sorted(), listing.byArticle)]
    let passage = reader.cursor?.chosenPassage.map { [$0] } ?? []
    let article = reader.isShown ? reader.article.map { [Finding.article($0.id)] } ?? [] : []
    return chosen + passage + article + (list.total > 0 ? [.listing(listing)] : [])
  }
}
