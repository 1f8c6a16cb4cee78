internal import Catalogue
internal import GRDB

/// The coverage of each article, where it is known: whether another language tells its story. A byte an article.
struct CoverageColumn: Sendable {
  private static let single: UInt8 = 1
  private static let paired: UInt8 = 2

  /// By article number; 0 where it isn't known.
  private var flags: [UInt8] = []

  init() {}

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT article, isPaired FROM coverage")
    while let row = try rows.next() { self[row[0]] = row[1] ? .paired : .single }
  }

  subscript(article: Int32) -> Coverage? {
    get {
      guard flags.indices.contains(Int(article)), flags[Int(article)] != 0 else { return nil }
      return flags[Int(article)] == Self.paired ? .paired : .single
    }
    set {
      if flags.count <= Int(article) {
        flags.append(contentsOf: repeatElement(0, count: Int(article) + 1 - flags.count))
      }
      flags[Int(article)] = newValue.map { $0 == .paired ? Self.paired : Self.single } ?? 0
    }
  }
}
