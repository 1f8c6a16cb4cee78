internal import Catalogue

/// The results of recent searches, so that a key press looks up only the word that it changes.
struct SearchCache {
  private static let capacity = 24

  private var findings: [TextMatch: TextSearch.Finding] = [:]
  private var rankings: [TextMatch: TextSearch.Ranking] = [:]
  private var pathTable: PathTable?
  private var conditions: [Query: SlotSet] = [:]

  /// The result of a condition, from the cache or by `make`.
  mutating func finding(_ match: TextMatch, make: () throws -> TextSearch.Finding) rethrows
    -> TextSearch.Finding
  {
    if let finding = findings[match] { return finding }
    let finding = try make()
    if findings.count >= Self.capacity { findings.removeAll(keepingCapacity: true) }
    findings[match] = finding
    return finding
  }

  /// The ranking of a condition that doesn't filter, from the cache or by `make`.
  mutating func ranking(_ match: TextMatch, make: () throws -> TextSearch.Ranking) rethrows
    -> TextSearch.Ranking
  {
    if let ranking = rankings[match] ?? findings[match]?.scores { return ranking }
    let ranking = try make()
    if rankings.count >= Self.capacity { rankings.removeAll(keepingCapacity: true) }
    rankings[match] = ranking
    return ranking
  }

  /// The articles of a condition that reads the index, from the cache or by `make`.
  mutating func slots(of condition: Query, make: () throws -> SlotSet) rethrows -> SlotSet {
    if let slots = conditions[condition] { return slots }
    let slots = try make()
    if conditions.count >= Self.capacity { conditions.removeAll(keepingCapacity: true) }
    conditions[condition] = slots
    return slots
  }

  /// All paths, from the cache or by `make`.
  mutating func paths(make: () throws -> PathTable) rethrows -> PathTable {
    if let pathTable { return pathTable }
    let table = try make()
    pathTable = table
    return table
  }
}
