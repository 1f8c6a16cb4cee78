internal import Foundation
internal import GRDB

extension ArticleTable {
  /// For more articles the table is read anew: that takes a look-up for none.
  private static let fewArticles = 1_000

  /// An article that comes into the table.
  private struct Arrival {
    let number: Int64
    let row: Row
    let key: LocationKey

    init(_ row: Row) throws {
      (number, self.row) = (try row.value(0), row)
      key = LocationKey(path: PathKey(bytes: try row.value(5)), entry: try row.value(6))
    }
  }

  /// Takes over what became of known articles, and adds the articles with greater numbers than all before. False if the
  /// table has to be read anew: where many articles came between others, or where the table lacks any other article.
  mutating func update(after moved: Set<Int64>, in db: Database) throws -> Bool {
    guard moved.count <= Self.fewArticles else { return false }
    let known = moved.filter { $0 <= lastNumber }
    var arrivals = try known.compactMap { number in
      try Row.fetchOne(db.cachedStatement(sql: "\(Self.rows) WHERE number = ?"), arguments: [number])
    }.map(Arrival.init)
    // By the numbers: by the paths, all articles would be looked at for a few new ones.
    let new = try Row.fetchAll(db, sql: "\(Self.rows) NOT INDEXED WHERE number > ?", arguments: [lastNumber])
    arrivals += try new.map(Arrival.init)
    arrivals.sort { $0.key < $1.key }
    let changed = moved.union(arrivals.map(\.number))
    guard let places = try places(of: arrivals, besides: changed, in: db) else { return false }
    let removed = changed.compactMap { slot(ofNumber: $0) }.sorted()
    self = try replacing(removed, by: zip(arrivals, places).map { ($0.row, $1) }, in: db)
    return true
  }

  private static let rows = "SELECT \(columns), path, entry FROM article"

  /// For each of some articles in their order the slot behind which it comes; -1 for the beginning. Nil if that isn't known.
  private func places(of arrivals: [Arrival], besides changed: Set<Int64>, in db: Database) throws -> [Int]? {
    guard let first = arrivals.first else { return [] }
    // Most new articles come last.
    if arrivals.count > Self.fewArticles {
      let isBehindAll = try previous(to: first, in: db) == numbers.last.map(Int64.init)
      return isBehindAll ? arrivals.map { _ in count - 1 } : nil
    }
    var places: [Int] = []
    for arrival in arrivals {
      let previous = try previous(to: arrival, in: db)
      if let previous, !changed.contains(previous) {
        guard let slot = slot(ofNumber: previous) else { return nil }
        places.append(slot)
      } else {
        // Behind the arrival before.
        places.append(previous == nil ? -1 : places.last ?? -1)
      }
    }
    return places
  }

  /// The number of the article before another in the order of paths.
  private func previous(to arrival: Arrival, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT number FROM article INDEXED BY listed WHERE (path, entry) < (?, ?)
          ORDER BY path DESC, entry DESC LIMIT 1
          """), arguments: [arrival.key.path.data, arrival.key.entry])
  }
}
