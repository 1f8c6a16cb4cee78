internal import Catalogue
internal import GRDB
internal import Stories

extension Library {
  /// Applies the corrections of names to stories and coverage.
  func adoptAliases() async {
    guard let database else { return }
    let aliases = currentCorrections.features
    stories.aliases = aliases
    _ = try? await CoverageSurvey.adopt(aliases, in: database)
    let column = try? await database.connections.read { try CoverageColumn($0) }
    guard let column, stories.aliases == aliases else { return }
    coverage = column
    forgetAnswers()
  }

  /// Works out anew what other corrections of names change of the coverage.
  func resurvey() async {
    await adoptAliases()
    reporter(.connected)
    beginSurvey(reporter)
  }

  /// Begins the survey of coverage anew, where it is wanted.
  func beginSurvey(_ report: @escaping @Sendable (ArchiveEvent) -> Void) {
    guard keepsCoverage else { return }
    survey?.cancel()
    survey = Task(priority: .background) {
      if await surveyCoverage() { report(.connected) }
    }
  }

  /// Works out which stories several languages tell, for the articles of which it isn't known yet, newest first. True where
  /// there were any.
  @discardableResult
  package func surveyCoverage() async -> Bool {
    guard let database else { return false }
    await adoptAliases()
    let survey = CoverageSurvey(database: database, table: table, known: stories)
    var rest = unsurveyed[...]
    var isChanged = false
    while !rest.isEmpty {
      let share = rest.prefix(CoverageSurvey.batch).filter { coverage[$0] == nil }
      rest = rest.dropFirst(CoverageSurvey.batch)
      guard let found = try? await survey.coverage(of: share), survey.known.aliases == stories.aliases else {
        break
      }
      for (article, covered) in found { coverage[article] = covered }
      isChanged = isChanged || !found.isEmpty
    }
    if isChanged { forgetAnswers() }
    return isChanged
  }

  /// The articles whose coverage isn't known, by number.
  private var unsurveyed: [Int32] {
    table.slots(in: .newestFirst).map { table.numbers[Int($0)] }.filter { coverage[$0] == nil }
  }
}
