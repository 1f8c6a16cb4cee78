internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

// The actions on a whole story, and on an article of a story, while a screen about stories lies over the list.

extension Model {
  /// Performs an action about articles on all articles of a story; nil for other actions.
  mutating func perform(_ action: Action, onStory story: Story) -> [Effect]? {
    switch action {
    case .toggleStar: change(.toggle(.starred), story)
    case .toggleRead: change(.toggle(.read), story)
    case .toggleHidden: change(.toggle(.hidden), story)
    case .markAllRead: change(.set(.read), story)
    case .tag: [.ask(StoryTags(members: StoryMembers(of: story.id)))]
    case .openAddress: [.ask(StoryAddress(article: story.id))]
    case .otherLanguage: [.ask(StoryReports(article: story.id, isCentral: true, use: .read))]
    case .screen("comparison"): [.ask(StoryReports(article: story.id, isCentral: true, use: .comparison))]
    case .note, .choose:
      refuse(
        wording(
          en: "\(keyName(for: .unfold)) unfolds the story: this key is for one article",
          vi: "\(keyName(for: .unfold)) mở sự kiện ra: phím này dành cho từng bài"))
    default: nil
    }
  }

  private func change(_ request: AnnotationRequest, _ story: Story) -> [Effect] {
    [.ask(StoryChange(members: StoryMembers(of: story.id), request: request))]
  }

  /// Performs an action about articles on an article of a story, or on those of its articles that are chosen; nil for other
  /// actions.
  mutating func perform(
    _ action: Action, onArticle article: ArticleRow, of articles: [ArticleRow]
  ) -> [Effect]? {
    let chosen = articles.map(\.id).filter(choice.articles.contains)
    let targets = chosen.isEmpty ? [article.id] : chosen
    switch action {
    case .toggleStar: return [.ask(AnnotatedRecords(request: .toggle(.starred), articles: targets))]
    case .toggleRead: return [.ask(AnnotatedRecords(request: .toggle(.read), articles: targets))]
    case .toggleHidden: return [.ask(AnnotatedRecords(request: .toggle(.hidden), articles: targets))]
    case .note: return [.ask(AnnotatedRecords(request: .editNote, articles: targets))]
    case .markAllRead:
      return [.ask(AnnotatedRecords(request: .set(.read), articles: articles.map(\.id)))]
    case .tag: return openTagPrompt(of: targets)
    case .openAddress: return [.ask(StoryAddress(article: article.id))]
    case .otherLanguage: return [.ask(StoryReports(article: article.id, isCentral: false, use: .read))]
    case .screen("comparison"):
      return [.ask(StoryReports(article: article.id, isCentral: false, use: .comparison))]
    default: return nil
    }
  }
}

extension StoriesScreen {
  /// The keys that act on the chosen story.
  static var keysOfStories: [Hint] {
    [
      Hint(
        [.toggleStar, .toggleRead, .toggleHidden, .tag, .markAllRead],
        wording(
          en: "star, read or unread, hide, tag, read: all articles of the story",
          vi: "gắn sao, đã đọc hay chưa, ẩn, thẻ, đã đọc: mọi bài của sự kiện")),
      Hint(.undo, wording(en: "undo that", vi: "hoàn tác")),
      Hint(
        [.unread(.next), .unread(.previous)],
        wording(en: "next, previous story with unread articles", vi: "sự kiện sau, trước có bài chưa đọc")),
      Hint(
        .otherLanguage,
        wording(en: "read the story in another language", vi: "đọc sự kiện bằng ngôn ngữ khác")),
      Hint(
        .screen(ComparisonScreen.name),
        wording(
          en: "compare the central reports of two languages", vi: "so sánh bài chính của hai ngôn ngữ")),
      Hint(
        .openAddress, wording(en: "open the central report in $BROWSER", vi: "mở bài chính bằng $BROWSER")),
      Hint(
        .search,
        wording(en: "only stories with articles that a search finds", vi: "chỉ sự kiện có bài tìm được")),
    ]
  }
}
