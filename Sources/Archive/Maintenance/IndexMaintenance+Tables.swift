internal import Catalogue
internal import Stories

/// The parts of the index that a collection has in memory.
extension IndexMaintenance {
  /// Reads the table anew from the index.
  func reloadTable(_ owner: any CollectionOwner) async throws {
    guard let database = await owner.update({ $0.database }) else { return }
    let table = try await database.read { try ArticleTable($0) }
    await owner.update { $0.adopt(table) }
  }

  /// Lists the articles that were written since the table was read, and takes over what became of known ones.
  func updateTable(_ owner: any CollectionOwner, after moved: Set<Int64> = []) async throws {
    let (database, old) = await owner.update { ($0.database, $0.table) }
    guard let database else { return }
    let updated = try await database.read { db in
      var updated = old
      return try updated.update(after: moved, in: db) ? updated : try ArticleTable(db)
    }
    guard !moved.isEmpty || updated.count != old.count || updated.lastNumber != old.lastNumber else { return }
    await owner.update { $0.adopt(updated) }
  }

  /// Reads the term statistics and the stories anew, where they are wanted: they are a million numbers.
  func reloadStories(_ owner: any CollectionOwner) async throws {
    guard depth != .named else { return }
    let (database, lexicon, aliases) = await owner.update {
      ($0.database, $0.stories.allLexicons, $0.freshCorrections().features)
    }
    guard let database else { return }
    _ = try await StorySurvey.adopt(aliases, in: database)
    let (stories, column) = try await database.read { db in
      (try TermStatistics(db, lexicon, aliases), try StoryColumn(db))
    }
    await owner.update { $0.adopt(stories, column) }
  }
}
