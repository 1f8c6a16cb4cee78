internal import Catalogue
internal import Text

/// An action by its name, as the command palette lists it.
package struct Command: Hashable, Sendable {
  package let name: String
  package let action: Action

  init(_ name: String, _ action: Action) {
    self.name = name
    self.action = action
  }

  /// The keys that ask for the same, in the key table's order.
  package var keyNames: [String] {
    Binding.table.flatMap(\.keys).filter { $0.action == action }.map(\.key.name)
  }
}

extension Command {
  /// Every action that a key can ask for has a name here; an action without a key may have one too.
  package static let table: [Command] = [
    Command("search", .search),
    Command("next-match", .match(.next)),
    Command("previous-match", .match(.previous)),
    Command("next-language", .language(.next)),
    Command("previous-language", .language(.previous)),
    Command("related-story", .nearestStory),
    Command("other-language", .nearestTranslation),
    Command("compare", .compare),
    Command("timeline", .timeline),
    Command("zoom-in", .zoom(.next)),
    Command("zoom-out", .zoom(.previous)),
    Command("glossary", .glossary),
    Command("export-glossary", .exportGlossary),
    Command("next-mention", .mention(.next)),
    Command("previous-mention", .mention(.previous)),
    Command("entity-page", .entityPage),
    Command("correct-name", .correct),
    Command("sort-by-next", .changeOrder),
    Command("reverse-order", .reverseOrder),
    Command("sort-by-date", .sort(.date)),
    Command("sort-by-headline", .sort(.title)),
    Command("sort-by-language", .sort(.language)),
    Command("sort-by-length", .sort(.words)),
    Command("sort-by-path", .sort(.path)),
    Command("sort-by-relevance", .sort(.relevance)),
    Command("back", .history(.previous)),
    Command("forward", .history(.next)),
    Command("take-back", .takeBack),
    Command("star", .toggleStar),
    Command("mark-read-or-unread", .toggleRead),
    Command("next-unread", .unread(.next)),
    Command("previous-unread", .unread(.previous)),
    Command("mark-all-read", .markAllRead),
    Command("undo", .undo),
    Command("copy-citation", .copyCitation),
    Command("edit-file", .edit),
    Command("export", .export),
    Command("open", .open),
    Command("next-line", .move(.line(.next))),
    Command("previous-line", .move(.line(.previous))),
    Command("next-page", .move(.page(.next))),
    Command("previous-page", .move(.page(.previous))),
    Command("half-page-down", .move(.halfPage(.next))),
    Command("half-page-up", .move(.halfPage(.previous))),
    Command("first", .move(.first)),
    Command("last", .move(.last)),
    Command("next-pane", .focus(.cycle(.next))),
    Command("previous-pane", .focus(.cycle(.previous))),
    Command("pane-left", .focus(.side(.previous))),
    Command("pane-right", .focus(.side(.next))),
    Command("go-to-list", .focus(.to(.list))),
    Command("go-to-reader", .focus(.to(.reader))),
    Command("go-to-sidebar", .focus(.to(.sidebar))),
    Command("commands", .commands),
    Command("help", .help),
    Command("redraw", .redraw),
    Command("suspend", .suspend),
    Command("quit", .close),
  ]

  /// The commands whose names fit what was typed, those that fit best first: the name itself, names that begin
  /// so, names whose words begin with the typed ones in any order, names that hold the letters in their order.
  static func matching(_ typed: String) -> [Command] {
    let words = fold(typed).split { $0 == " " || $0 == "-" }.map(String.init)
    let ranked = table.compactMap { command in
      command.rank(against: words).map { (rank: $0, command: command) }
    }
    // A stable order: equal ranks stay in the table's order.
    return (0...Self.worstRank).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.command) }
  }

  private static let worstRank = 3

  private func rank(against words: [String]) -> Int? {
    let typed = words.joined(separator: "-")
    let parts = name.split(separator: "-")
    if name == typed { return 0 }
    if name.hasPrefix(typed) { return 1 }
    if words.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) { return 2 }
    return holds(words.joined()) ? Self.worstRank : nil
  }

  /// Whether letters stand in the name in this order, with others between them.
  private func holds(_ letters: String) -> Bool {
    var rest = letters[...]
    for letter in name where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
