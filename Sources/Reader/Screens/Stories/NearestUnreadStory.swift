internal import Catalogue
internal import Localization
internal import News

/// The index of the nearest story with an unread article, in the order of the screen; nil if all is read.
struct NearestUnreadStory: Question {
  static let lane = Lane.all
  static let isAwaitedByKeys = true

  let listing: Listing
  let order: StoryOrder
  let start: Int
  let direction: Direction

  /// Stories that are asked for at once.
  private static let count = 64

  func answer(from sources: Sources, report: @escaping @Sendable (Int?) -> Void) async {
    let isForward = direction == .next
    var window = await stories(around: start, from: sources)
    var unread = await unreadStories(among: window.stories, from: sources)
    let path = UnreadRequest(listing: listing, start: start, isForward: isForward).path(total: window.total)
    for index in path where window.total > 0 && !Task.isCancelled {
      if !(window.start..<window.start + window.stories.count).contains(index) {
        window = await stories(around: index, from: sources)
        unread = await unreadStories(among: window.stories, from: sources)
      }
      let place = index - window.start
      guard unread.indices.contains(place) else { break }
      if unread[place] { return report(index) }
    }
    report(nil)
  }

  private func stories(around index: Int, from sources: Sources) async -> StoryWindow {
    await sources.archive.stories(
      StoryRequest(listing: listing, order: order, anchor: .index(index), count: Self.count))
  }

  /// For each story, if it has an unread article.
  private func unreadStories(among stories: [Story], from sources: Sources) async -> [Bool] {
    await sources.archive.articles(ofStoriesWith: stories.map(\.id)).map { rows in
      rows.contains {
        let marks = sources.journal.record(of: $0.id).marks
        return !marks.isRead && !marks.isHidden
      }
    }
  }

  func receive(_ index: Int?, in model: inout Model) -> [Effect] {
    guard let index else {
      return model.refuse(wording(en: "no unread article", vi: "không có bài chưa đọc"))
    }
    return model.changeScreens(of: StoriesScreen.self) { screen, model in
      guard screen.listing.isSame(as: listing), screen.order == order else { return [] }
      return screen.goToStory(index, visible: StoriesLayout(model.size).visible)
    }
  }
}
