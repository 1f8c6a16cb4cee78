internal import Catalogue
package import Screen

/// The key table: the one source for dispatch, command palette, help, hints and README.
package enum KeyTable {
  /// The rows, in the order in which the command palette lists their commands. The help shows them by group.
  package static let rows: [Binding] = [
    Binding(
      .searching,
      "search as you type: words, \"phrases\", =exact, -not, OR, lang:vi, name:, after:, in:title",
      [.init(.character("/"), .search, "search")]),
    Binding(
      .searching, "next, previous match, on through the articles that were found",
      [
        .init(.character("n"), .match(.next), "next-match"),
        .init(.character("N"), .match(.previous), "previous-match"),
      ]),
    Binding(
      .languages, "list one language after the other, then all again; backwards",
      [
        .init(.character("f"), .language(.next), "next-language"),
        .init(.character("F"), .language(.previous), "previous-language"),
      ]),
    Binding(
      .languages, "go to the nearest related story", [.init(.character("r"), .relatedStory, "related-story")]),
    Binding(
      .languages, "go to the nearest related story in another language",
      [.init(.character("x"), .otherLanguage, "other-language")]),
    Binding(
      .languages, "compare with that story, side by side: corresponding passages and differences",
      [.init(.character("c"), .screen("comparison"), "compare")]),
    Binding(
      .languages,
      "stories: the listed articles grouped by what they tell, in all languages; the story of the article",
      [
        .init(.character("v"), .screen("stories"), "stories"),
        .init(.character("V"), .screen("story"), "story"),
      ]),
    Binding(
      .languages, "timeline: when the listed articles came out, with the story's chain marked",
      [.init(.character("t"), .screen("timeline"), "timeline")]),
    Binding(
      .languages, "in the timeline: days, weeks, months, years",
      [
        .init(.character("+"), .zoom(.next), "zoom-in"), .init(.character("-"), .zoom(.previous), "zoom-out"),
      ]),
    Binding(
      .languages, "glossary: what the article's names and terms are called in the other language",
      [
        .init(.character("w"), .screen("glossary"), "glossary"),
        .init(.exportGlossary, "export-glossary"),
      ]),
    Binding(
      .languages, "in the glossary: accept the translation, or take that back; never show it (`m`: type one)",
      [
        .init(.character("a"), .acceptTerm, "accept-term"),
        .init(.character("d"), .rejectTerm, "reject-term"),
      ]),
    Binding(
      .languages, "previous, next mention of the chosen name in the text",
      [
        .init(.character("["), .mention(.previous), "previous-mention"),
        .init(.character("]"), .mention(.next), "next-mention"),
      ]),
    Binding(
      .languages, "all about the chosen name: its names, when, with whom, in which articles",
      [.init(.character("i"), .screen("entity-page"), "entity-page")]),
    Binding(
      .languages, "on the page of a name, with another name chosen there: list the articles that name both",
      [.init(.character("X"), .articlesOfBoth, "articles-of-both")]),
    Binding(
      .languages, "correct the chosen name: same as another, not the same, wrong kind, hide, call it",
      [.init(.character("m"), .correct, "correct-name")]),
    Binding(
      .listing, "sort by something else; reverse the order",
      [
        .init(.character("s"), .changeOrder, "sort-by-next"),
        .init(.character("S"), .reverseOrder, "reverse-order"),
        .init(.sort(.date), "sort-by-date"), .init(.sort(.title), "sort-by-headline"),
        .init(.sort(.language), "sort-by-language"), .init(.sort(.words), "sort-by-length"),
        .init(.sort(.path), "sort-by-path"), .init(.sort(.relevance), "sort-by-relevance"),
      ]),
    Binding(
      .listing, "one line for each story instead of one for each article, or back",
      [.init(.character("z"), .listByStory, "list-by-story")]),
    Binding(
      .listing, "back and forward through what was read",
      [
        .init(.character("H"), .history(.previous), "back"),
        .init(.character("L"), .history(.next), "forward"),
        .init(.backspace, .history(.previous)), .init(.altLeft, .history(.previous)),
        .init(.altRight, .history(.next)),
      ]),
    Binding(
      .listing, "take back one thing: the chosen name, the search, the name filter, the language filter",
      [.init(.escape, .takeBack, "take-back")]),
    Binding(
      .marks, "star the article, or not; mark it as read, or as unread",
      [
        .init(.character("*"), .toggleStar, "star"),
        .init(.character("u"), .toggleRead, "mark-read-or-unread"),
      ]),
    Binding(
      .marks, "next, previous unread article of the list",
      [
        .init(.character("J"), .unread(.next), "next-unread"),
        .init(.character("K"), .unread(.previous), "previous-unread"),
      ]),
    Binding(
      .marks, "mark all that is listed as read", [.init(.character("A"), .markAllRead, "mark-all-read")]),
    Binding(
      .marks, "take back the last such change, correction of a name, or decision on a term",
      [.init(.character("U"), .undo, "undo")]),
    Binding(
      .article, "copy what is chosen (in the panes a citation); choose what to copy",
      [
        .init(.character("y"), .copyCitation, "copy-citation"),
        .init(.character("Y"), .copyMenu, "copy-menu"),
      ]),
    Binding(
      .article,
      "a cursor in the text: `h` `l` words, `j` `k` lines, with what the word means; previous, next sentence",
      [
        .init(.character("C"), .readingCursor, "reading-cursor"),
        .init(.character("("), .sentence(.previous), "previous-sentence"),
        .init(.character(")"), .sentence(.next), "next-sentence"),
      ]),
    Binding(
      .article, "look up or translate the chosen word, name or passage by a command (`dict`, `trans`)",
      [.init(.character("="), .lookUp, "look-up")]),
    Binding(.article, "open the file in $EDITOR, or in vi", [.init(.character("o"), .edit, "edit-file")]),
    Binding(
      .article,
      "links of the article, with numbers, to open or copy them; again: the numbers in the text too",
      [
        .init(.character("#"), .screen("links"), "links"), .init(.numberLinks, "number-links"),
      ]),
    Binding(
      .article, "open the article's own address in $BROWSER",
      [.init(.character("O"), .openAddress, "open-address")]),
    Binding(
      .article,
      "export: write what is shown to a file in the current folder: Markdown, HTML, CSV, JSON, text",
      [.init(.character("e"), .export, "export")]),
    Binding(
      .article, "pipe what is shown to a command, as text, JSON or CSV; run a command",
      [
        .init(.character("|"), .pipe, "pipe"), .init(.character("!"), .runCommand, "run"),
      ]),
    Binding(
      .sources, "fetch the news of the sources that are due",
      [.init(.character("R"), .fetch, "fetch")]),
    Binding(
      .sources,
      "the sources: unread articles, last and next fetch, what is wrong; `R` there fetches one at once",
      [.init(.character("p"), .screen("sources"), "sources")]),
    Binding(
      .sources, "the whole text: fetch the page of an article of which the feed has only the beginning",
      [.init(.character("W"), .fetchPage, "fetch-page")]),
    Binding(
      .sources, "in the sources: pause the chosen one, or go on with it (`d`: remove it, `o`: edit the file)",
      [.init(.character("P"), .pause, "source-pause")]),
    Binding(
      .moving, "move in the pane with the focus: choose an article, scroll, choose a name or a story",
      [
        .init(.character("j"), .move(.line(.next)), "next-line"),
        .init(.character("k"), .move(.line(.previous)), "previous-line"),
        .init(.down, .move(.line(.next))), .init(.up, .move(.line(.previous))),
      ]),
    Binding(
      .moving, "a page down, a page up; Space unfolds what is folded at the chosen place",
      [
        .init(.character(" "), .unfold, "unfold"),
        .init(.character("b"), .move(.page(.previous)), "previous-page"),
        .init(.pageDown, .move(.page(.next)), "next-page"), .init(.pageUp, .move(.page(.previous))),
      ]),
    Binding(
      .moving, "half a page down, half a page up",
      [
        .init(.control("d"), .move(.halfPage(.next)), "half-page-down"),
        .init(.control("u"), .move(.halfPage(.previous)), "half-page-up"),
      ]),
    Binding(
      .moving, "to the beginning, to the end",
      [
        .init(.character("g"), .move(.first), "first"), .init(.character("G"), .move(.last), "last"),
        .init(.home, .move(.first)), .init(.end, .move(.last)),
      ]),
    Binding(
      .moving, "next pane, previous pane",
      [
        .init(.tab, .focus(.cycle(.next)), "next-pane"),
        .init(.backTab, .focus(.cycle(.previous)), "previous-pane"),
      ]),
    Binding(
      .moving, "the pane to the left, to the right",
      [
        .init(.character("h"), .focus(.side(.previous)), "pane-left"),
        .init(.character("l"), .focus(.side(.next)), "pane-right"),
        .init(.left, .focus(.side(.previous))), .init(.right, .focus(.side(.next))),
      ]),
    Binding(
      .moving, "the list, the reader, the sidebar",
      [
        .init(.character("1"), .focus(.to(.list)), "go-to-list"),
        .init(.character("2"), .focus(.to(.reader)), "go-to-reader"),
        .init(.character("3"), .focus(.to(.sidebar)), "go-to-sidebar"),
      ]),
    Binding(
      .moving, "article: read it; name: list only the articles that name it; related story: go to it",
      [.init(.enter, .open, "open")]),
    Binding(.program, "every action by its name", [.init(.character(":"), .commands, "commands")]),
    Binding(.program, "this help", [.init(.character("?"), .screen("help"), "help")]),
    Binding(.program, "close what lies on top, or quit", [.init(.character("q"), .close, "quit")]),
    Binding(.program, "draw the screen anew", [.init(.control("l"), .redraw, "redraw")]),
    Binding(
      .program, "suspend; the shell's `fg` comes back", [.init(.control("z"), .suspend, "suspend")]),
  ]
}

extension KeyTable {
  /// All keys with their actions, in the table's order.
  package static let keys: [(key: Key, action: Action)] = rows.flatMap(\.keys)

  private static let actions = Dictionary(
    keys.map { ($0.key, $0.action) }, uniquingKeysWith: { first, _ in first })

  /// The action of a key.
  static func action(for key: Key) -> Action? { actions[key] }

  /// The first key of an action.
  static func key(for action: Action) -> Key? { keys.first { $0.action == action }?.key }

  /// The name of the first key of an action; empty if the action has no key.
  static func keyName(for action: Action) -> String { key(for: action)?.name ?? "" }

  /// The names of all keys of some actions, in the table's order: `h l ← →`.
  static func keyNames(for actions: [Action]) -> String {
    keys.filter { actions.contains($0.action) }.map(\.key.name).joined(separator: " ")
  }

  /// The rows of a group that have keys.
  static func rows(of group: Binding.Group) -> [Binding] {
    rows.filter { $0.group == group && !$0.keys.isEmpty }
  }

  /// The table in Markdown, as the README shows it.
  package static var markdown: String {
    let rows = Binding.Group.allCases.flatMap(rows(of:)).map { row in
      "| \(row.keys.map { "`\($0.key.name)`" }.joined(separator: " ")) | \(row.summary) |"
    }
    return (["| keys | do |", "|---|---|"] + rows).joined(separator: "\n")
  }
}
