internal import Catalogue

/// What the hint line says can be done now: a few words a key, the keys taken from the key table.
struct Hint: Hashable, Sendable {
  let actions: [Action]
  let words: String

  /// `j/k move`.
  var text: String {
    let names = actions.compactMap { Binding.key(for: $0)?.name }
    return names.joined(separator: "/") + " " + words
  }

  /// The hints for a model, the most useful first.
  static func hints(for model: Model) -> [Hint] {
    if let overlay = model.overlay { return hints(for: overlay) }
    return opening(model) + searching(model) + takingBack(model) + jumps(model) + common(model)
  }

  private static func hints(for overlay: Overlay) -> [Hint] {
    switch overlay {
    case .help: [move("scroll"), Hint(actions: [.close], words: "close")]
    case .comparison(let state): hints(for: state)
    case .timeline: timelineHints
    case .glossary: glossaryHints
    case .entity(let state): hints(for: state)
    }
  }

  private static func hints(for state: ComparisonState) -> [Hint] {
    let isText = state.focus != .differences
    var hints = [move(isText ? "scroll" : "choose"), Hint(actions: [.focus(.cycle(.next))], words: "sides")]
    hints.append(Hint(actions: [.mention(.previous), .mention(.next)], words: "shared names"))
    hints.append(Hint(actions: [.match(.next), .match(.previous)], words: "differences"))
    hints.append(Hint(actions: [.open], words: isText ? "read it" : "go there"))
    if state.partners.count > 1 { hints.append(Hint(actions: [.nearestTranslation], words: "other story")) }
    return hints + [Hint(actions: [.help], words: "help"), Hint(actions: [.close], words: "close")]
  }

  private static var timelineHints: [Hint] {
    [
      Hint(actions: [.focus(.side(.previous)), .focus(.side(.next))], words: "earlier, later"),
      Hint(actions: [.open], words: "list these"),
      Hint(actions: [.zoom(.next), .zoom(.previous)], words: "zoom"),
      Hint(actions: [.match(.next), .match(.previous)], words: "stories of the chain"),
      Hint(actions: [.help], words: "help"), Hint(actions: [.close], words: "close"),
    ]
  }

  private static var glossaryHints: [Hint] {
    [
      move("choose"), Hint(actions: [.open], words: "articles with it"),
      Hint(actions: [.export], words: "export"), Hint(actions: [.copyCitation], words: "copy"),
      Hint(actions: [.help], words: "help"), Hint(actions: [.close], words: "close"),
    ]
  }

  private static func hints(for page: EntityPageState) -> [Hint] {
    let target =
      switch page.selected {
      case .title: Hint(actions: [.open], words: "list its articles")
      case .form: Hint(actions: [.open], words: "list where it stands")
      case .moreForms: Hint(actions: [.open], words: "show all")
      case .timeline: Hint(actions: [.open], words: "list these")
      case .companion: Hint(actions: [.open], words: "all about it")
      case .articles: Hint(actions: [.open], words: "read")
      }
    let sideways = Hint(actions: [.focus(.side(.previous)), .focus(.side(.next))], words: "other bar")
    return [target] + (page.selected == .timeline ? [sideways] : [])
      + [
        move("move"), Hint(actions: [.focus(.cycle(.next))], words: "sections"),
        Hint(actions: [.correct], words: "correct"), Hint(actions: [.takeBack], words: "back"),
        Hint(actions: [.help], words: "help"), Hint(actions: [.close], words: "close"),
      ]
  }

  private static func move(_ words: String) -> Hint {
    Hint(actions: [.move(.line(.next)), .move(.line(.previous))], words: words)
  }

  private static func opening(_ model: Model) -> [Hint] {
    switch model.focus {
    case .list: [move("move"), Hint(actions: [.open], words: "read")]
    case .reader: [move("scroll"), Hint(actions: [.mention(.previous), .mention(.next)], words: "mentions")]
    case .sidebar: choosing(model.sidebar.selected)
    }
  }

  private static func choosing(_ target: SidebarTarget?) -> [Hint] {
    let hints = [move("move"), Hint(actions: [.open], words: openWords(target))]
    guard case .name = target else { return hints }
    return hints + [
      Hint(actions: [.entityPage], words: "all about it"), Hint(actions: [.correct], words: "correct"),
    ]
  }

  private static func openWords(_ target: SidebarTarget?) -> String {
    switch target {
    case .story: "go to it"
    case .more: "show all"
    case .name, nil: "filter"
    }
  }

  private static func searching(_ model: Model) -> [Hint] {
    model.search == nil ? [] : [Hint(actions: [.match(.next), .match(.previous)], words: "matches")]
  }

  private static func takingBack(_ model: Model) -> [Hint] {
    guard let words = model.takeBackWords else { return [] }
    return [Hint(actions: [.takeBack], words: words)]
  }

  private static func jumps(_ model: Model) -> [Hint] {
    var hints: [Hint] = []
    if model.nearestTranslation != nil {
      hints.append(Hint(actions: [.nearestTranslation], words: "other language"))
    }
    if model.nearestStory != nil {
      hints.append(Hint(actions: [.nearestStory], words: "related"))
      hints.append(Hint(actions: [.compare], words: "side by side"))
    }
    return hints
  }

  private static func common(_ model: Model) -> [Hint] {
    var hints = [Hint(actions: [.focus(.cycle(.next))], words: "panes")]
    if model.census.entries.count > 1 { hints.append(Hint(actions: [.language(.next)], words: "language")) }
    hints.append(Hint(actions: [.search], words: "search"))
    if model.list.total > 1 { hints.append(Hint(actions: [.timeline], words: "timeline")) }
    if model.reader.article != nil { hints.append(Hint(actions: [.glossary], words: "glossary")) }
    return hints + [Hint(actions: [.help], words: "help"), Hint(actions: [.close], words: model.closeWords)]
  }
}
