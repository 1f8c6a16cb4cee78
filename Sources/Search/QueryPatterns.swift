package import Catalogue
internal import News

extension WordFinder {
  /// The patterns to mark in the texts that a query finds: its words, folded.
  package init(_ query: Query) {
    self.init(query.soughtWords.map { Pattern($0) }, without: DiacriticFilter(query))
  }

  /// As `init(_:)`, and the exact names of the entities that the query means, because a folded name such as `Bỉ` is a
  /// frequent word.
  package init(_ query: Query, _ search: NameSearch) throws {
    let names = try query.typedNames(search).flatMap { typed in
      try search.tables.writtenNames(of: typed.entity).map { Pattern(name: $0, insteadOf: typed.words) }
    }
    self.init(query.soughtWords.map { Pattern($0) } + names, without: DiacriticFilter(query))
  }
}

/// Words of a query that name an entity.
private struct TypedName {
  let words: String
  let entity: EntityKey
}

extension Query {
  /// The entities that the query names, as a part of a name or by `name:`, each with the words that name it.
  fileprivate func typedNames(_ search: NameSearch) throws -> [TypedName] {
    switch self {
    case .name(let name):
      try search.entities(called: name).prefix(20).map { TypedName(words: name, entity: $0) }
    case .text: try Query.all([self]).typedNames(search)
    case .all(let parts): try Self.namesSideBySide(parts, search) + Self.namesWithin(parts, search)
    case .any(let parts): try parts.flatMap { try $0.typedNames(search) }
    default: []
    }
  }

  private static func namesSideBySide(_ parts: [Query], _ search: NameSearch) throws -> [TypedName] {
    try search.runs(in: parts).flatMap { run in
      let words = parts[run.parts].flatMap(\.soughtWords).map(\.words).joined(separator: " ")
      return run.entities.map { TypedName(words: words, entity: $0) }
    }
  }

  private static func namesWithin(_ parts: [Query], _ search: NameSearch) throws -> [TypedName] {
    try parts.filter { if case .text = $0 { false } else { true } }.flatMap { try $0.typedNames(search) }
  }
}
