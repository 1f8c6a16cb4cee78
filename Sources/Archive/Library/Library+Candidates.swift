package import Catalogue
internal import News

extension Library {
  /// The entities one of whose names begins with what is typed, those that are named most first, with the number of
  /// articles that name each.
  package func nameEntries(beginning typed: String, limit: Int) -> [Connections.NameEntry] {
    let entities = names(beginning: typed, limit: limit)
    let entries = ask { db in
      let register = try register(db)
      return try entities.map { entity in
        Connections.NameEntry(
          entity: entity, mentionCount: 0, articleCount: .exact(try register.articleCount(of: entity.key)))
      }
    }
    return entries ?? []
  }
}
