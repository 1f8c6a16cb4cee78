internal import Languages
internal import News
internal import PostgreSQL
internal import Stories
internal import Text

/// The entities of a batch and their names, each once, with the uses of each name.
struct NameRows {
  /// A spelling of an entity's name in one language.
  private struct Spelling: Hashable {
    let entity: Int64
    let language: String
    let name: String
  }

  /// The uses of a spelling: how often articles write it, and how often articles name the entity that show it so; nil
  /// where none does.
  private struct Uses {
    var times = 0
    var votes: Int?
  }

  /// The entities that the archive has.
  private let known: Set<Int64>
  private var entities: [Int64: Entity] = [:]
  private var uses: [Spelling: Uses] = [:]

  init(knowing known: Set<Int64>) {
    self.known = known
  }

  /// The entities that the archive may not have had.
  var newEntities: [Int64] { Array(entities.keys) }

  /// Notes that an article names an entity. Returns the entity's number.
  mutating func note(
    _ entity: Entity, count: Int, _ written: [(name: String, times: Int)], in language: Language
  ) -> Int64 {
    let number = entity.key.archiveNumber
    if !known.contains(number), entities[number] == nil {
      entities[number] = entity
      // An entity is found by the names that the tables have for it too, though no article writes them.
      for (language, names) in knownNames(of: entity.key, inArticlesIn: language) {
        for name in names { use(name, of: number, in: language) { _ in } }
      }
    }
    for (other, name) in entity.names {
      // A name that a table has for another language is shown, but not for these mentions.
      use(name, of: number, in: other) { $0.votes = ($0.votes ?? 0) + (other == language ? count : 0) }
    }
    for (name, times) in written { use(name, of: number, in: language) { $0.times += times } }
    return number
  }

  private mutating func use(
    _ name: String, of entity: Int64, in language: Language, _ change: (inout Uses) -> Void
  ) {
    change(&uses[Spelling(entity: entity, language: language.code, name: name), default: Uses()])
  }

  /// Takes the uses of an article that goes.
  mutating func take(
    _ entity: Entity, count: Int, _ written: [(name: String, times: Int)], in language: Language
  ) {
    let number = entity.key.archiveNumber
    for (other, name) in entity.names where other == language {
      use(name, of: number, in: other) { $0.votes = ($0.votes ?? 0) - count }
    }
    for (name, times) in written { use(name, of: number, in: language) { $0.times -= times } }
  }

  /// The statements that write the entities and the names, in the order of their keys.
  var statements: [Statement] { [entityStatement, nameStatement(into: "name", adding: true)] }

  /// The statements of an analysis anew: the uses of all articles come together in a table of their own, while the names
  /// that readers see stay, and get those that are new.
  var statementsAnew: [Statement] {
    [
      entityStatement, nameStatement(into: "name_next", adding: true),
      nameStatement(into: "name", adding: false),
    ]
  }

  private var entityStatement: Statement {
    let sorted = entities.sorted { $0.key < $1.key }
    return Statement(
      """
      INSERT INTO entity (number, key, kind, feature)
      SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[])
        AS new (number, key, kind, feature) ORDER BY number
      ON CONFLICT (number) DO NOTHING
      """,
      [
        .ints(sorted.map(\.key)), .texts(sorted.map(\.value.key.rawValue)),
        .texts(sorted.map(\.value.kind.rawValue)),
        .ints(sorted.map { StoryFeature(name: $0.value.key, $0.value.kind).number }),
      ])
  }

  private func nameStatement(into table: String, adding: Bool) -> Statement {
    let sorted = uses.sorted {
      ($0.key.entity, $0.key.language, $0.key.name) < ($1.key.entity, $1.key.language, $1.key.name)
    }
    let change =
      adding
      ? """
      UPDATE SET times = known.times + excluded.times,
        votes = CASE WHEN excluded.votes IS NULL THEN known.votes
          ELSE coalesce(known.votes, 0) + excluded.votes END
      WHERE excluded.times <> 0 OR excluded.votes <> 0 OR excluded.votes = 0 AND known.votes IS NULL
      """ : "NOTHING"
    return Statement(
      """
      INSERT INTO \(table) AS known (entity, language, name, words, times, votes)
      SELECT entity, language, name, words, times, CASE WHEN has_votes THEN votes END
      FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[],
        $7::bigint[]::integer[]::boolean[])
        AS new (entity, language, name, words, times, votes, has_votes) ORDER BY entity, language, name
      ON CONFLICT (entity, language, name) DO \(change)
      """,
      [
        .ints(sorted.map(\.key.entity)), .texts(sorted.map(\.key.language)), .texts(sorted.map(\.key.name)),
        .texts(sorted.map { Self.words(of: $0.key.name) }), .ints(sorted.map { Int64($0.value.times) }),
        .ints(sorted.map { Int64($0.value.votes ?? 0) }), .ints(sorted.map { $0.value.votes == nil ? 0 : 1 }),
      ])
  }

  /// The folded words of a name with single blanks between them.
  private static func words(of name: String) -> String {
    String(WordSequence(folding: name).text.dropFirst().dropLast())
  }
}
