internal import GRDB

/// Damage that shows only while a question is answered: the index is made anew in the background, once.
extension Library {
  /// Asks the database; nil where there is none yet, or it fails.
  func ask<Answer>(_ question: (Database) throws -> Answer) -> Answer? {
    defer { mendDamage() }
    return database?.ask(question)
  }

  /// Makes the index anew where an answer met damage.
  func mendDamage() {
    guard mending == nil, let error = database?.damage.error else { return }
    mending = Task(priority: .utility) { await rebuild(after: error) }
  }

  /// Waits until the index is made anew, where an answer met damage. True where one did: then the question should be asked
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
