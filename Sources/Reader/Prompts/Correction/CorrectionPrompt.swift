package import Catalogue
package import Languages
package import News

/// The prompt that corrects a name, step by step.
package struct CorrectionPrompt: Hashable, Sendable {
  /// The entity of the name.
  package let subject: Entity
  /// The language in which the name is read.
  let language: Language
  /// The name as it is written at the chosen place; nil if that is not known.
  let form: String?
  package internal(set) var step = Step.menu(choice: 0)

  /// The question of a step.
  package enum Step: Hashable, Sendable {
    /// The fault, as an index into `CorrectionPrompt.Fault`'s cases.
    case menu(choice: Int)
    /// The other name that means the same.
    case same(OtherName)
    /// The name that means something else; nil until the names are known.
    case apart([EntityPage.NameCount]?, choice: Int)
    /// The right kind, as an index into `EntityKind`'s cases.
    case kind(choice: Int)
    /// The name to show.
    case name(ShownName)
  }

  /// A fault of a name.
  package enum Fault: CaseIterable, Hashable, Sendable {
    case same, apart, kind, hide, name
  }

  /// A name that is typed, and the names that begin like it.
  package struct OtherName: Hashable, Sendable {
    package internal(set) var field = TextField()
    package internal(set) var candidates: [Connections.NameEntry] = []
    /// The chosen candidate; nil until something is typed or a key chooses one.
    package internal(set) var choice: Int?
    /// The text whose candidates are on their way; nil if none are.
    var awaited: String?
    /// True if Enter was pressed before the candidates came.
    var isTaken = false
  }

  /// A name that is typed, and the language in which the name is shown.
  package struct ShownName: Hashable, Sendable {
    package internal(set) var field: TextField
    package let languages: [Language]
    package internal(set) var choice = 0

    var language: Language { languages[choice] }
  }

  /// The text that is typed; nil in a menu.
  package var field: TextField? {
    switch step {
    case .same(let other): other.field
    case .name(let shown): shown.field
    case .menu, .apart, .kind: nil
    }
  }
}

extension CorrectionPrompt.Fault {
  /// The key that chooses the fault in the menu.
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
  /// The key that chooses the kind in the menu.
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
  var chosen: Connections.NameEntry? {
    choice.flatMap { candidates.indices.contains($0) ? candidates[$0] : nil }
  }

  mutating func choose(_ direction: Direction) {
    choice = choice.map { min(max(0, $0 + direction.step), max(0, candidates.count - 1)) } ?? 0
  }
}

extension [Connections.NameEntry] {
  /// The entries with those of the subject's kind first.
  func likeliest(for subject: Entity) -> [Connections.NameEntry] {
    filter { $0.entity.kind == subject.kind } + filter { $0.entity.kind != subject.kind }
  }
}

// MARK: - Languages

extension CorrectionPrompt.ShownName {
  /// The present name, first in the language that is read.
  init(of prompt: CorrectionPrompt, among census: Census) {
    let present = census.entries.map(\.language) + prompt.subject.names.keys.sorted()
    var seen: Set<Language> = [.undetermined]
    languages = ([prompt.language] + present + [.reference]).filter { seen.insert($0).inserted }
    field = TextField(prompt.subject.name(in: languages[0]), isSelected: true)
  }

  /// The typed text without blanks around it.
  var name: String {
    let words = field.text.drop(while: \.isWhitespace)
    return String(words.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Chooses another language. A typed name stays; an offered name is replaced.
  mutating func choose(_ direction: Direction, of subject: Entity) {
    let isOffered = field.text == subject.name(in: language)
    choice = (choice + direction.step + languages.count) % languages.count
    if isOffered { field = TextField(subject.name(in: language), isSelected: true) }
  }
}
