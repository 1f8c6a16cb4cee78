package import Languages
package import News

/// An entity as a correction points to it: by its key (`person:kristi noem`), or by a name (`Kristi Noem`), which
/// means every entity that goes by it in any language.
package enum EntityReference: Hashable, Sendable {
  case key(EntityKey)
  case name(String)

  /// Reads a reference as the file has it: what begins with a kind and a colon is a key.
  package init(_ text: String) {
    let isKey = EntityKind.allCases.contains { text.hasPrefix($0.rawValue + ":") }
    self = isKey ? .key(EntityKey(text)) : .name(text)
  }

  /// As the file has it.
  package var text: String {
    switch self {
    case .key(let key): key.rawValue
    case .name(let name): name
    }
  }
}

/// One thing that the user knows better than gazette.
package enum EntityCorrection: Hashable, Sendable {
  /// These are one entity, which goes by the key of the first.
  case same([EntityReference])
  /// These are never one, whatever `same` says, before or behind; each keeps its own key.
  case different([EntityReference])
  /// It is of another kind.
  case kind(EntityReference, EntityKind)
  /// It is no name, or nothing worth showing.
  case hide(EntityReference)
  /// In a language it is shown by this name.
  case name(EntityReference, Language, String)
}

/// All that the user corrected, in the order of the file: of two that contradict each other the later one holds.
package struct EntityCorrections: Hashable, Sendable {
  package var all: [EntityCorrection]

  package init(_ all: [EntityCorrection] = []) {
    self.all = all
  }

  package var isEmpty: Bool { all.isEmpty }
}

/// A correction that is made, or taken back.
package struct CorrectionChange: Hashable, Sendable {
  package let correction: EntityCorrection
  /// Whether the correction holds from now on.
  package let isMade: Bool

  package init(_ correction: EntityCorrection, isMade: Bool = true) {
    self.correction = correction
    self.isMade = isMade
  }

  /// The change that takes this one back.
  package var reversed: CorrectionChange { CorrectionChange(correction, isMade: !isMade) }
}
