package import Languages
package import Text

/// The kind of an entity.
package enum EntityKind: String, Hashable, Sendable, Comparable, CaseIterable, Codable {
  case person, place, organization

  package static func < (left: EntityKind, right: EntityKind) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .person: 0
    case .place: 1
    case .organization: 2
    }
  }
}

/// The key of an entity, the same in each run and in every language: `place:BE`, `person:kristi noem`.
package struct EntityKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let rawValue: String

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }

  package static func < (left: EntityKey, right: EntityKey) -> Bool { left.rawValue < right.rawValue }
}

/// A person, place or organization with its names.
package struct Entity: Hashable, Sendable, Identifiable {
  package let key: EntityKey
  package let kind: EntityKind
  /// The name to show in each language: `[en: Belgium, vi: Bỉ]`. Never empty.
  package let names: [Language: String]

  package var id: EntityKey { key }

  package init(key: EntityKey, kind: EntityKind, names: [Language: String]) {
    self.key = key
    self.kind = kind
    self.names = names
  }

  /// The name in `language`; without such a name the English name, then the first name by language code.
  package func name(in language: Language) -> String {
    names[language] ?? names[.reference] ?? names.min { $0.key < $1.key }?.value ?? key.rawValue
  }

  /// The names in other languages that differ from the one in `language`, by language code.
  package func otherNames(than language: Language) -> [(language: Language, name: String)] {
    let shown = name(in: language)
    return names.sorted { $0.key < $1.key }
      .filter { $0.value != shown }
      .map { (language: $0.key, name: $0.value) }
  }
}

extension String {
  /// True if a name is one word of capitals, as acronyms are: `FAA`, `U.S.`.
  package var isAcronym: Bool {
    let letters = unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
      && !unicodeScalars.contains { $0.properties.isWhitespace }
  }
}

/// A range of a text that names an entity.
package struct Mention: Hashable, Sendable {
  /// In UTF-8 bytes.
  package let range: TextRange
  package let entity: EntityKey
  package let kind: EntityKind
  /// True if the word is an adjective or the name of a people (`Belgian`, `Americans`) that points to a place.
  package let isDemonym: Bool

  package init(range: TextRange, entity: EntityKey, kind: EntityKind, isDemonym: Bool = false) {
    self.range = range
    self.entity = entity
    self.kind = kind
    self.isDemonym = isDemonym
  }
}

extension EntityKey {
  /// True if the key is a code (`place:BE`, `place:150`, `organization:EU`) of a country, a continent or a well-known
  /// body. The names of these entities are known in every language.
  package var hasCode: Bool {
    guard let first = rawValue.utf8.drop(while: { $0 != UInt8(ascii: ":") }).dropFirst().first else {
      return false
    }
    return first.isUppercase || first.isDigit
  }
}
