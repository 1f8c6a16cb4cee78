internal import Foundation
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
    let written = words(of: typed)
    let ranked = all.compactMap { command in
      command.rank(against: written).map { (rank: $0, command: command) }
    }
    // A stable order: equal ranks stay in the table's order.
    return ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.command)
  }

  /// The degree to which a command fits typed words: the lower, the better.
  private enum Rank: Comparable {
    case name
    case beginningOfName
    case partsOfName
    /// The summary has the typed words as they are written.
    case writtenInSummary
    /// The same, letter case and diacritics aside.
    case inSummary
    case beginningsInSummary
    case lettersOfName
    case beginningsInRow
  }

  private func rank(against written: [String]) -> Rank? {
    let typed = written.map(fold)
    let (whole, name) = (typed.joined(separator: "-"), fold(name))
    let parts = name.split(separator: "-")
    if name == whole { return .name }
    if name.hasPrefix(whole) { return .beginningOfName }
    if typed.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) { return .partsOfName }
    let summary = Self.words(of: summary)
    if Set(summary).isSuperset(of: written) { return .writtenInSummary }
    let folded = summary.map(fold)
    if Set(folded).isSuperset(of: typed) { return .inSummary }
    if Self.begin(typed, in: folded) { return .beginningsInSummary }
    if Self.has(typed.joined(), inOrderOf: name) { return .lettersOfName }
    return Self.begin(typed, in: Self.words(of: rowSummary).map(fold)) ? .beginningsInRow : nil
  }

  /// The words of a text in NFC and small letters.
  private static func words(of text: String) -> [String] {
    text.precomposedStringWithCanonicalMapping.lowercased().split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
  }

  /// True if each typed word begins a word.
  private static func begin(_ typed: [String], in words: [String]) -> Bool {
    typed.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
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
