internal import Localization
package import Screen

/// Keys that belong together and what they do: a row of the key table.
package struct Binding: Sendable {
  /// The groups of keys in the help.
  package enum Group: Hashable, Sendable, CaseIterable {
    case moving, languages, listing, searching, marks, sources, article, program

    /// The title of the group.
    package var title: String {
      switch self {
      case .moving: wording(en: "Moving", vi: "Di chuyển")
      case .languages: wording(en: "Languages and stories", vi: "Ngôn ngữ và sự kiện")
      case .listing: wording(en: "The list", vi: "Danh sách")
      case .searching: wording(en: "Search", vi: "Tìm kiếm")
      case .marks: wording(en: "Read and starred", vi: "Đã đọc và gắn sao")
      case .sources: wording(en: "Sources", vi: "Nguồn tin")
      case .article: wording(en: "The article", vi: "Bài viết")
      case .program: wording(en: "The program", vi: "Chương trình")
      }
    }
  }

  /// An action with a key, a name in the command palette, or both.
  package struct Entry: Sendable {
    let key: Key?
    let action: Action
    /// Nil for the further keys of an action.
    let name: String?

    init(_ key: Key, _ action: Action, _ name: String? = nil) {
      (self.key, self.action, self.name) = (key, action, name)
    }

    /// An action without a key.
    init(_ action: Action, _ name: String) {
      (key, self.action, self.name) = (nil, action, name)
    }
  }

  package let group: Group
  private let effect: Wording
  /// In the order in which keys and commands are shown.
  let entries: [Entry]

  /// `en` and `vi`: the effect of the keys, in each language.
  init(_ group: Group, en: String, vi: String, _ entries: [Entry]) {
    (self.group, self.entries) = (group, entries)
    effect = Wording(en: en, vi: vi)
  }

  /// The effect of the keys in the language that the program speaks, for the help and the README.
  package var summary: String { effect.text }

  /// The keys in the order in which they are shown, each with its action.
  package var keys: [(key: Key, action: Action)] {
    entries.compactMap { entry in entry.key.map { ($0, entry.action) } }
  }

  /// The actions of the row, in their order, each once.
  package var actions: [Action] {
    entries.reduce(into: []) { if !$0.contains($1.action) { $0.append($1.action) } }
  }
}
