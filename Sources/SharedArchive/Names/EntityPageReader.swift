internal import Catalogue
internal import News
internal import PostgreSQL
internal import Search
internal import Stories

/// Reads the page of an entity, within one session. The page of an entity of very many articles is made of the newest ones.
struct EntityPageReader {
  /// The newest articles whose dates and languages are counted.
  private static let mostArticles = 10_000
  /// The newest articles whose names are read to find companions.
  private static let closestArticles = 1_000

  /// An article that names the entity.
  private struct Naming {
    let hit: Hit
    var mentions: Int
  }

  let moment: Moment
  private var entities: ServerEntities { moment.entities }

  /// The page of an entity; nil if no article names it, or it is hidden.
  func page(of key: EntityKey) throws -> EntityPage? {
    guard let entity = try entities.entity(key) else { return nil }
    let selections = try entities.selections(of: key)
    let names = try NameLists(moment: moment).nameCounts(of: selections)
    let namings = try namings(of: selections)
    let dated = namings.filter { $0.hit.date != 0 }
    return EntityPage(
      entity: entity, names: names,
      hasOneName: selections.count == 1 && EntityPage.haveOneForm(names),
      languages: EntityPage.shares(namings.lazy.map { ($0.hit.language, $0.mentions) }),
      first: try dated.min { $0.hit.date < $1.hit.date }.flatMap(date),
      last: try dated.max { $0.hit.date < $1.hit.date }.flatMap(date),
      timeline: DateHistogram(
        dated.compactMap { ArticleDate(sortKey: Int($0.hit.date), isInferred: false) }),
      companions: try companions(of: entity.key, in: namings))
  }

  /// The articles that name one of several entities, each once, the newest first.
  private func namings(of selections: [EntitySelection]) throws -> [Naming] {
    var namings: [Int64: Naming] = [:]
    for selection in selections {
      let rows = try moment.session.rows(
        """
        SELECT article, times FROM mention WHERE entity = $1\(selection.condition)
        ORDER BY date DESC, article DESC LIMIT \(Self.mostArticles)
        """, [.int(selection.number)])
      let times = rows.rows.map { (number: $0.int(0), times: Int($0.int(1))) }
      let hits = try moment.table.hits(numbered: times.map(\.number))
      let known = Dictionary(hits.map { ($0.number, $0) }) { first, _ in first }
      for (number, times) in times {
        guard let hit = known[number] else { continue }
        namings[number, default: Naming(hit: hit, mentions: 0)].mentions += times
      }
    }
    return namings.values.sorted { ($1.hit.date, $1.hit.number) < ($0.hit.date, $0.hit.number) }
  }

  /// The date of an article, and whether gazette worked it out.
  private func date(of naming: Naming) throws -> ArticleDate? {
    let row = try moment.session.rows(
      "SELECT date_inferred FROM article WHERE number = $1 AND date = $2",
      [.int(naming.hit.number), .int(naming.hit.date)]
    ).first
    return ArticleDate(sortKey: Int(naming.hit.date), isInferred: row?.bool(0) ?? false)
  }

  // MARK: Companions

  private func companions(of key: EntityKey, in namings: [Naming]) throws -> [EntityPage.Companion] {
    let newest = Array(namings.prefix(Self.closestArticles))
    let corrections = entities.corrections
    let own = Set(
      try (corrections.members(of: key) + corrections.splits.wholes).compactMap { key in
        try entities.record(of: corrections.splits.whole(of: key)).map { StoryFeature(name: $0.key, $0.kind) }
      })
    let most = try sharedNames(in: newest).filter { !own.contains($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(EntityPage.mostCompanions)
    let numbers = try entityNumbers(of: most.map(\.key))
    try entities.prepare(numbers: Array(numbers.values))
    let whole = try most.compactMap { feature, count in
      try numbers[feature].flatMap { try entities.entity($0) }.map {
        EntityPage.Companion(entity: $0, articles: count)
      }
    }
    return EntityPage.companions(
      of: key, whole: whole, parted: try partedCompanions(in: newest))
  }

  /// The parts of split entities that some of the articles name.
  private func partedCompanions(in namings: [Naming]) throws -> [EntityPage.Companion] {
    let splits = entities.corrections.splits
    guard !splits.isEmpty else { return [] }
    let here = namings.map(\.hit.number)
    return try splits.wholes.flatMap(splits.pieces).compactMap { key in
      let counts = try entities.selections(of: key).map { selection in
        try moment.session.rows(
          "SELECT count(*) FROM mention WHERE entity = $1 AND article = ANY($2)\(selection.condition)",
          [.int(selection.number), .ints(here)])[0].int(0)
      }
      let count = Int(counts.reduce(0, +))
      return count == 0
        ? nil : try entities.entity(key).map { EntityPage.Companion(entity: $0, articles: count) }
    }
  }

  /// The number of the articles that have each name.
  private func sharedNames(in namings: [Naming]) throws -> [StoryFeature: Int] {
    let aliases = entities.corrections.features
    let rows = try moment.session.rows(
      "SELECT features FROM profile WHERE article = ANY($1)", [.ints(namings.map(\.hit.number))])
    var counts: [StoryFeature: Int] = [:]
    for row in rows.rows {
      let names = row.ints(0).map { StoryFeature(number: $0) }.prefix(while: \.isName)
      for name in aliases.isEmpty
        ? Array(names) : Array(Set(names.filter { !aliases.isHidden($0) }.map(aliases.lead)))
      {
        counts[name, default: 0] += 1
      }
    }
    return counts
  }

  private func entityNumbers(of features: [StoryFeature]) throws -> [StoryFeature: Int64] {
    let rows = try moment.session.rows(
      "SELECT feature, min(number) FROM entity WHERE feature = ANY($1) GROUP BY feature",
      [.ints(features.map(\.number))])
    return Dictionary(rows.rows.map { (StoryFeature(number: $0.int(0)), $0.int(1)) }) { first, _ in first }
  }
}
