internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL
internal import Search
internal import Stories
internal import Text

/// The entities and names of the archive, within one session. Rows that were read are kept for the rest of the question,
/// because each look-up is a round trip.
///
/// A class, because the judging code shares it and asks for the same rows again and again.
final class ServerEntities: EntityTables, NameFacts {
  let session: Session
  let corrections: ResolvedCorrections
  private let memory: EntityMemory
  private var records: [Int64: EntityRecord?] = [:]
  private var shown: [Int64: [NameRecord]] = [:]
  /// More sources than an archive has, and the stories that one condition asks for.
  private static let (mostSources, mostStories) = (10_000, 20_000)

  init(_ session: Session, _ corrections: ResolvedCorrections, _ memory: EntityMemory) {
    (self.session, self.corrections, self.memory) = (session, corrections, memory)
  }

  /// Reads entities with their shown names in one round trip instead of several for each.
  func prepare(_ keys: [EntityKey]) throws {
    let wholes = keys.flatMap(corrections.members).map(corrections.splits.whole)
    try prepare(numbers: wholes.map { $0.archiveNumber })
  }

  /// As `prepare`, by number.
  func prepare(numbers: [Int64]) throws {
    for (number, known) in memory.entities(Set(numbers).filter { records[$0] == nil }) {
      (records[number], shown[number]) = (.some(known.record), known.shown)
    }
    let missing = Set(numbers).filter { records[$0] == nil }.sorted()
    guard !missing.isEmpty else { return }
    for number in missing { (records[number], shown[number]) = (.some(nil), []) }
    let answers = try session.pipeline([
      Statement("SELECT number, key, kind FROM entity WHERE number = ANY($1)", [.ints(missing)]),
      Statement("\(Self.nameColumns) WHERE entity = ANY($1) AND votes IS NOT NULL", [.ints(missing)]),
    ])
    note(answers[0])
    noteShown(answers[1].rows.map(Self.name))
    memory.note(
      missing.map { ($0, EntityMemory.Known(record: records[$0] ?? nil, shown: shown[$0] ?? [])) })
  }

  private func note(_ rows: ResultRows) {
    for row in rows.rows {
      guard let kind = EntityKind(rawValue: row.text(2)) else { continue }
      records[row.int(0)] = EntityRecord(number: row.int(0), key: EntityKey(row.text(1)), kind: kind)
    }
  }

  private func noteShown(_ names: [NameRecord]) {
    for (entity, names) in Dictionary(grouping: names, by: \.entity) {
      // By bytes, as the embedded archive compares names.
      shown[entity] = names.sorted {
        let (left, right) = ($0.votes ?? 0, $1.votes ?? 0)
        return left == right ? $1.name.utf8.lexicographicallyPrecedes($0.name.utf8) : left < right
      }
    }
  }

  private static let nameColumns = "SELECT entity, language, name, words, times, votes FROM name"

  private static func name(_ row: ResultRow) -> NameRecord {
    NameRecord(
      entity: row.int(0), language: Language(row.text(1)), name: row.text(2), words: " \(row.text(3)) ",
      times: Int(row.int(4)), votes: row.optionalInt(5).map { Int($0) })
  }

  /// The names that fit a condition with one parameter.
  private func names(_ condition: String, _ parameter: String) throws -> [NameRecord] {
    try memory.names("\(condition) \(parameter)") {
      try session.rows("\(Self.nameColumns) WHERE \(condition)", [.text(parameter)]).rows.map(Self.name)
    }
  }
}

// MARK: - Entities and names

extension ServerEntities {
  func record(of key: EntityKey) throws -> EntityRecord? { try record(key.archiveNumber) }

  func record(_ number: Int64) throws -> EntityRecord? {
    if records[number] == nil { try prepare(numbers: [number]) }
    return records[number] ?? nil
  }

  func shownNames(of entity: Int64) throws -> [NameRecord] {
    if shown[entity] == nil { try prepare(numbers: [entity]) }
    return shown[entity] ?? []
  }

  func names(written words: String) throws -> [NameRecord] {
    let found = try names("words = $1", Self.stored(words))
    try prepare(numbers: found.map(\.entity))
    return found
  }

  func names(containing words: String) throws -> [NameRecord] {
    let folded = WordSequence(folding: words)
    guard let query = LexemeQuery.words(TextMatch(words, form: .phrase)) else { return [] }
    let found = try names(
      """
      array_to_tsvector(string_to_array(words, ' ')) @@ $1::text::tsquery ORDER BY entity, name LIMIT 2000
      """, query
    )
    .filter { WordSequence(folding: $0.name).contains(folded) }
    try prepare(numbers: found.map(\.entity))
    return found
  }

  /// The entities one of whose names begins with these words, those whose names articles write most first.
  func entities(beginning words: String, limit: Int) throws -> [Entity] {
    let folded = WordSequence(folding: words).text
    guard folded.count > 1 else { return [] }
    let start = Self.stored(folded)
    let numbers = try session.rows(
      """
      SELECT entity FROM name WHERE words ~>=~ $1 AND words ~<~ $2 GROUP BY entity ORDER BY sum(times) DESC, entity LIMIT $3
      """, [.text(start), .text(start + "\u{10FFFF}"), .int(Int64(limit))]
    ).rows.map { $0.int(0) }
    try prepare(numbers: numbers)
    var known: Set<EntityKey> = []
    return try numbers.flatMap { try entities($0, beginning: words) }.filter { known.insert($0.key).inserted }
  }

  /// The words of a name as the table has them: without the blanks at both ends.
  static func stored(_ words: String) -> String { words.split(separator: " ").joined(separator: " ") }

  /// The names of all sources: from one to the next in the index of sources, because the articles are many.
  func sources() throws -> [String] {
    try memory.sources {
      var sources: [String] = []
      while sources.count < Self.mostSources,
        let next = try session.rows(
          "SELECT source FROM article WHERE source <> '' AND source ~>~ $1 ORDER BY source USING ~<~ LIMIT 1",
          [.text(sources.last ?? "")]
        ).first
      {
        sources.append(next.text(0))
      }
      return sources
    }
  }

  /// The newest stories that several languages tell. `first`: the date from which on all of them are known; nil if no
  /// others exist.
  func storiesOfSeveralLanguages() throws -> (numbers: [Int64], first: Int64?) {
    let rows = try session.rows(
      """
      SELECT number, last FROM story WHERE cardinality(languages) > 1 ORDER BY last DESC LIMIT \(Self.mostStories)
      """)
    let isWhole = rows.count < Self.mostStories
    return (rows.rows.map { $0.int(0) }, isWhole ? nil : rows[rows.count - 1].int(1))
  }
}

// MARK: - Articles

extension ServerEntities {
  /// The most articles of an entity that are counted.
  static let mostCounted = 10_000

  /// A number of articles that were counted up to one more than the most.
  static func count(_ articles: Int) -> Count {
    articles > mostCounted ? .atLeast(mostCounted) : .exact(articles)
  }

  /// The numbers of articles that name entities, in one round trip.
  func articleCounts(of keys: [EntityKey]) throws -> [EntityKey: Count] {
    let selections = try keys.flatMap { key in try self.selections(of: key).map { (key: key, selection: $0) }
    }
    let answers = try session.pipeline(
      selections.map { _, selection in
        Statement(
          """
          SELECT count(*) FROM (SELECT 1 FROM mention WHERE entity = $1\(selection.condition) LIMIT \(Self.mostCounted + 1))
          AS counted
          """, [.int(selection.number)])
      })
    var sums: [EntityKey: Int] = [:]
    for (asked, answer) in zip(selections, answers) { sums[asked.key, default: 0] += Int(answer[0].int(0)) }
    return sums.mapValues { Self.count($0) }
  }

  func isNamed(_ key: EntityKey, in article: Int64) throws -> Bool {
    guard corrections.members(of: key).contains(where: { !corrections.isAsIndexed($0) }) else { return true }
    return try selections(of: key).contains { selection in
      try session.rows(
        "SELECT 1 FROM mention WHERE entity = $1 AND article = $2\(selection.condition)",
        [.int(selection.number), .int(article)]
      ).count > 0
    }
  }
}

extension EntitySelection {
  /// The condition on rows of the table of mentions, to be appended to another condition.
  var condition: String {
    switch forms {
    case .all: ""
    case .only(let form): " AND form = \(form.number)"
    case .allBut(let split):
      " AND form <> ALL(ARRAY[\(split.map { String($0.number) }.joined(separator: ","))]::bigint[])"
    }
  }
}

/// Finds entities by their names, as corrections ask for them, within one session.
struct ServerDirectory: EntityDirectory {
  let session: Session

  func keys(named words: String) throws -> [EntityKey] {
    let rows = try session.rows(
      """
      SELECT key, bool_or(votes IS NOT NULL), coalesce(sum(votes), 0)::bigint,
        sum(times)::bigint
      FROM name JOIN entity ON entity.number = name.entity WHERE words = $1 GROUP BY key
      """, [.text(ServerEntities.stored(words))])
    let all = rows.rows.map { row in
      (key: EntityKey(row.text(0)), isShown: row.bool(1), votes: row.int(2), times: row.int(3))
    }
    let shown = all.filter(\.isShown)
    return (shown.isEmpty ? all : shown).sorted {
      let (left, right) = (shown.isEmpty ? $0.times : $0.votes, shown.isEmpty ? $1.times : $1.votes)
      return (right, $0.key) < (left, $1.key)
    }.map(\.key)
  }

  func kind(of key: EntityKey) throws -> EntityKind? {
    try session.rows("SELECT kind FROM entity WHERE number = $1", [.int(key.archiveNumber)]).first.flatMap {
      EntityKind(rawValue: $0.text(0))
    }
  }

  func writtenNames(of key: EntityKey) throws -> Set<String> {
    let rows = try session.rows(
      "SELECT words FROM name WHERE entity = $1 AND votes > 0", [.int(key.archiveNumber)])
    return Set(rows.rows.map { " \($0.text(0)) " })
  }
}
