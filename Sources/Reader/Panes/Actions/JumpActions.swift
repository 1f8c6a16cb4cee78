internal import Catalogue
internal import Localization
internal import News

extension Model {
  /// Goes to the nearest related story, or says why there is none.
  mutating func jump(by action: Action) -> [Effect] {
    if let next = nextOfCycle(by: action) { return jump(toStory: next) + noteOpeningInReader() }
    guard let connections, reader.isShown else { return refuse(missingArticleWords) }
    let stories = action == .relatedStory ? connections.related : tellingsInOtherLanguages
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
    return jump(toStory: story.id) + noteOpeningInReader()
  }

  /// Goes to the place in another story that tells the same as the place in the article that is read. Where it isn't known,
  /// the story is shown at once, and goes to the place when it is.
  private mutating func jump(toStory id: ArticleID) -> [Effect] {
    guard let article = reader.article, let place = placeOfReading else { return jump(to: id) }
    let request = ComparisonRequest(left: article.id, right: id)
    if let comparison = reader.cursor?.comparison, comparison.request == request {
      return jump(to: id, at: comparison.passage(correspondingTo: place))
    }
    return jump(to: id) + [.ask(CorrespondingPlace(request: request, place: place))]
  }

  /// The place in the article that is read: the word at the cursor, a mention on the screen, or the first visible line; nil at
  /// the beginning of the article.
  var placeOfReading: Int? {
    guard reader.isShown else { return nil }
    let top = reader.page.offset(ofLine: reader.top)
    guard let chosen = reader.chosenOffset else { return top }
    let isVisible = (reader.top..<reader.top + visibleLines).contains(reader.page.line(at: chosen))
    return isVisible || reader.cursor != nil ? chosen : top
  }

  /// Goes to a place of an article that was just opened.
  fileprivate mutating func go(to place: Int, of id: ArticleID) -> [Effect] {
    guard reader.wanted == id else { return [] }
    reader.awaited.offset = place
    reader.awaited.cursor = place
    guard reader.isShown else { return [] }
    let effects = setPage()
    return effects + (reader.cursor?.words == nil ? startCursorAnew() : moveCursor(to: place))
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

  /// Opens an article: the reader gets the focus.
  mutating func open(_ id: ArticleID, at offset: Int? = nil) -> [Effect] {
    jump(to: id, at: offset) + moveFocus(.to(.reader)) + noteOpening()
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
    return effects + fetch(entry.article, at: entry.offset) + follow(entry.article) + noteOpeningInReader()
  }

  /// Chooses the article in the list, where the filters let it.
  mutating func follow(_ id: ArticleID) -> [Effect] {
    list.opensOnArrival = false
    return fetchRows(anchor: .article(id, orIndex: list.selection))
  }
}

extension Comparison {
  /// The beginning of the passage in the right text that corresponds to a place in the left one; nil before the
  /// first passage, and where nothing in the two texts corresponds.
  fileprivate func passage(correspondingTo place: Int) -> Int? {
    guard !links.isEmpty, let first = passages.left.first, place >= first.lowerBound,
      let passage = passage(at: counterpart(of: place, on: .left), on: .right)
    else { return nil }
    return passages.right[passage].lowerBound
  }
}

/// The place in a story that corresponds to a place in the article from which the user went there; nil without such a place.
struct CorrespondingPlace: Question {
  static let isAwaitedByKeys = true

  let request: ComparisonRequest
  let place: Int

  func answer(from sources: Sources, report: @escaping @Sendable (Int?) -> Void) async {
    report(await sources.archive.comparison(request)?.passage(correspondingTo: place))
  }

  func receive(_ place: Int?, in model: inout Model) -> [Effect] {
    place.map { model.go(to: $0, of: request.right) } ?? []
  }
}
