internal import Catalogue
internal import News

/// The hints of the panes, by focus and by what is chosen.
enum PaneHints {
  /// The most useful hints first.
  static func hints(for model: Model) -> [Hint] {
    forFocus(model) + forSearch(model) + forTakingBack(model) + forRelatedStories(model) + forLinks(model)
      + common(model)
  }

  private static func forFocus(_ model: Model) -> [Hint] {
    switch model.focus {
    case .list: [.move("move"), Hint(.open, "read")]
    case .reader: [.move("scroll"), Hint([.mention(.previous), .mention(.next)], "mentions")]
    case .sidebar: forSidebar(model.sidebar.selected)
    }
  }

  private static func forSidebar(_ target: SidebarTarget?) -> [Hint] {
    let hints = [Hint.move("move"), Hint(.open, openWords(target))]
    guard case .name = target else { return hints }
    return hints + [Hint(.screen("entity-page"), "all about it"), Hint(.correct, "correct")]
  }

  private static func openWords(_ target: SidebarTarget?) -> String {
    switch target {
    case .story: "go to it"
    case .more, .moreStories: "show all"
    case .name, nil: "filter"
    }
  }

  private static func forSearch(_ model: Model) -> [Hint] {
    model.search == nil ? [] : [Hint([.match(.next), .match(.previous)], "matches")]
  }

  private static func forTakingBack(_ model: Model) -> [Hint] {
    model.takeBackWords.map { [Hint(.takeBack, $0)] } ?? []
  }

  private static func forRelatedStories(_ model: Model) -> [Hint] {
    var hints: [Hint] = []
    if !model.storiesInOtherLanguages.isEmpty { hints.append(Hint(.otherLanguage, "other language")) }
    if model.connections?.related.isEmpty == false {
      hints += [Hint(.relatedStory, "related"), Hint(.screen("comparison"), "side by side")]
    }
    return hints
  }

  private static func forLinks(_ model: Model) -> [Hint] {
    guard model.reader.isShown, let article = model.reader.article else { return [] }
    return (article.links.isEmpty ? [] : [Hint(.screen("links"), "links")])
      + (article.link == nil ? [] : [Hint(.openAddress, "web page")])
  }

  private static func common(_ model: Model) -> [Hint] {
    var hints = [Hint(.focus(.cycle(.next)), "panes")]
    if model.census.entries.count > 1 { hints.append(Hint(.language(.next), "language")) }
    hints.append(Hint(.search, "search"))
    if model.list.total > 1 {
      hints += [Hint(.screen("stories"), "stories"), Hint(.screen("timeline"), "timeline")]
    }
    if model.reader.article != nil { hints.append(Hint(.screen("glossary"), "glossary")) }
    return hints + [Hint(.screen("help"), "help"), Hint(.close, model.closeWords)]
  }
}
