internal import Catalogue
internal import Localization
internal import News

extension Model {
  /// Goes to the nearest related story, or says why there is none.
  mutating func jump(by action: Action) -> [Effect] {
    if let next = nextOfCycle(by: action) { return jump(to: next) }
    guard let connections, reader.isShown else { return refuse(missingArticleWords) }
    let stories = action == .relatedStory ? connections.related : storiesInOtherLanguages
    guard let story = stories.first else {
      let words =
        action == .relatedStory
        ? wording(en: "no related story", vi: "không có bài liên quan")
        : wording(
          en: "no related story in another language", vi: "không có bài liên quan bằng ngôn ngữ khác")
      return refuse(
        connections.isComplete
          ? words
          : wording(
            en: "\(words) yet: the collection is still being read", vi: "\(words): kho vẫn đang được đọc"))
    }
    storyCycle = StoryCycle(by: action, from: connections.article, stories: stories.map(\.id))
    return jump(to: story.id)
  }

  /// The next stop of the cycle, where the same key is pressed again.
  private mutating func nextOfCycle(by action: Action) -> ArticleID? {
    guard storyCycle?.action == action, storyCycle?.current == reader.wanted else {
      storyCycle = nil
      return nil
    }
    return storyCycle?.step()
  }

  /// Goes to an article from another article; the history leads back. `offset`: the position in its text at which it is
  /// opened.
  mutating func jump(to id: ArticleID, at offset: Int? = nil) -> [Effect] {
    history.keep()
    return show(id, isKept: true, at: offset) + follow(id)
  }

  mutating func stepHistory(_ direction: Direction) -> [Effect] {
    let effects = leave()
    guard let entry = history.step(direction) else {
      notice =
        direction == .next
        ? wording(en: "nothing was read after this", vi: "không có bài nào đã xem sau bài này")
        : wording(en: "nothing was read before this", vi: "không có bài nào đã xem trước bài này")
      return effects
    }
    return effects + fetch(entry.article, at: entry.offset) + follow(entry.article)
  }

  /// Chooses the article in the list, where the filters let it.
  mutating func follow(_ id: ArticleID) -> [Effect] {
    list.opensOnArrival = false
    return fetchRows(anchor: .article(id, orIndex: list.selection))
  }
}
