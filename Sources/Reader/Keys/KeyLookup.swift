internal import Localization
package import Screen

extension KeyTable {
  /// All keys with their actions, in the table's order.
  package static let keys: [(key: Key, action: Action)] = rows.flatMap(\.keys)

  /// The action with a name in the command palette.
  package static func action(named name: String) -> Action? {
    rows.lazy.flatMap(\.entries).first { $0.name == name }?.action
  }

  /// The name of an action in the command palette; nil if the action has none.
  package static func name(of action: Action) -> String? {
    rows.lazy.flatMap(\.entries).first { $0.action == action && $0.name != nil }?.name
  }

  /// The rows of a group that have keys.
  package static func rows(of group: Binding.Group) -> [Binding] {
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
