internal import Catalogue
internal import News

/// The articles of a story that one key changes: those of a line of the list, where a line is a story, or those of a line of
/// the stories.
struct StoryMembers: Hashable, Sendable {
  let article: ArticleID
  /// The listing that has the articles; nil for all articles of the story.
  let listing: Listing?

  init(of article: ArticleID, in listing: Listing? = nil) {
    (self.article, self.listing) = (article, listing)
  }

  /// Nil for a line that is one article.
  init?(of row: ArticleRow, in listing: Listing) {
    guard listing.isByStory, row.storyCount > 1 else { return nil }
    self.init(of: row.id, in: listing.byArticle)
  }

  /// The ids of the articles.
  func articles(from sources: Sources) async -> [ArticleID] {
    let rows = await sources.archive.articles(ofStoriesWith: [article]).first ?? []
    let members = rows.isEmpty ? [article] : rows.map(\.id)
    guard let listing else {
      return members.filter { !sources.journal.record(of: $0).marks.isHidden }
    }
    let listed = await sources.archive.articles(of: listing, marked: sources.journal)
    return listed.filter(Set(members).contains)
  }
}

/// Changes or chooses all articles of a story.
struct StoryChange: Question {
  static let lane = Lane.all
  static let isAwaitedByKeys = true

  let members: StoryMembers
  /// The change; nil to choose the articles.
  let request: AnnotationRequest?

  func answer(from sources: Sources, report: @escaping @Sendable ([ArticleID]) -> Void) async {
    report(await members.articles(from: sources))
  }

  func receive(_ articles: [ArticleID], in model: inout Model) -> [Effect] {
    guard !articles.isEmpty else { return [] }
    if let request { return [.ask(AnnotatedRecords(request: request, articles: articles))] }
    model.choice.toggle(articles)
    return []
  }
}

extension Model {
  /// The story for which the line of the list stands, where keys go to the list and no articles are chosen; nil for a line
  /// that is one article.
  var storyOfLine: StoryMembers? {
    guard focus == .list, screen == nil, choice.isEmpty, let row = list.selectedRow, row.id == reader.wanted
    else { return nil }
    return StoryMembers(of: row, in: listing)
  }
}
