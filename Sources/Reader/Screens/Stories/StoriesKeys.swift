internal import Catalogue
internal import News
package import Screen

// MARK: - Keys and mouse

extension StoriesScreen {
  package mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    let visible = StoriesLayout(model.size).visible
    switch action {
    case .close, .takeBack, .screen(Self.name): return model.closeScreen()
    case .open: return open(in: &model)
    case .unfold: return toggle(visible: visible)
    case .changeOrder: return changeOrder(visible: visible)
    case .copyCitation: return model.copyChosen()
    case .language(let direction): return filter(direction, in: &model)
    case .focus(.side(.next)) where unfolded?.index != chosenIndex: return toggle(visible: visible)
    case .focus(.side(.previous)): fold()
    case .move(let motion):
      choose(motion.target(from: selected, pageSize: visible, count: lineCount), visible: visible)
      return fetchMissing(visible: visible)
    case .unread(let direction):
      let nearest = NearestUnreadStory(
        listing: listing, order: order, start: chosenIndex, direction: direction)
      return [.ask(nearest)]
    case .undo: return model.undo() + refresh(in: model).awaitedByKeys
    case .search: return model.openSearch()
    default: return performOnChosen(action, in: &model)
    }
    return []
  }

  /// Performs an action about articles on the chosen article, or on all articles of the chosen story.
  private func performOnChosen(_ action: Action, in model: inout Model) -> [Effect] {
    if let chosenArticle {
      if action == .choose {
        model.choice.toggle(chosenArticle.id)
        return []
      }
      return model.perform(action, onArticle: chosenArticle, of: unfolded?.articles ?? []) ?? []
    }
    return chosenStory.flatMap { model.perform(action, onStory: $0) } ?? []
  }

  /// Goes to a story, which may not be in memory.
  mutating func goToStory(_ index: Int, visible: Int) -> [Effect] {
    choose(number(of: .story(index)), visible: visible)
    return fetchMissing(visible: visible)
  }

  /// Lists the stories of another list.
  mutating func follow(in model: Model) -> [Effect] {
    guard !listing.isSame(as: model.listing) else { return [] }
    listing = model.listing
    return startAnew(visible: StoriesLayout(model.size).visible)
  }

  package mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    let layout = StoriesLayout(model.size)
    switch event.action {
    case .wheelDown: return perform(.move(.line(.next)), in: &model)
    case .wheelUp: return perform(.move(.line(.previous)), in: &model)
    case .click, .doubleClick:
      let number = top + event.point.row - layout.list.row
      guard layout.list.contains(event.point), number < lineCount else { return [] }
      choose(number, visible: layout.visible)
      return event.action == .doubleClick ? open(in: &model) : []
    }
  }

  /// Enter: opens the chosen story; reads the chosen article.
  private func open(in model: inout Model) -> [Effect] {
    if let chosenArticle { return model.read(chosenArticle.id) }
    return chosenStory.map { StoryScreen.open($0.id, over: &model) } ?? []
  }

  /// Space: unfolds the chosen story, and folds the other one; folds the chosen one where it is unfolded.
  private mutating func toggle(visible: Int) -> [Effect] {
    guard let story = chosenStory else { return [] }
    let isUnfolded = unfolded?.index == chosenIndex
    fold()
    choose(selected, visible: visible)
    guard !isUnfolded else { return [] }
    unfolded = Unfolded(story: story.id, index: chosenIndex)
    return [.ask(StoryArticles(article: story.id))]
  }

  private mutating func changeOrder(visible: Int) -> [Effect] {
    let orders = StoryOrder.allCases
    order = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
    return startAnew(visible: visible)
  }

  /// `f`: filters the list behind the screen too.
  private mutating func filter(_ direction: Direction, in model: inout Model) -> [Effect] {
    let effects = model.filterLanguage(direction)
    listing = model.listing
    return effects + startAnew(visible: StoriesLayout(model.size).visible)
  }

  private mutating func startAnew(visible: Int) -> [Effect] {
    unfolded = nil
    (selected, top) = (0, 0)
    return fetch(visible: visible, anchor: .index(0))
  }
}

extension Model {
  /// Closes the screens about stories and reads an article.
  mutating func read(_ article: ArticleID) -> [Effect] {
    closeScreens { $0 is StoriesScreen || $0 is StoryScreen }
    return open(article)
  }
}
