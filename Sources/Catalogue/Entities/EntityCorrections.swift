package import Languages
package import News

/// A reference of a correction to an entity: a key (`person:kristi noem`), or a name (`Kristi Noem`), which means every
/// entity with that name in any language.
package enum EntityReference: Hashable, Sendable {
  case key(EntityKey)
  case name(String)

  /// Reads a reference from the file: a text that begins with a kind and a colon is a key.
  package init(_ text: String) {
    let isKey = EntityKind.allCases.contains { text.hasPrefix($0.rawValue + ":") }
    self = isKey ? .key(EntityKey(text)) : .name(text)
  }

  /// The reference in the file.
  package var text: String {
    switch self {
    case .key(let key): key.rawValue
    case .name(let name): name
    }
  }
}

/// One correction by the user.
package enum EntityCorrection: Hashable, Sendable {
  /// These are one entity. Its key is the key of the first reference.
  case same([EntityReference])
  /// These are different entities, whatever `same` says before or later. Each keeps its own key.
  case different([EntityReference])
  /// The entity has another kind.
  case kind(EntityReference, EntityKind)
  /// The entity is hidden, because it is no name or not worth showing.
  case hide(EntityReference)
  /// The entity is shown by this name in a language.
  case name(EntityReference, Language, String)
}

/// All corrections in the order of the file. Of two contradictory corrections the later one holds.
package struct EntityCorrections: Hashable, Sendable {
  package var all: [EntityCorrection]

  package init(_ all: [EntityCorrection] = []) {
    self.all = all
  }

  package var isEmpty: Bool { all.isEmpty }
}

/// The addition or removal of a correction.
package struct CorrectionChange: Hashable, Sendable {
  package let correction: EntityCorrection
  /// True if the correction is added.
  package let isMade: Bool

  package init(_ correction: EntityCorrection, isMade: Bool = true) {
    self.correction = correction
    self.isMade = isMade
  }

  /// The change that undoes this change.
  package var reversed: CorrectionChange { CorrectionChange(correction, isMade: !isMade) }
}
