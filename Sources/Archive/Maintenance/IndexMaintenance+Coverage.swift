internal import Catalogue
internal import GRDB
internal import Stories

/// The survey of stories that several languages tell.
extension IndexMaintenance {
  /// Begins the survey in the background, where it is wanted.
  func beginSurvey(_ owner: any CollectionOwner, _ report: @escaping Report) {
    guard keepsCoverage else { return }
    survey?.cancel()
    survey = Task(priority: .background) {
      if await surveyCoverage(owner) { report(.connected) }
    }
  }

  /// Updates the coverage in the background after a change of the user's corrections.
  func beginResurvey(_ owner: any CollectionOwner) {
    survey?.cancel()
    survey = Task(priority: .utility) {
      await adoptAliases(owner)
      reporter(.connected)
      beginSurvey(owner, reporter)
    }
  }

  /// Applies the corrections of names to stories and coverage.
  private func adoptAliases(_ owner: any CollectionOwner) async {
    let (database, aliases) = await owner.update { ($0.database, $0.adoptAliases()) }
    guard let database else { return }
    _ = try? await CoverageSurvey.adopt(aliases, in: database)
    guard let column = try? await database.read({ try CoverageColumn($0) }) else { return }
    await owner.update { collection in
      guard collection.stories.aliases == aliases else { return }
      collection.coverage = column
      collection.forgetAnswers()
    }
  }

  /// Works out which stories several languages tell, for the articles of which that is unknown, newest first. True if
  /// there were any.
  @discardableResult
  func surveyCoverage(_ owner: any CollectionOwner) async -> Bool {
    await adoptAliases(owner)
    let (database, table, stories, unsurveyed) = await owner.update {
      ($0.database, $0.table, $0.stories, $0.unsurveyed)
    }
    guard let database else { return false }
    let survey = CoverageSurvey(database: database, table: table, known: stories)
    var rest = unsurveyed[...]
    var isChanged = false
    while !rest.isEmpty {
      let batch = rest.prefix(CoverageSurvey.batch)
      rest = rest.dropFirst(CoverageSurvey.batch)
      let unknown = await owner.update { collection in batch.filter { collection.coverage[$0] == nil } }
      guard let found = try? await survey.coverage(of: unknown),
        await owner.update({ $0.note(found, under: stories.aliases) })
      else { break }
      isChanged = isChanged || !found.isEmpty
    }
    if isChanged { await owner.update { $0.forgetAnswers() } }
    return isChanged
  }
}
