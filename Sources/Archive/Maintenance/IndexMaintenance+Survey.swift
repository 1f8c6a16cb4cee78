internal import Catalogue
internal import GRDB
internal import Stories

/// The survey of stories.
extension IndexMaintenance {
  /// Begins the survey in the background, where it is wanted.
  func beginSurvey(_ owner: any CollectionOwner, _ report: @escaping Report) {
    guard keepsStories else { return }
    survey?.cancel()
    survey = Task(priority: .background) {
      _ = await surveyStories(owner) { report(.connected) }
    }
  }

  /// Updates the stories in the background after a change of the user's corrections.
  func beginResurvey(_ owner: any CollectionOwner) {
    survey?.cancel()
    survey = Task(priority: .utility) {
      await adoptAliases(owner)
      reporter(.connected)
      beginSurvey(owner, reporter)
    }
  }

  /// Applies the corrections of names to the stories.
  private func adoptAliases(_ owner: any CollectionOwner) async {
    let (database, aliases) = await owner.update { ($0.database, $0.adoptAliases()) }
    guard let database else { return }
    _ = try? await StorySurvey.adopt(aliases, in: database)
    guard let column = try? await database.read({ try StoryColumn($0) }) else { return }
    _ = await owner.update { $0.adopt(column, under: aliases) }
  }

  /// Works out the stories of the articles of which they are unknown, newest first. `report` is called when more stories
  /// are known. True if there were any.
  @discardableResult
  func surveyStories(_ owner: any CollectionOwner, reporting report: @Sendable () -> Void = {}) async -> Bool
  {
    await adoptAliases(owner)
    let (database, table, stories, unsurveyed) = await owner.update {
      ($0.database, $0.table, $0.stories, $0.unsurveyed)
    }
    guard let database else { return false }
    let isChanged = await complete(StorySurvey(unsurveyed, of: table, stories, in: database), owner, report)
    await database.emptyLog()
    return isChanged
  }

  private func complete(_ survey: StorySurvey, _ owner: any CollectionOwner, _ report: @Sendable () -> Void)
    async -> Bool
  {
    var schedule = GroupingSchedule()
    for batch in survey.batches {
      guard (try? await survey.compare(batch)) != nil else { return false }
      guard schedule.isDue(after: batch.count) else { continue }
      guard await group(survey, owner) else { return false }
      report()
    }
    var isDue = true
    if survey.unsurveyed.isEmpty {
      isDue = (try? await !survey.database.read(StorySurvey.isGrouped)) ?? false
    }
    guard isDue, await group(survey, owner) else { return false }
    report()
    return true
  }

  private func group(_ survey: StorySurvey, _ owner: any CollectionOwner) async -> Bool {
    guard let column = try? await survey.group() else { return false }
    return await owner.update { $0.adopt(column, under: survey.known.aliases) }
  }
}

/// When the articles that were compared so far are grouped: whenever their number has doubled, so that the first stories
/// are known at once and grouping takes no more than twice the time of the last one.
private struct GroupingSchedule {
  private var compared = 0
  private var next = 1

  /// Counts articles that were compared.
  mutating func isDue(after count: Int) -> Bool {
    compared += count
    guard compared >= next else { return false }
    next = 2 * compared
    return true
  }
}
