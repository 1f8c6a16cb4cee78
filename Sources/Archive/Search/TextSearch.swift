internal import Catalogue
internal import Foundation
internal import GRDB
internal import Text

/// Finds words in the full-text index.
struct TextSearch {
  /// Scores by how well articles match; empty if all match equally.
  typealias Ranking = [(slot: Int32, score: Float)]

  /// The result of one condition.
  struct Finding {
    let slots: SlotSet
    let scores: Ranking
  }

  /// Words of more articles than this are not ranked: they say little about which article fits best, and counting them in
  /// all articles takes longer than a key press may take.
  static let mostRanked = 5_000
  /// The number of words of the text that a word of the headline counts as.
  private static let titleWeight = 6.0

  private let db: Database
  private let table: ArticleTable

  init(_ db: Database, _ table: ArticleTable) {
    self.db = db
    self.table = table
  }

  /// The articles that contain the words; exact spellings are for the caller to verify.
  func find(_ match: TextMatch) throws -> Finding {
    guard let expression = FullTextExpression.of(match) else {
      return Finding(slots: SlotSet(capacity: table.count), scores: [])
    }
    let prefix = WordPrefixes.expression(for: match)
    var slots = try self.slots(in: prefix == nil ? "text" : "wordPrefix", prefix?.text ?? expression)
    if prefix != nil, let others = FullTextExpression.ofAlternatives(match) {
      slots.formUnion(try self.slots(in: "text", others))
    }
    guard prefix?.isTelling != false else { return Finding(slots: slots, scores: []) }
    let isTelling = slots.count <= Self.mostRanked
    return Finding(
      slots: slots,
      scores: try isTelling ? scores(of: expression) : scoresInTitle(of: match, among: slots.count))
  }

  /// Ranks articles by a condition that doesn't filter. If very many articles fit, their number is estimated from the
  /// first ones.
  func ranking(_ match: TextMatch) throws -> Ranking {
    guard let expression = FullTextExpression.of(match) else { return [] }
    let first = try numbers(in: "text", expression, limit: Self.mostRanked + 1)
    guard first.count > Self.mostRanked, let last = first.last else { return try scores(of: expression) }
    let guess = first.count * Int(table.lastNumber) / max(1, Int(last))
    return try scoresInTitle(of: match, among: guess)
  }

  private func numbers(in fts: String, _ expression: String, limit: Int) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM \(fts) WHERE \(fts) MATCH ? LIMIT ?"),
      arguments: [expression, limit])
  }

  private func slots(in fts: String, _ expression: String) throws -> SlotSet {
    var slots = SlotSet(capacity: table.count)
    try forEachSlot(in: fts, expression) { slots.insert($0) }
    return slots
  }

  private func forEachSlot(in fts: String, _ expression: String, _ body: (Int) -> Void) throws {
    let found = try Int64.fetchCursor(
      db.cachedStatement(sql: "SELECT rowid FROM \(fts) WHERE \(fts) MATCH ?"), arguments: [expression])
    while let number = try found.next() {
      if let slot = table.slot(ofNumber: number) { body(slot) }
    }
  }

  /// The rank of each article by BM25.
  private func scores(of expression: String) throws -> Ranking {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT rowid, bm25(text, \(Self.titleWeight), 1) FROM text WHERE text MATCH ? LIMIT ?"),
      arguments: [expression, Self.mostRanked])
    var scores: Ranking = []
    while let row = try rows.next() {
      let rank: Double = try row.value(1)
      if let slot = table.slot(ofNumber: try row.value(0)) {
        scores.append((Int32(slot), Float(max(0, -rank))))
      }
    }
    return scores
  }

  /// Ranks the words of very many articles by headlines only, and by the rarity of the words only (as BM25 weighs them). A
  /// prefix counts as a whole word: joining the articles of all its words again takes as long as finding them.
  private func scoresInTitle(of match: TextMatch, among found: Int) throws -> Ranking {
    let whole = TextMatch(match.words, form: match.form == .prefix ? .word : match.form, field: .title)
    guard let expression = FullTextExpression.of(whole) else { return [] }
    let (found, all) = (Double(min(found, table.count)), Double(table.count))
    let score = Float(Self.titleWeight * log(1 + (all - found + 0.5) / (found + 0.5)))
    var scores: Ranking = []
    try forEachSlot(in: "text", expression) { scores.append((Int32($0), score)) }
    return scores
  }
}
