internal import Text

/// An action by its name, as the command palette lists it.
package struct Command: Hashable, Sendable {
  package let name: String
  package let action: Action

  /// Every action that has a name, in the key table's order.
  package static let all = KeyTable.rows.flatMap(\.entries).compactMap { entry in
    entry.name.map { Command(name: $0, action: entry.action) }
  }
}

extension Command {
  /// The effect of the command and of those beside it in the key table, in the language that the program speaks; empty
  /// if the table doesn't have the command.
  var summary: String {
    KeyTable.rows.first { row in row.entries.contains { $0.action == action } }?.summary ?? ""
  }

  /// Every action that has a name, those of the user behind those of the key table.
  static func all(with settings: ReaderSettings) -> [Command] {
    all + settings.macros.map { Command(name: $0.name, action: .macro($0.name)) }
  }

  /// The commands whose names fit what was typed, best first: the name itself, names that begin with the typed text,
  /// names whose words begin with the typed words in any order, names that have the typed letters in their order,
  /// summaries whose words begin with the typed words.
  static func matching(_ typed: String, among all: [Command]) -> [Command] {
    let words = fold(typed).split { $0 == " " || $0 == "-" }.map(String.init)
    let ranked = all.compactMap { command in
      command.rank(against: words).map { (rank: $0, command: command) }
    }
    // A stable order: equal ranks stay in the table's order.
    return (0...worstRank).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.command) }
  }

  private static let worstRank = 4

  private func rank(against words: [String]) -> Int? {
    let typed = words.joined(separator: "-")
    let parts = name.split(separator: "-")
    if name == typed { return 0 }
    if name.hasPrefix(typed) { return 1 }
    if words.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) { return 2 }
    if hasInOrder(words.joined()) { return 3 }
    let summary = fold(summary).split { !$0.isLetter && !$0.isNumber }
    let isDescribed = words.allSatisfy { word in summary.contains { $0.hasPrefix(word) } }
    return isDescribed ? Self.worstRank : nil
  }

  /// True if the name has these letters in this order, with or without others between them.
  private func hasInOrder(_ letters: String) -> Bool {
    var rest = letters[...]
    for letter in name where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
