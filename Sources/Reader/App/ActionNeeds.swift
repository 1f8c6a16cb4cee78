internal import Catalogue

extension Model {
  /// The things that an action needs before it has its meaning here. This is the only rule about what keys wait for.
  func needs(of action: Action) -> Needs {
    guard !action.isIndependent else { return [] }
    // The answers to earlier keys change marks, the choice and the place: no key goes before them.
    guard screen == nil else {
      if action.isOfListBehind { return [.content, .answers, .row] }
      return action.isOfScreenContent ? [.content, .answers] : .answers
    }
    // The line that is chosen in the sidebar is one of the article to read.
    let needs = action.needs(on: focus).union(focus == .sidebar ? [.names, .answers] : .answers)
    return isFollowed ? needs.union(.rows) : needs
  }

  /// True while the list looks for an article to which a key went: the pane that gets the focus depends on its place.
  private var isFollowed: Bool {
    guard let pending = list.pending, case .article(let id, _) = pending.anchor else { return false }
    return id == reader.wanted && !list.opensOnArrival
  }
}

extension Action {
  /// True for actions that neither change what earlier keys asked for, nor depend on that.
  fileprivate var isIndependent: Bool {
    switch self {
    case .redraw, .suspend, .commands, .runCommand, .fetch, .macro: true
    default: false
    }
  }

  /// False for actions that mean the same whatever a screen shows.
  fileprivate var isOfScreenContent: Bool {
    switch self {
    case .close, .quit, .takeBack, .screen("help"): false
    default: true
    }
  }

  /// True for actions by which a screen may change the list behind it: the article that is read is known before, because it
  /// stays where the list has it, and where nothing is found.
  fileprivate var isOfListBehind: Bool {
    switch self {
    case .open, .unfold, .language, .search, .articlesOfBoth, .undo: true
    default: false
    }
  }

  /// True for actions that leave nothing behind on a screen that is closed.
  var isMotion: Bool {
    switch self {
    case .move, .focus, .unfold, .match, .mention, .zoom: true
    default: false
    }
  }

  /// The things that the action needs on the panes.
  fileprivate func needs(on pane: Focus) -> Needs {
    switch self {
    case .move, .unfold: pane == .list ? .rows : [.article, .words]
    case .focus(.side): pane == .reader ? .words : []
    case .open: pane == .list ? .row : [.article, .words]
    case .relatedStory, .otherLanguage, .mention, .correct, .articlesOfBoth: .names
    case .screen(let name): Self.needs(ofScreen: name)
    case .match: .matches
    case .readingCursor, .sentence: [.article, .words]
    case .lookUp: [.article, .names, .words]
    case .copyCitation, .copyMenu, .pipe, .export: [.article, .words]
    case .openAddress, .edit, .numberLinks, .fetchPage, .history, .takeBack, .undo: .article
    case .toggleRead, .toggleStar, .toggleHidden, .tag, .note: .article
    case .choose, .chooseRange, .search: .row
    case .language, .changeOrder, .changeSecondOrder, .reverseOrder, .listByStory, .sort: .row
    case .chooseAll, .markAllRead, .unread, .exportGlossary, .changeLines: .rows
    case .focus, .keepSearch, .fetch, .commands, .runCommand, .close, .quit, .redraw, .suspend, .macro,
      .arrange, .resizePane, .acceptTerm, .rejectTerm, .zoom, .pause:
      []
    }
  }

  private static func needs(ofScreen name: ScreenName) -> Needs {
    switch name {
    case "comparison", "entity-page", "timeline": .names
    case "help", "searches", "sources": []
    default: .article
    }
  }
}
