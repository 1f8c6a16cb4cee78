package import Catalogue
internal import Screen

/// The action of a key.
package enum Action: Hashable, Sendable {
  case move(Motion)
  /// Unfold what is folded at the chosen place, or fold it; a page down where nothing can be unfolded.
  case unfold
  case focus(FocusMotion)
  /// Open the chosen thing: read an article, filter by a name, go to a story.
  case open
  case language(Direction)
  /// Go to the nearest related story.
  case relatedStory
  /// Go to the nearest related story in another language.
  case otherLanguage
  /// Open a screen, or close the screen where it is open.
  case screen(ScreenName)
  /// A finer scale (`next`) or a coarser one.
  case zoom(Direction)
  /// Write a glossary to files.
  case exportGlossary
  case mention(Direction)
  case history(Direction)
  /// Type a search.
  case search
  /// Keep the search under a name.
  case keepSearch
  /// Go to the next or previous place where the search found something.
  case match(Direction)
  /// Correct the chosen name.
  case correct
  /// Accept the chosen translation into the termbase, or take that back.
  case acceptTerm
  /// Never show the chosen translation again.
  case rejectTerm
  /// Type the name of an action.
  case commands
  /// Take back the choice of articles, the chosen name, the search, the name filter or the language filter, in this order.
  case takeBack
  /// One line for each article of the list, or three.
  case changeLines
  /// Show all panes, no sidebar, or one pane.
  case arrange
  /// Make the pane with the focus larger or smaller.
  case resizePane(Direction)
  case changeOrder
  /// Order the articles that are equal in the order of the list by something else.
  case changeSecondOrder
  case reverseOrder
  /// One line for each story instead of one for each article, or back.
  case listByStory
  /// Sort by a key that is named.
  case sort(SortOrder.Key)
  /// Close what lies on top, or go back from a pane to the list; quit from the list.
  case close
  /// Quit from everywhere.
  case quit
  case redraw
  case suspend
  case toggleRead
  case toggleStar
  /// Leave the article out of lists, or not any more.
  case toggleHidden
  case tag
  /// Write a note in an editor.
  case note
  /// Choose the article of the list's line, or take it out of the choice.
  case choose
  case chooseRange
  case chooseAll
  /// Go to the nearest unread article of the list.
  case unread(Direction)
  case markAllRead
  /// Take back the last change of marks, tags, notes or names.
  case undo
  /// Copy what is chosen; a citation of the article if nothing else is.
  case copyCitation
  /// Choose a text to copy from a menu.
  case copyMenu
  /// Pipe what is shown to a command of the user's.
  case pipe
  /// Run a command of the user's, which gets the terminal.
  case runCommand
  /// Look up or translate the chosen word or passage by a command of the user's.
  case lookUp
  /// Move a cursor through the text of the article, or stop that.
  case readingCursor
  /// The next or previous sentence at the reading cursor.
  case sentence(Direction)
  /// List the articles that name both the name of a page and the chosen name beside it.
  case articlesOfBoth
  /// Fetch the news of the sources that are due; in the list of sources, of the chosen one.
  case fetch
  /// Fetch the page of the article for its whole text.
  case fetchPage
  /// Pause the chosen source, or go on with it.
  case pause
  /// Open the article's file in an editor.
  case edit
  /// Open the article's own address in a browser.
  case openAddress
  /// Show the numbers of links in the text, or hide them.
  case numberLinks
  /// Write what is shown to a file.
  case export
  /// Run a macro of the user's, by its name.
  case macro(String)
}

/// The name of a screen that lies over the panes.
package struct ScreenName: Hashable, Sendable, ExpressibleByStringLiteral {
  package let name: String

  package init(stringLiteral name: String) { self.name = name }
}

/// Forward or backward.
package enum Direction: Hashable, Sendable {
  case next, previous

  /// 1 or -1.
  var step: Int { self == .next ? 1 : -1 }
}

/// A motion in the pane with the focus.
package enum Motion: Hashable, Sendable {
  case line(Direction)
  case halfPage(Direction)
  case page(Direction)
  case first
  case last

  /// The position that the motion leads to, from `position` among `count`. `pageSize`: the positions of a page.
  func target(from position: Int, pageSize: Int, count: Int) -> Int {
    let page = max(1, pageSize - 1)
    let aim =
      switch self {
      case .line(let direction): position + direction.step
      case .halfPage(let direction): position + direction.step * max(1, pageSize / 2)
      case .page(let direction): position + direction.step * page
      case .first: 0
      case .last: count - 1
      }
    return min(max(0, aim), max(0, count - 1))
  }
}

/// The pane that the keys go to.
package enum Focus: Int, Hashable, Sendable, CaseIterable {
  case list, reader, sidebar
}

/// A change of the focus.
package enum FocusMotion: Hashable, Sendable {
  /// Around all panes.
  case cycle(Direction)
  /// To the neighbour, and no further than the last.
  case side(Direction)
  case to(Focus)
}
