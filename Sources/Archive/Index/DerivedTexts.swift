internal import GRDB
internal import News
internal import Synchronization

/// The texts that the index keeps, because they were derived from formats that take another program to read.
///
/// A class, because the collection replaces its database while readers on other threads ask for texts.
final class DerivedTexts: Sendable {
  /// The database; nil while there is none, or while it keeps no texts: then no text costs a question.
  private let database = Mutex<IndexDatabase?>(nil)

  /// Notes the database to ask.
  func adopt(_ database: IndexDatabase) {
    let hasTexts = database.ask { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM derived)") } ?? nil
    self.database.withLock { $0 = hasTexts == true ? database : nil }
  }

  /// The record of an article; nil if the index keeps none.
  func record(of id: ArticleID) -> ArticleRecord? {
    let database = database.withLock { $0 }
    return database?.ask { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT record FROM derived WHERE article = (SELECT number FROM article WHERE id = ?)"),
        arguments: [id.number]
      ).map { CompressedRecord(data: try $0.value(0)).record } ?? nil
    } ?? nil
  }
}
