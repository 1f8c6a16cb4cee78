internal import Localization
internal import Text

/// An action by its name, as the command palette lists it.
package struct Command: Hashable, Sendable {
  package let name: String
  package let action: Action
  /// The steps of a macro.
  var steps: [Macro.Step] = []

  init(name: String, action: Action, steps: [Macro.Step] = []) {
    (self.name, self.action, self.steps) = (name, action, steps)
  }

  /// Every action that has a name, in the key table's order.
  package static let all = KeyTable.rows.flatMap(\.entries).compactMap { entry in
    entry.name.map { Command(name: $0, action: entry.action) }
  }
}

extension Command {
  /// The effect of the command in a few words, in the language that the program speaks.
  package var summary: String {
    CommandSummaries.texts[name]?.text ?? wording(en: "macro: \(stepWords)", vi: "macro: \(stepWords)")
  }

  /// `search port, to the beginning`.
  private var stepWords: String {
    steps.map { step in
      switch step {
      case .action(let action): action.summary ?? ""
      case .search(let typed): "/" + typed
      case .run(let line): "!" + line
      case .pipe(let line, _): "|" + line
      }
    }.joined(separator: ", ")
  }

  /// The effect of the command and of those beside it in the key table.
  private var rowSummary: String {
    KeyTable.rows.first { row in row.entries.contains { $0.action == action } }?.summary ?? ""
  }

  /// Every action that has a name, those of the user behind those of the key table.
  static func all(with settings: ReaderSettings) -> [Command] {
    all + settings.macros.map { Command(name: $0.name, action: .macro($0.name), steps: $0.steps) }
  }

  /// The commands whose names fit what was typed, best first: the name itself, names that begin with the typed text,
  /// names whose words begin with the typed words in any order, summaries whose words do so, names that have the typed
  /// letters in their order, summaries of rows of the key table.
  static func matching(_ typed: String, among all: [Command]) -> [Command] {
    let words = fold(typed).split { $0 == " " || $0 == "-" }.map(String.init)
    let ranked = all.compactMap { command in
      command.rank(against: words).map { (rank: $0, command: command) }
    }
    // A stable order: equal ranks stay in the table's order.
    return (0...worstRank).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.command) }
  }

  private static let worstRank = 5

  private func rank(against words: [String]) -> Int? {
    let (typed, name) = (words.joined(separator: "-"), fold(name))
    let parts = name.split(separator: "-")
    if name == typed { return 0 }
    if name.hasPrefix(typed) { return 1 }
    if words.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) { return 2 }
    if Self.describes(summary, words) { return 3 }
    if Self.has(words.joined(), inOrderOf: name) { return 4 }
    return Self.describes(rowSummary, words) ? Self.worstRank : nil
  }

  /// True if words of a summary begin with the typed words, letter case and diacritics aside.
  private static func describes(_ summary: String, _ words: [String]) -> Bool {
    let summary = fold(summary).split { !$0.isLetter && !$0.isNumber }
    return words.allSatisfy { word in summary.contains { $0.hasPrefix(word) } }
  }

  /// True if the name has these letters in this order, with or without others between them.
  private static func has(_ letters: String, inOrderOf name: String) -> Bool {
    var rest = letters[...]
    for letter in name where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}

extension Action {
  /// The effect of the action in a few words; its name where it is a macro; nil for an action that has none.
  var summary: String? { name.map { CommandSummaries.texts[$0]?.text ?? $0 } }
}
