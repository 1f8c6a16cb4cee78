package import Catalogue
internal import Localization
package import News

extension Model {
  /// The articles that a key about articles changes: the chosen ones that are listed; without a choice the article that is
  /// read.
  var targets: [ArticleID] {
    choice.isEmpty ? reader.wanted.map { [$0] } ?? [] : choice.listed.sorted()
  }

  /// `"`: chooses the article of the list's line, or takes it out of the choice, and goes on to the next line. A line that
  /// is a story stands for all its articles.
  mutating func choose() -> [Effect] {
    guard let row = list.selectedRow else {
      return refuse(Self.nothingListed)
    }
    let members = StoryMembers(of: row, in: listing)
    if members == nil { choice.toggle(row.id) }
    return (members.map { [Effect.ask(StoryChange(members: $0, request: nil))] } ?? [])
      + (list.selection + 1 < list.total ? select(list.selection + 1) : [])
  }

  /// Asks which of the chosen articles are listed, because the list may be another one.
  mutating func noteListedChoice() -> [Effect] {
    guard !choice.isEmpty else { return [] }
    guard !listing.isUnfiltered else {
      choice.note(listed: choice.articles)
      return []
    }
    return [.ask(ListedChoice(listing: listing.byArticle, chosen: choice.articles))]
  }

  /// The number of chosen articles that keys leave alone, in words behind a notice.
  var leftAloneWords: String {
    guard !choice.unlisted.isEmpty else { return "" }
    let count = Counting.grouped(choice.unlisted.count)
    return wording(
      en: "; \(count) chosen not listed here, left alone",
      vi: "; \(count) bài đã chọn không có ở đây, giữ nguyên")
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
    return [.ask(ListedArticles(listing: listing.byArticle, ends: nil))]
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

extension Sources {
  /// Articles in the order of a listing; those that it lacks come last.
  package func ordered(_ articles: [ArticleID], in listing: Listing) async -> [ArticleID] {
    guard articles.count > 1 else { return articles }
    var rest = Set(articles)
    let listed = await archive.articles(of: listing, marked: journal).filter { rest.remove($0) != nil }
    return listed + articles.filter(rest.contains)
  }
}

/// The chosen articles that are listed.
struct ListedChoice: Question {
  static let isAwaitedByKeys = true

  let listing: Listing
  let chosen: Set<ArticleID>

  func answer(from sources: Sources, report: @escaping @Sendable (Set<ArticleID>) -> Void) async {
    let listed = await sources.archive.articles(of: listing, marked: sources.journal)
    report(chosen.intersection(listed))
  }

  func receive(_ listed: Set<ArticleID>, in model: inout Model) -> [Effect] {
    guard model.listing.byArticle.isSame(as: listing) else { return [] }
    model.choice.note(listed: listed)
    return []
  }
}

/// The articles of a listing: all, or those from one article to another. Of a listing by story all articles of each line.
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
    report(await whole(Array(articles[first...last]), from: sources))
  }

  private func whole(_ lines: [ArticleID], from sources: Sources) async -> [ArticleID] {
    guard listing.isByStory else { return lines }
    let stories = await sources.archive.articles(ofStoriesWith: lines).flatMap { $0.map(\.id) }
    let listed = await sources.archive.articles(of: listing.byArticle, marked: sources.journal)
    return listed.filter(Set(stories).union(lines).contains)
  }

  package func receive(_ articles: [ArticleID], in model: inout Model) -> [Effect] {
    model.receive(chosen: articles)
  }
}
