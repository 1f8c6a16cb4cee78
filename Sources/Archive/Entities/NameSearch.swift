internal import Catalogue
internal import GRDB
internal import Languages
internal import News
internal import Stories
internal import Text

/// Finds entities by what they are called, in any language.
struct NameSearch {
  /// Conditions side by side that are looked at as one, and the entities that they name.
  struct Run {
    let parts: Range<Int>
    let entities: [EntityKey]
  }

  /// The most words of a name that is typed without quotation marks.
  private static let longestName = 6
  /// The most entities that two words may mean.
  private static let mostEntities = 50

  let register: EntityRegister
  private var db: Database { register.db }

  init(_ register: EntityRegister) {
    self.register = register
  }

  /// The entities with a name that contains these words side by side.
  func entities(called words: String) throws -> [EntityKey] {
    let own = register.corrections.entities(called: words)
    return try own + entities(containing: words).filter { !own.contains($0) }
  }

  /// The entities that these words name exactly; if there are none, the entities whose names contain the words.
  func closestEntities(called words: String) throws -> [EntityKey] {
    let own = register.corrections.entities(called: words)
    let exact = try own + entities(calledExactly: words).filter { !own.contains($0) }
    return exact.isEmpty ? try entities(called: words) : exact
  }

  /// The entities one of whose names begins with these words, those that most articles name first.
  func entities(beginning words: String, limit: Int) throws -> [Entity] {
    guard let phrase = Self.phrase(words) else { return [] }
    let numbers = try Int64.fetchAll(
      db,
      sql: """
        SELECT entity FROM name JOIN nameText ON nameText.rowid = number
        WHERE nameText MATCH ? GROUP BY entity ORDER BY sum(times) DESC, entity LIMIT ?
        """, arguments: ["^ \(phrase) *", limit])
    var known: Set<EntityKey> = []
    return try numbers.flatMap { try register.entities($0, beginning: words) }
      .filter { known.insert($0.key).inserted }
  }

  /// Parts of a query as runs, each of which is one part or several words that are a known name: the longest first.
  func runs(in parts: [Query]) throws -> [Run] {
    var runs: [Run] = []
    var start = 0
    while start < parts.count {
      let run = try longestName(in: parts, from: start) ?? Run(parts: start..<start + 1, entities: [])
      runs.append(run)
      start = run.parts.upperBound
    }
    return runs
  }

  private func longestName(in parts: [Query], from start: Int) throws -> Run? {
    let words = parts[start...].prefix(Self.longestName).map(\.plainWords).prefix { $0 != nil }.compactMap(
      \.self)
    for length in stride(from: words.count, to: 0, by: -1) {
      let name = words.prefix(length).joined(separator: " ")
      let entities = try length == 1 ? entities(calledByWord: name) : entities(namedIn: name)
      if !entities.isEmpty { return Run(parts: start..<start + length, entities: entities) }
    }
    return nil
  }

  /// Two words and more may be a part of the name: `Homeland Security`.
  private func entities(namedIn words: String) throws -> [EntityKey] {
    try entities(containing: words, limit: Self.mostEntities)
  }

  /// One word of a query may be a common word in small letters, `us` and `who`, which is no name.
  private func entities(calledByWord word: String) throws -> [EntityKey] {
    let isCommon =
      word == word.lowercased() && LanguageProfile.all.contains { $0.terms.stopWords.contains(word) }
    return isCommon ? [] : try entities(calledExactly: word, Self.isNoShortName)
  }

  /// A family name that is only a short form is written for many people.
  private static let isNoShortName = """
     AND (votes IS NOT NULL OR NOT EXISTS (SELECT 1 FROM entity WHERE number = name.entity AND kind = 'person'))
    """

  /// One word must be the whole name: `Belgium`, but not the `New` of `New York`.
  private func entities(calledExactly words: String, _ condition: String = "") throws -> [EntityKey] {
    try keys(
      Row.fetchCursor(
        db.cachedStatement(sql: "SELECT entity, words FROM name WHERE words = ?\(condition)"),
        arguments: [WordSequence(folding: words).text]))
  }

  /// The entities with a name that contains a phrase. A name of the tables that no article writes must be the phrase: `US`
  /// doesn't mean the Federal Aviation Administration because it is also called `US Federal Aviation Administration`.
  private func entities(containing words: String, limit: Int = .max) throws -> [EntityKey] {
    guard let phrase = Self.phrase(words) else { return [] }
    return try keys(
      Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT entity, words FROM name WHERE number IN (SELECT rowid FROM nameText WHERE nameText MATCH ?)
              AND (times > 0 OR votes IS NOT NULL OR words = ?)
            """), arguments: [phrase, WordSequence(folding: words).text]), limit: limit)
  }

  /// The entities that have these names, as the user has them, each once, hidden ones left out.
  private func keys(_ names: RowCursor, limit: Int = .max) throws -> [EntityKey] {
    var keys: [EntityKey] = []
    var known: Set<EntityKey> = []
    while keys.count < limit, let name = try names.next() {
      let words: String = try name.value(1)
      let key = try register.key(of: name.value(0), written: NameHash(words: words))
      if let key, known.insert(key).inserted { keys.append(key) }
    }
    return keys
  }

  private static func phrase(_ words: String) -> String? {
    FullTextExpression.of(TextMatch(words, form: .phrase))
  }
}

extension Query {
  /// The words of a condition that may be a part of a name.
  fileprivate var plainWords: String? {
    guard case .text(let match) = self, match.field == .anywhere else { return nil }
    switch match.form {
    case .word, .prefix, .phrase: return match.words
    case .exact, .near: return nil
    }
  }
}
