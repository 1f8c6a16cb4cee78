internal import Catalogue

/// What searches found lately, so that a key press looks up the word that it changes and no other.
struct SearchCache {
  private static let capacity = 24

  private var findings: [TextMatch: TextSearch.Finding] = [:]
  private var rankings: [TextMatch: TextSearch.Ranking] = [:]
  private var pathTable: PathTable?

  /// What is known of a condition, found now where it isn't.
  mutating func finding(_ match: TextMatch, make: () throws -> TextSearch.Finding) rethrows
    -> TextSearch.Finding
  {
    if let finding = findings[match] { return finding }
    let finding = try make()
    if findings.count >= Self.capacity { findings.removeAll(keepingCapacity: true) }
    findings[match] = finding
    return finding
  }

  /// How well articles fit a condition by which nothing is filtered, found now where it isn't known.
  mutating func ranking(_ match: TextMatch, make: () throws -> TextSearch.Ranking) rethrows
    -> TextSearch.Ranking
  {
    if let ranking = rankings[match] ?? findings[match]?.scores { return ranking }
    let ranking = try make()
    if rankings.count >= Self.capacity { rankings.removeAll(keepingCapacity: true) }
    rankings[match] = ranking
    return ranking
  }

  /// All paths, read now where they weren't before.
  mutating func paths(make: () throws -> PathTable) rethrows -> PathTable {
    if let pathTable { return pathTable }
    let table = try make()
    pathTable = table
    return table
  }
}
