internal import GRDB

/// Damage that shows only while a question is answered.
extension Library {
  /// Asks the database; nil where there is none yet, or it fails. Where it is damaged, the index is made anew beside
  /// the answers, once.
  func ask<Answer>(_ question: (Database) throws -> Answer) -> Answer? {
    guard let database else { return nil }
    do {
      return try database.connections.read(question)
    } catch let error as DatabaseError where error.saysDamaged {
      if mending == nil { mending = Task(priority: .utility) { await rebuild(after: error) } }
      return nil
    } catch {
      return nil
    }
  }

  /// Waits until the index is made anew, where an answer has met damage. Whether one has: then it is to be asked for
  /// again.
  package func mended() async -> Bool {
    await mending?.value
    return mending != nil
  }

  private func rebuild(after error: DatabaseError) async {
    let report = reporter
    let lock = await lockIndex(report)
    defer { withExtendedLifetime(lock) {} }
    guard replaceDatabase(after: error, report) else { return }
    await refreshFiles(isFirst: false, report)
    await connect(report)
  }
}
