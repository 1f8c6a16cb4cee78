internal import Catalogue
internal import Languages
internal import News

/// The stories of the fixture: `a`, `b` and `c` tell one, each other article its own.
extension FixtureArchive {
  private func members(of article: Article) -> [Article] {
    let isShared = Fixture.related[article.path] != nil
    return articles.filter { $0.id == article.id || isShared && Fixture.related[$0.path] != nil }
      .sorted { ($0.date?.sortKey ?? .max, $0.path) < ($1.date?.sortKey ?? .max, $1.path) }
  }

  func articles(ofStoriesWith ids: [ArticleID]) -> [[ArticleRow]] {
    ids.map { id in articles.first { $0.id == id }.map { members(of: $0).map { ArticleRow($0) } } ?? [] }
  }

  func stories(_ request: StoryRequest) -> StoryWindow {
    var stories: [Story] = []
    var told: Set<ArticleID> = []
    for article in listed(request.listing) where !told.contains(article.id) {
      let members = members(of: article)
      told.formUnion(members.map(\.id))
      stories.append(story(article, members))
    }
    if request.order == .size { stories.sort { $0.articleCount > $1.articleCount } }
    if request.order == .languages { stories.sort { $0.languages.count > $1.languages.count } }
    let sole = stories.filter { $0.languages.count == 1 }.compactMap { $0.languages.first?.language }
    return StoryWindow(
      request: request, start: 0, stories: stories, total: stories.count,
      anchorIndex: stories.isEmpty ? nil : anchor(request.anchor, among: stories),
      sharedCount: stories.count { $0.articleCount > 1 },
      soleCounts: Set(sole).sorted().map { language in
        Story.LanguageCount(language: language, count: sole.count { $0 == language })
      }, isComplete: true)
  }

  private func story(_ central: Article, _ members: [Article]) -> Story {
    let languages = Set(members.map(\.language.language)).sorted()
    return Story(
      central: ArticleRow(central), first: ArticleRow(members[0]),
      newest: ArticleRow(members.last { $0.date != nil } ?? members[0]),
      languages: languages.map { language in
        Story.LanguageCount(language: language, count: members.count { $0.language.language == language })
      }, sources: members.compactMap(\.source))
  }

  private func anchor(_ anchor: RowRequest.Anchor, among stories: [Story]) -> Int {
    switch anchor {
    case .index(let index): min(max(0, index), stories.count - 1)
    case .article(let id, let index):
      articles(ofStoriesWith: stories.map(\.id)).firstIndex { $0.contains { $0.id == id } }
        ?? min(index, stories.count - 1)
    }
  }
}
