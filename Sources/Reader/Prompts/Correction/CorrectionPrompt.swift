package import Catalogue
package import Languages
package import News

/// What can be said about a name that gazette got wrong, step by step.
package struct CorrectionPrompt: Hashable, Sendable {
  /// The entity that the name stands for.
  package let subject: Entity
  /// The language in which it is read.
  let language: Language
  /// The very name that was chosen, where that is known.
  let form: String?
  package internal(set) var step = Step.menu(choice: 0)

  /// What is being asked.
  package enum Step: Hashable, Sendable {
    /// What is wrong, as an index into `CorrectionPrompt.Fault`'s cases.
    case menu(choice: Int)
    /// Which other name means the same.
    case same(OtherName)
    /// Which of its names means something else; nil until they are known.
    case apart([EntityPage.NameCount]?, choice: Int)
    /// Of which kind it is, as an index into `EntityKind`'s cases.
    case kind(choice: Int)
    /// How it is to be called.
    case name(ShownName)
  }

  /// What may be wrong.
  package enum Fault: CaseIterable, Hashable, Sendable {
    case same, apart, kind, hide, name
  }

  /// A name that is typed, and the names that begin so.
  package struct OtherName: Hashable, Sendable {
    package internal(set) var field = TextField()
    package internal(set) var candidates: [Connections.NameEntry] = []
    package internal(set) var choice = 0
    /// The text whose candidates are on their way.
    var awaited: String?
    /// Whether Enter was pressed before they had come.
    var isTaken = false
  }

  /// A name that is typed, and the language for which it holds.
  package struct ShownName: Hashable, Sendable {
    package internal(set) var field: TextField
    package let languages: [Language]
    package internal(set) var choice = 0

    var language: Language { languages[choice] }
  }

  /// What is being typed; nil where one chooses.
  package var field: TextField? {
    switch step {
    case .same(let other): other.field
    case .name(let shown): shown.field
    case .menu, .apart, .kind: nil
    }
  }
}

extension CorrectionPrompt.Fault {
  /// The key that chooses it.
  package var key: Character {
    switch self {
    case .same: "s"
    case .apart: "n"
    case .kind: "w"
    case .hide: "h"
    case .name: "c"
    }
  }
}

extension EntityKind {
  /// The key that chooses the kind where one is asked for.
  package var key: Character {
    switch self {
    case .person: "p"
    case .place: "l"
    case .organization: "o"
    }
  }
}

// MARK: - Candidates

extension CorrectionPrompt.OtherName {
  var chosen: Connections.NameEntry? { candidates.indices.contains(choice) ? candidates[choice] : nil }

  mutating func choose(_ direction: Direction) {
    choice = min(max(0, choice + direction.step), max(0, candidates.count - 1))
  }
}

extension [Connections.NameEntry] {
  /// Those of the same kind first.
  func likeliest(for subject: Entity) -> [Connections.NameEntry] {
    filter { $0.entity.kind == subject.kind } + filter { $0.entity.kind != subject.kind }
  }
}

// MARK: - Languages

extension CorrectionPrompt.ShownName {
  /// The name as it is shown now, first in the language that is read.
  init(of prompt: CorrectionPrompt, among census: Census) {
    let present = census.entries.map(\.language) + prompt.subject.names.keys.sorted()
    var seen: Set<Language> = [.undetermined]
    languages = ([prompt.language] + present + [.fallback]).filter { seen.insert($0).inserted }
    field = TextField(prompt.subject.name(in: languages[0]), isSelected: true)
  }

  /// What was typed, without blanks around it.
  var name: String {
    let words = field.text.drop(while: \.isWhitespace)
    return String(words.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Another language. What was typed stays; what was only offered doesn't.
  mutating func choose(_ direction: Direction, of subject: Entity) {
    let isOffered = field.text == subject.name(in: language)
    choice = (choice + direction.step + languages.count) % languages.count
    if isOffered { field = TextField(subject.name(in: language), isSelected: true) }
  }
}
