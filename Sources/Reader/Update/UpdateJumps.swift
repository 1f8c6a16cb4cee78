internal import Corpus

extension Model {
  /// Goes to a related story, or says why not.
  mutating func jump(to story: RelatedStory?, orSay words: String) -> [Effect] {
    guard let story else {
      let isStillReading = reader.connections?.isComplete != true
      notice = isStillReading ? words + " yet: the collection is still being read" : words
      return []
    }
    return jump(to: story.id)
  }

  /// Goes to an article from within another; the history leads back.
  mutating func jump(to id: ArticleID) -> [Effect] {
    history.keep()
    return show(id, isKept: true) + follow(id)
  }

  mutating func stepHistory(_ direction: Direction) -> [Effect] {
    history.leave(at: reader.page.offset(ofLine: reader.top))
    guard let entry = history.step(direction) else {
      notice = direction == .next ? "nothing was read after this" : "nothing was read before this"
      return []
    }
    reader.wanted = entry.article
    reader.awaitedOffset = entry.offset
    return [.fetchArticle(entry.article), .fetchConnections(entry.article)] + follow(entry.article)
  }

  /// The list goes to an article too, where its filters let it.
  private mutating func follow(_ id: ArticleID) -> [Effect] {
    list.opensOnArrival = false
    return fetchRows(anchor: .article(id, orIndex: list.selection))
  }
}
