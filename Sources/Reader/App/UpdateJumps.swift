internal import Catalogue
internal import News

extension Model {
  /// Goes to the related story that a key asks for, or says why not. Where the stories are on their way, it
  /// goes when they come.
  mutating func jump(by action: Action) -> [Effect] {
    if let next = nextOfRound(by: action) { return jump(to: next) }
    guard let connections, reader.isShown else {
      if reader.wanted != nil { reader.awaited.jump = action }
      return []
    }
    let stories = action == .nearestStory ? connections.related : translations
    guard let story = stories.first else {
      let words = action == .nearestStory ? "no related story" : "no related story in another language"
      notice = connections.isComplete ? words : words + " yet: the collection is still being read"
      return []
    }
    round = StoryRound(by: action, from: connections.article, stories: stories.map(\.id))
    return jump(to: story.id)
  }

  /// Where the same key pressed again leads: to the next story from the same start, and from the last one back to it.
  private mutating func nextOfRound(by action: Action) -> ArticleID? {
    guard round?.action == action, round?.current == reader.wanted else {
      round = nil
      return nil
    }
    return round?.step()
  }

  /// Makes the jump that was asked for too early.
  mutating func makeAwaitedJump() -> [Effect] {
    guard let action = reader.awaited.jump, connections != nil, reader.isShown else { return [] }
    reader.awaited.jump = nil
    return perform(action)
  }

  /// Goes to an article from within another; the history leads back.
  /// `offset`: the place in its text where it is opened.
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

  /// The list goes to an article too, where its filters let it.
  private mutating func follow(_ id: ArticleID) -> [Effect] {
    list.opensOnArrival = false
    return fetchRows(anchor: .article(id, orIndex: list.selection))
  }
}
