internal import Catalogue
internal import Foundation
internal import GRDB
internal import News
internal import Search
internal import Stories

/// Reads the page of an entity from the index, within one reading transaction.
struct EntityPageReader {
  /// The number of articles, the newest first, whose names are read to find companions: some ten milliseconds.
  private static let closestArticles = 4000

  /// An article that names the entity.
  private struct Naming {
    let number: Int64
    let slot: Int
    var mentions: Int
  }

  let register: EntityRegister
  let table: ArticleTable
  private var db: Database { register.db }

  /// The page of an entity; nil if no article names it, or it is hidden.
  func page(of key: EntityKey) throws -> EntityPage? {
    guard let entity = try register.entity(key) else { return nil }
    let selections = try register.selections(of: key)
    let (namings, names) = (try namings(of: selections), try register.nameCounts(of: selections))
    let dated = namings.filter { table.days[$0.slot] != 0 }
    return EntityPage(
      entity: entity, names: names, hasOneName: selections.count == 1 && EntityPage.haveOneForm(names),
      languages: EntityPage.shares(namings.lazy.map { (table.language(at: $0.slot), $0.mentions) }),
      first: try dated.min { table.days[$0.slot] < table.days[$1.slot] }.flatMap(date),
      last: try dated.max { table.days[$0.slot] < table.days[$1.slot] }.flatMap(date),
      timeline: DateHistogram(
        dated.compactMap { ArticleDate(sortKey: Int(table.days[$0.slot]), isInferred: false) }),
      companions: try companions(of: entity.key, in: namings))
  }

  /// The articles that name one of several entities, each once.
  private func namings(of selections: [EntitySelection]) throws -> [Naming] {
    var namings: [Int64: Naming] = [:]
    for selection in selections {
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT article, times FROM mention WHERE entity = ?\(selection.condition)"),
        arguments: [selection.number])
      while let row = try rows.next() {
        let (number, times): (Int64, Int) = (try row.value(0), try row.value(1))
        guard let slot = table.slot(ofNumber: number) else { continue }
        namings[number, default: Naming(number: number, slot: slot, mentions: 0)].mentions += times
      }
    }
    return Array(namings.values)
  }

  /// The date of an article, and whether gazette worked it out, which the table doesn't know.
  private func date(of naming: Naming) throws -> ArticleDate? {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT isDateInferred FROM article WHERE number = ?"),
      arguments: [naming.number]
    ).flatMap { ArticleDate(sortKey: Int(table.days[naming.slot]), isInferred: $0) }
  }

  // MARK: Companions

  private func companions(of key: EntityKey, in namings: [Naming]) throws -> [EntityPage.Companion] {
    let newest =
      namings.count <= Self.closestArticles
      ? namings
      : Array(namings.sorted { table.days[$1.slot] < table.days[$0.slot] }.prefix(Self.closestArticles))
    let counts = try sharedNames(in: newest)
    let corrections = register.corrections
    // An entity that the user split off an entity of the index has no feature of its own.
    let own = Set(try (corrections.members(of: key) + corrections.splits.wholes).compactMap(feature))
    let most = counts.filter { !own.contains($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(EntityPage.mostCompanions)
    let whole = try most.compactMap { feature, count in
      try entity(of: feature).map { EntityPage.Companion(entity: $0, articles: count) }
    }
    return EntityPage.companions(
      of: key, whole: whole, parted: try partedCompanions(in: newest))
  }

  /// The parts of split entities that some of the articles name.
  private func partedCompanions(in namings: [Naming]) throws -> [EntityPage.Companion] {
    let parts = register.corrections.splits
    let here = parts.isEmpty ? [] : Set(namings.map(\.number))
    return try parts.wholes.flatMap(parts.pieces).compactMap { key in
      let count = try register.articles(naming: key).count { here.contains($0) }
      return count == 0
        ? nil : try register.entity(key).map { EntityPage.Companion(entity: $0, articles: count) }
    }
  }

  /// The number of the articles that have each name.
  private func sharedNames(in namings: [Naming]) throws -> [StoryFeature: Int] {
    let aliases = register.corrections.features
    let statement = try db.cachedStatement(sql: "SELECT features FROM profile WHERE article = ?")
    var counts: [StoryFeature: Int] = [:]
    for naming in namings {
      guard let data = try Data.fetchOne(statement, arguments: [naming.number]) else { continue }
      let names = StoryProfile.names(in: data)
      guard !aliases.isEmpty else {
        for name in names { counts[name, default: 0] += 1 }
        continue
      }
      for name in Set(names.filter { !aliases.isHidden($0) }.map(aliases.lead)) {
        counts[name, default: 0] += 1
      }
    }
    return counts
  }

  private func feature(of key: EntityKey) throws -> StoryFeature? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT feature FROM entity WHERE key = ?"),
      arguments: [register.corrections.splits.whole(of: key).rawValue]
    ).map { StoryFeature(number: $0) }
  }

  private func entity(of feature: StoryFeature) throws -> Entity? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM entity WHERE feature = ?"), arguments: [feature.number]
    ).flatMap { try register.entity($0) }
  }
}
