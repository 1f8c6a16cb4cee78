internal import Catalogue
internal import News

extension Model {
  /// Goes to the nearest related story, or says why there is none. If the stories are on their way, the jump waits for
  /// them.
  mutating func jump(by action: Action) -> [Effect] {
    if let next = nextOfCycle(by: action) { return jump(to: next) }
    guard let connections, reader.isShown else {
      if reader.wanted != nil { reader.awaited.action = action }
      return []
    }
    let stories = action == .relatedStory ? connections.related : storiesInOtherLanguages
    guard let story = stories.first else {
      let words = action == .relatedStory ? "no related story" : "no related story in another language"
      notice = connections.isComplete ? words : words + " yet: the collection is still being read"
      return []
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
      notice = direction == .next ? "nothing was read after this" : "nothing was read before this"
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
