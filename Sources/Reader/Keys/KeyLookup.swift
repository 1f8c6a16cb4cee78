internal import Localization
package import Screen

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

  /// The table in Markdown, as the README shows it, in the language that the program speaks.
  package static var markdown: String {
    let rows = Binding.Group.allCases.flatMap(rows(of:)).map { row in
      "| \(row.keys.map { "`\($0.key.name)`" }.joined(separator: " ")) | \(row.summary) |"
    }
    return ([wording(en: "| keys | do |", vi: "| phím | làm gì |"), "|---|---|"] + rows).joined(
      separator: "\n")
  }
}
