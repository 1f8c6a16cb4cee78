package import Screen

/// Keys that belong together and what they do: a row of the key table.
package struct Binding: Sendable {
  /// What the keys are about; the help shows them in these groups.
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case moving = "Moving"
    case languages = "Languages and stories"
    case listing = "The list"
    case searching = "Search"
    case marks = "Read and starred"
    case article = "The article"
    case program = "The program"
  }

  package let group: Group
  /// The keys in the order in which they are shown, each with its action.
  package let keys: [(key: Key, action: Action)]
  /// What they do, for the help and the README.
  package let summary: String
}

extension Binding {
  /// The key table: the one source for dispatch, help, hints and README.
  package static let table: [Binding] = [
    Binding(
      group: .moving,
      keys: [
        (.character("j"), .move(.line(.next))), (.character("k"), .move(.line(.previous))),
        (.down, .move(.line(.next))), (.up, .move(.line(.previous))),
      ],
      summary: "move in the pane with the focus: choose an article, scroll, choose a name or a story"),
    Binding(
      group: .moving,
      keys: [
        (.character(" "), .move(.page(.next))), (.character("b"), .move(.page(.previous))),
        (.pageDown, .move(.page(.next))), (.pageUp, .move(.page(.previous))),
      ],
      summary: "a page down, a page up"),
    Binding(
      group: .moving,
      keys: [(.control("d"), .move(.halfPage(.next))), (.control("u"), .move(.halfPage(.previous)))],
      summary: "half a page down, half a page up"),
    Binding(
      group: .moving,
      keys: [
        (.character("g"), .move(.first)), (.character("G"), .move(.last)), (.home, .move(.first)),
        (.end, .move(.last)),
      ],
      summary: "to the beginning, to the end"),
    Binding(
      group: .moving,
      keys: [(.tab, .focus(.cycle(.next))), (.backTab, .focus(.cycle(.previous)))],
      summary: "next pane, previous pane"),
    Binding(
      group: .moving,
      keys: [
        (.character("h"), .focus(.side(.previous))), (.character("l"), .focus(.side(.next))),
        (.left, .focus(.side(.previous))), (.right, .focus(.side(.next))),
      ],
      summary: "the pane to the left, to the right"),
    Binding(
      group: .moving,
      keys: [
        (.character("1"), .focus(.to(.list))), (.character("2"), .focus(.to(.reader))),
        (.character("3"), .focus(.to(.sidebar))),
      ],
      summary: "the list, the reader, the sidebar"),
    Binding(
      group: .moving, keys: [(.enter, .open)],
      summary: "article: read it; name: list only the articles that name it; related story: go to it"),
    Binding(
      group: .languages,
      keys: [(.character("f"), .language(.next)), (.character("F"), .language(.previous))],
      summary: "list one language after the other, then all again; backwards"),
    Binding(
      group: .languages, keys: [(.character("r"), .nearestStory)],
      summary: "go to the nearest related story"),
    Binding(
      group: .languages, keys: [(.character("x"), .nearestTranslation)],
      summary: "go to the nearest related story in another language"),
    Binding(
      group: .languages, keys: [(.character("c"), .compare)],
      summary: "side by side with that story: what tells the same, and what differs"),
    Binding(
      group: .languages, keys: [(.character("t"), .timeline)],
      summary: "timeline: when the listed articles came out, with the story's chain marked"),
    Binding(
      group: .languages, keys: [(.character("+"), .zoom(.next)), (.character("-"), .zoom(.previous))],
      summary: "in the timeline: days, weeks, months, years"),
    Binding(
      group: .languages, keys: [(.character("w"), .glossary)],
      summary: "glossary: what the article's names and terms are called in the other language"),
    Binding(
      group: .languages,
      keys: [(.character("["), .mention(.previous)), (.character("]"), .mention(.next))],
      summary: "previous, next mention of the chosen name in the text"),
    Binding(
      group: .languages, keys: [(.character("i"), .entityPage)],
      summary: "all about the chosen name: its names, when, with whom, in which articles"),
    Binding(
      group: .languages, keys: [(.character("m"), .correct)],
      summary: "correct the chosen name: same as another, not the same, wrong kind, hide, call it"),
    Binding(
      group: .listing,
      keys: [(.character("s"), .changeOrder), (.character("S"), .reverseOrder)],
      summary: "sort by something else; reverse the order"),
    Binding(
      group: .listing,
      keys: [
        (.character("H"), .history(.previous)), (.character("L"), .history(.next)),
        (.backspace, .history(.previous)),
        (.altLeft, .history(.previous)), (.altRight, .history(.next)),
      ],
      summary: "back and forward through what was read"),
    Binding(
      group: .listing, keys: [(.escape, .takeBack)],
      summary: "take back one thing: the chosen name, the search, the name filter, the language filter"),
    Binding(
      group: .searching, keys: [(.character("/"), .search)],
      summary: "search as you type: words, \"phrases\", =exact, -not, OR, lang:vi, name:, after:, in:title"),
    Binding(
      group: .searching,
      keys: [(.character("n"), .match(.next)), (.character("N"), .match(.previous))],
      summary: "next, previous match, on through the articles that were found"),
    Binding(group: .program, keys: [(.character(":"), .commands)], summary: "every action by its name"),
    Binding(
      group: .marks, keys: [(.character("*"), .toggleStar), (.character("u"), .toggleRead)],
      summary: "star the article, or not; mark it as read, or as unread"),
    Binding(
      group: .marks,
      keys: [(.character("J"), .unread(.next)), (.character("K"), .unread(.previous))],
      summary: "next, previous unread article of the list"),
    Binding(
      group: .marks, keys: [(.character("A"), .markAllRead)], summary: "mark all that is listed as read"),
    Binding(
      group: .marks, keys: [(.character("U"), .undo)],
      summary: "take back the last such change, or the last correction of a name"),
    Binding(
      group: .article, keys: [(.character("y"), .copyCitation)],
      summary: "copy a citation: headline, source, date, path"),
    Binding(
      group: .article, keys: [(.character("o"), .edit)], summary: "open the file in $EDITOR, or in vi"),
    Binding(
      group: .article, keys: [(.character("e"), .export)],
      summary: "export: write the article to a file in the current folder"),
    Binding(group: .program, keys: [(.character("?"), .help)], summary: "this help"),
    Binding(group: .program, keys: [(.character("q"), .close)], summary: "close what lies on top, or quit"),
    Binding(group: .program, keys: [(.control("l"), .redraw)], summary: "draw the screen anew"),
    Binding(
      group: .program, keys: [(.control("z"), .suspend)], summary: "suspend; the shell's `fg` comes back"),
  ]

  private static let actions: [Key: Action] = Dictionary(
    table.flatMap(\.keys).map { ($0.key, $0.action) }, uniquingKeysWith: { first, _ in first })

  /// What a key asks for.
  static func action(for key: Key) -> Action? {
    actions[key]
  }

  /// The first key that asks for an action.
  static func key(for action: Action) -> Key? {
    table.lazy.flatMap(\.keys).first { $0.action == action }?.key
  }

  /// The names of the keys, in their order: `j k ↓ ↑`.
  package var keyNames: String {
    keys.map(\.key.name).joined(separator: " ")
  }
}

extension Key {
  /// What people call the key: `j`, `Space`, `^D`, `PgDn`, `↓`.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .altLeft: "Alt-←"
    case .altRight: "Alt-→"
    }
  }
}
