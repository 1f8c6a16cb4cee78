package import Catalogue
internal import Languages
package import News
internal import Stories
internal import Text

/// Finds entities by what they are called, in any language.
package struct NameSearch {
  /// Conditions side by side that are looked at as one, and the entities that they name.
  package struct Run {
    package let parts: Range<Int>
    package let entities: [EntityKey]
  }

  /// The most words of a name that is typed without quotation marks.
  private static let longestName = 6
  /// The most entities that two words may mean.
  private static let mostEntities = 50

  package let tables: any EntityTables

  package init(_ tables: any EntityTables) {
    self.tables = tables
  }

  /// The entities with a name that contains these words side by side.
  package func entities(called words: String) throws -> [EntityKey] {
    let own = tables.corrections.entities(called: words)
    return try own + entities(containing: words).filter { !own.contains($0) }
  }

  /// The entities that these words name exactly; if there are none, the entities whose names contain the words.
  package func closestEntities(called words: String) throws -> [EntityKey] {
    let own = tables.corrections.entities(called: words)
    let exact = try own + entities(calledExactly: words).filter { !own.contains($0) }
    return exact.isEmpty ? try entities(called: words) : exact
  }

  /// Parts of a query as runs, each of which is one part or several words that are a known name: the longest first.
  package func runs(in parts: [Query]) throws -> [Run] {
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
    return isCommon ? [] : try entities(calledExactly: word, isNoShortName)
  }

  /// False for a family name that is only a short form, which is written for many people.
  private func isNoShortName(_ name: NameRecord) throws -> Bool {
    try name.votes != nil || tables.record(name.entity)?.kind != .person
  }

  /// One word must be the whole name: `Belgium`, but not the `New` of `New York`.
  private func entities(
    calledExactly words: String, _ condition: (NameRecord) throws -> Bool = { _ in true }
  ) throws -> [EntityKey] {
    try keys(tables.names(written: WordSequence(folding: words).text).filter(condition))
  }

  /// The entities with a name that contains a phrase. A name of the tables that no article writes must be the phrase: `US`
  /// doesn't mean the Federal Aviation Administration because it is also called `US Federal Aviation Administration`.
  private func entities(containing words: String, limit: Int = .max) throws -> [EntityKey] {
    let folded = WordSequence(folding: words).text
    let names = try tables.names(containing: words).filter {
      $0.times > 0 || $0.votes != nil || $0.words == folded
    }
    return try keys(names, limit: limit)
  }

  /// The entities that have these names, as the user has them, each once, hidden ones left out.
  private func keys(_ names: [NameRecord], limit: Int = .max) throws -> [EntityKey] {
    var keys: [EntityKey] = []
    var known: Set<EntityKey> = []
    for name in names where keys.count < limit {
      let key = try tables.key(of: name.entity, written: NameHash(words: name.words))
      if let key, known.insert(key).inserted { keys.append(key) }
    }
    return keys
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
