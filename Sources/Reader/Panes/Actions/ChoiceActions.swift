internal import Catalogue
internal import Localization
package import News

extension Model {
  /// The articles that a key about articles changes: the chosen ones; without a choice the article that is read.
  var targets: [ArticleID] {
    choice.isEmpty ? reader.wanted.map { [$0] } ?? [] : choice.articles.sorted()
  }

  /// `"`: chooses the article of the list's line, or takes it out of the choice, and goes on to the next line.
  mutating func choose() -> [Effect] {
    guard let row = list.selectedRow else {
      return refuse(Self.nothingListed)
    }
    choice.toggle(row.id)
    return list.selection + 1 < list.total ? select(list.selection + 1) : []
  }

  /// `'`: chooses all articles from the one that was chosen last to the line of the list.
  mutating func chooseRange() -> [Effect] {
    guard let last = choice.last, let row = list.selectedRow else {
      let key = keyName(for: .choose)
      return refuse(
        wording(
          en: "choose the first article with \(key), then go to the last one",
          vi: "hãy chọn bài đầu bằng \(key), rồi đi tới bài cuối"))
    }
    return [.ask(ListedArticles(listing: listing, ends: [last, row.id]))]
  }

  /// `^A`: chooses all articles that are listed.
  mutating func chooseAll() -> [Effect] {
    guard list.total > 0 else {
      return refuse(Self.nothingListed)
    }
    return [.ask(ListedArticles(listing: listing, ends: nil))]
  }

  mutating func receive(chosen: [ArticleID]) -> [Effect] {
    choice.add(chosen)
    let count = Counting.grouped(choice.count)
    notice =
      notice
      ?? wording(en: "\(count) chosen (Esc: none)", vi: "đã chọn \(count) bài (Esc: bỏ chọn)")
    return []
  }

  static var nothingListed: String {
    wording(en: "nothing is listed", vi: "không có bài nào trong danh sách")
  }
}

/// The articles of a listing: all, or those from one article to another.
package struct ListedArticles: Question {
  package static let lane = Lane.all
  package static let isAwaitedByKeys = true

  let listing: Listing
  /// The two ends of a range in any order; nil for all articles.
  let ends: [ArticleID]?

  package func answer(from sources: Sources, report: @escaping @Sendable ([ArticleID]) -> Void) async {
    let articles = await sources.archive.articles(of: listing, marked: sources.journal)
    guard let ends else { return report(articles) }
    let places = ends.compactMap { articles.firstIndex(of: $0) }.sorted()
    // An end that the list has no more is no end.
    guard let first = places.first, let last = places.last else { return report([]) }
    report(Array(articles[first...last]))
  }

  package func receive(_ articles: [ArticleID], in model: inout Model) -> [Effect] {
    model.receive(chosen: articles)
  }
}
