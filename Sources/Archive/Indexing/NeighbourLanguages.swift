internal import Foundation
internal import GRDB
internal import Languages

/// The languages of the texts around a place: of the other entries of its file, else of the nearest folder above the
/// file that has any text whose language is clear.
struct NeighbourLanguages {
  /// The least share of a language among the texts. A language of fewer texts may be a fault of the detection.
  private static let leastShare = 0.1

  private let db: Database
  /// The languages of files and folders, by the beginnings of their paths.
  private var known: [[UInt8]: [Language]] = [:]

  init(_ db: Database) {
    self.db = db
  }

  /// The most frequent languages around a place, in the order of their codes.
  mutating func languages(around place: LocationKey) throws -> [Language] {
    var path = place.path.bytes[...]
    if place.entry > 0 {
      let languages = try languages(from: Array(path), to: path + [0])
      if !languages.isEmpty { return languages }
    }
    while let slash = path.lastIndex(of: 0) {
      path = path[..<slash]
      let languages = try languages(from: path + [0], to: path + [1])
      if !languages.isEmpty { return languages }
    }
    return []
  }

  /// The languages of the articles with paths in a range.
  private mutating func languages(from first: [UInt8], to end: [UInt8]) throws -> [Language] {
    if let known = known[first] { return known }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT code, times FROM language JOIN (
              SELECT language, count(*) AS times FROM article INDEXED BY listed
              WHERE path >= ? AND path < ?
                AND NOT EXISTS (SELECT 1 FROM weakLanguage WHERE weakLanguage.article = article.number)
              GROUP BY language
            ) AS counted ON counted.language = language.number
          WHERE code <> ? ORDER BY times DESC, code
          """), arguments: [Data(first), Data(end), Language.undetermined.code])
    let counts = try rows.map { (language: Language(try $0.value(0)), times: try $0.value(1) as Int) }
    let least = Self.leastShare * Double(counts.reduce(0) { $0 + $1.times })
    let languages = counts.filter { Double($0.times) >= least }.prefix(mostLikelyLanguages).map(\.language)
      .sorted()
    known[first] = languages
    return languages
  }
}
