internal import Foundation
internal import GRDB
internal import Stories
internal import Synchronization

/// The codebook of an index, by which all its profiles are read.
extension TermCodebook {
  /// Without terms where the index has no codebook yet.
  init(_ db: Database) throws {
    self =
      try Data.fetchOne(db.cachedStatement(sql: "SELECT terms FROM codebook")).map { TermCodebook($0) }
      ?? TermCodebook()
  }

  /// Makes the codebook of an index that has none, as soon as there are profiles enough.
  static func makeIfDue(in db: Database) throws {
    let isDue = try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT NOT EXISTS (SELECT 1 FROM codebook) AND (SELECT count(*) FROM profile) >= ?"),
      arguments: [articles])
    guard isDue == true else { return }
    let rows = try Row.fetchAll(db, sql: "SELECT article, features FROM profile ORDER BY number")
    let profiles = try rows.map { (article: try $0.articleNumber(0), profile: try $0.value(1) as Data) }
    let codebook = ProfilePostings(profiles, TermCodebook()).codebook
    try db.execute(sql: "INSERT INTO codebook (terms) VALUES (?)", arguments: [codebook.data])
  }
}

/// The codebook that was read last, so that a question doesn't read it again. A class, because the copies of an
/// `IndexDatabase` share it.
final class CodebookCache: Sendable {
  private let last = Mutex<(number: Int64, codebook: TermCodebook)?>(nil)

  /// The codebook of the database, which another program may have made anew.
  func codebook(in db: Database) throws -> TermCodebook {
    let number = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(number) FROM codebook"))
    guard let number else { return TermCodebook() }
    if let last = last.withLock(\.self), last.number == number { return last.codebook }
    let codebook = try TermCodebook(db)
    last.withLock { $0 = (number, codebook) }
    return codebook
  }
}

extension IndexDatabase {
  /// The codebook for new profiles; one without terms, which is always right, where the database can't be read.
  var codebook: TermCodebook {
    get async { (try? await read { [codebooks] in try codebooks.codebook(in: $0) }) ?? TermCodebook() }
  }
}
