internal import Catalogue
internal import GRDB
internal import News
internal import Search
internal import Text

/// Finds the articles that a query asks for, by their slots in the table; within one reading transaction.
struct QueryEvaluator {
  /// The result of a query.
  struct Finding {
    var slots: SlotSet
    /// The score of each slot's article, 0 and up; empty if nothing was ranked.
    var scores: [Float]
  }

  let db: Database
  let table: ArticleTable
  let marks: MarkColumn
  private let coverage: CoverageColumn
  let paths: CollectionPaths
  private let register: EntityRegister
  private let names: NameSearch
  /// The articles that contain exact words: their texts had to be read.
  private let exact: [TextMatch: SlotSet]
  var cache: SearchCache
  private var scores: [Float] = []

  init(
    _ register: EntityRegister, _ table: ArticleTable, _ marks: MarkColumn, _ coverage: CoverageColumn,
    _ paths: CollectionPaths,
    exact: [TextMatch: SlotSet],
    cache: SearchCache
  ) {
    (self.db, self.table, self.marks, self.coverage, self.paths, self.exact, self.cache) = (
      register.db, table, marks, coverage, paths, exact, cache
    )
    self.register = register
    names = NameSearch(register)
  }

  /// The result of the query, with the cache that contains the results of its words.
  mutating func evaluate(_ query: Query) throws -> (Finding, SearchCache) {
    let slots = try slots(query, isRanked: true)
    return (Finding(slots: slots, scores: scores), cache)
  }

  private mutating func slots(_ query: Query, isRanked: Bool) throws -> SlotSet {
    switch query {
    case .everything: SlotSet(all: table.count)
    case .text: try together([query], isRanked)
    case .language(let language): all { table.language(at: $0) == language }
    case .name(let name): try slots(naming: names.entities(called: name))
    case .author, .source, .has, .folder: try facts(query)
    case .tag(let tag): tagged(tag)
    case .words(let range): all { range.contains(Int(table.words[$0])) }
    case .after(let date): all { table.days[$0] != 0 && table.firstDay(at: $0) >= date.firstDayKey }
    case .before(let date): all { table.days[$0] != 0 && table.firstDay(at: $0) < date.firstDayKey }
    case .mark(.read): all { marks[$0].isRead }
    case .mark(.unread): all { !marks[$0].isRead }
    case .mark(.starred): all { marks[$0].isStarred }
    case .mark(.hidden): all { marks[$0].isHidden }
    case .coverage(let sought): all { coverage[$0] == sought }
    case .path(let part): try slots(below: part)
    case .not(let negated): try slots(negated, isRanked: false).complement
    case .all(let parts): try together(parts, isRanked)
    case .any(let parts):
      try parts.reduce(into: SlotSet(capacity: table.count)) { union, part in
        union.formUnion(try slots(part, isRanked: isRanked))
      }
    }
  }

  private func all(_ condition: (Int) -> Bool) -> SlotSet {
    SlotSet(capacity: table.count, where: condition)
  }

  /// Conditions that must all hold. Words side by side that are a known name are also found by its other names.
  private mutating func together(_ parts: [Query], _ isRanked: Bool) throws -> SlotSet {
    if isRanked { try rankNeighbours(in: parts) }
    var intersection = SlotSet(all: table.count)
    for run in try names.runs(in: parts) {
      var found = SlotSet(all: table.count)
      for part in parts[run.parts] {
        if case .text(let match) = part {
          found.formIntersection(try text(match, isRanked))
        } else {
          found.formIntersection(try slots(part, isRanked: isRanked))
        }
      }
      if !run.entities.isEmpty { found.formUnion(try slots(naming: run.entities)) }
      intersection.formIntersection(found)
      if intersection.isEmpty { break }
    }
    return intersection
  }

  /// Words that are side by side in the text as in the query say more than the same words apart: `Đà Nẵng` more than
  /// `đã` and `năng`, which are written alike once folded.
  private mutating func rankNeighbours(in parts: [Query]) throws {
    let query = Query.all(parts)
    let sought = query.soughtWords
    for run in query.wordRuns {
      for phrase in try neighbours(among: sought[run]) {
        rank(try ranking(phrase), weight: 3)
      }
    }
  }

  /// The phrases of words that are side by side. The last word counts as a prefix where few articles contain it. Otherwise
  /// there are two phrases, one with the last word as a whole word and one without it: joining the positions of all words
  /// with a common prefix takes longer than a key press may take.
  private mutating func neighbours(among words: ArraySlice<TextMatch>) throws -> [TextMatch] {
    guard let last = words.last else { return [] }
    if last.form == .prefix, try finding(last).slots.count <= TextSearch.mostRanked {
      return [Self.phrase(of: words, form: .prefix)]
    }
    let isComplete = last.form == .word || words.count == 2
    return [Self.phrase(of: words)] + (isComplete ? [] : [Self.phrase(of: words.dropLast())])
  }

  private static func phrase(of words: ArraySlice<TextMatch>, form: TextMatch.Form = .phrase) -> TextMatch {
    TextMatch(
      words.map(\.words).joined(separator: " "), form: form, field: words.first?.field ?? .anywhere)
  }

  private mutating func rank(_ ranking: TextSearch.Ranking, weight: Float = 1) {
    guard !ranking.isEmpty else { return }
    if scores.isEmpty { scores = Array(repeating: 0, count: table.count) }
    for (slot, score) in ranking { scores[Int(slot)] += weight * score }
  }

  private mutating func text(_ match: TextMatch, _ isRanked: Bool) throws -> SlotSet {
    let found = try finding(match)
    if isRanked { rank(found.scores) }
    guard match.form == .exact else { return found.slots }
    return exact[match] ?? found.slots
  }

  private mutating func slots(below part: String) throws -> SlotSet {
    let (db, table, paths) = (db, table, paths)
    return try cache.paths { try PathTable(db, paths, table) }.slots(holding: part, in: table)
  }

  private mutating func finding(_ match: TextMatch) throws -> TextSearch.Finding {
    let (db, table) = (db, table)
    return try cache.finding(match) { try TextSearch(db, table).find(match) }
  }

  private mutating func ranking(_ match: TextMatch) throws -> TextSearch.Ranking {
    let (db, table) = (db, table)
    return try cache.ranking(match) { try TextSearch(db, table).ranking(match) }
  }

  private func slots(naming entities: [EntityKey]) throws -> SlotSet {
    var slots = SlotSet(capacity: table.count)
    for entity in entities {
      for number in try register.articles(naming: entity) {
        if let slot = table.slot(ofNumber: number) { slots.insert(slot) }
      }
    }
    return slots
  }
}

extension ArticleTable {
  /// The day on which an article's date begins, as a number that grows with time; the article must be dated.
  fileprivate func firstDay(at slot: Int) -> Int {
    Int(days[slot]).firstDayKey
  }
}

extension ArticleDate {
  fileprivate var firstDayKey: Int { sortKey.firstDayKey }
}

extension Int {
  /// Of a date's sort key that of its first day: January where it has no month, the first where it has no day.
  fileprivate var firstDayKey: Int {
    let (month, day) = (self / 100 % 100, self % 100)
    return self + (month == 0 ? 100 : 0) + (day == 0 ? 1 : 0)
  }
}
