internal import Corpus
internal import GRDB

/// Finds words in the full-text index.
struct TextSearch {
  /// What one condition finds.
  struct Finding {
    let slots: SlotSet
    /// How well an article fits, where that tells anything.
    let scores: [(slot: Int32, score: Float)]
  }

  /// What stands in more articles than this tells little about which of them fits best, and ranking them all would
  /// take longer than a key press may.
  private static let mostRanked = 5_000
  /// A word of the headline counts as much as so many of the text.
  private static let titleWeight = 6.0

  private let db: Database
  private let roster: Roster

  init(_ db: Database, _ roster: Roster) {
    self.db = db
    self.roster = roster
  }

  /// The articles that hold what is sought; letter by letter it is for the caller to verify.
  func find(_ match: TextMatch) throws -> Finding {
    guard let expression = Self.expression(for: match) else {
      return Finding(slots: SlotSet(capacity: roster.count), scores: [])
    }
    if let opening = WordOpenings.expression(for: match) {
      return Finding(slots: try slots(in: "opening", opening), scores: [])
    }
    let slots = try slots(in: "text", expression)
    let isTelling = slots.count <= Self.mostRanked
    return Finding(
      slots: slots, scores: try scores(of: isTelling ? expression : Self.inTitle(expression, match)))
  }

  private func slots(in table: String, _ expression: String) throws -> SlotSet {
    var slots = SlotSet(capacity: roster.count)
    let found = try Int64.fetchCursor(
      db.cachedStatement(sql: "SELECT rowid FROM \(table) WHERE \(table) MATCH ?"), arguments: [expression])
    while let number = try found.next() {
      if let slot = roster.slot(ofNumber: number) { slots.insert(slot) }
    }
    return slots
  }

  /// The rank of each article by BM25.
  private func scores(of expression: String) throws -> [(slot: Int32, score: Float)] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT rowid, bm25(text, \(Self.titleWeight), 1) FROM text WHERE text MATCH ? LIMIT ?"),
      arguments: [expression, Self.mostRanked])
    var scores: [(slot: Int32, score: Float)] = []
    while let row = try rows.next() {
      let rank: Double = row[1]
      if let slot = roster.slot(ofNumber: row[0]) { scores.append((Int32(slot), Float(max(0, -rank)))) }
    }
    return scores
  }

  private static func inTitle(_ expression: String, _ match: TextMatch) -> String {
    match.field == .title ? expression : "title : \(expression)"
  }

  /// The words in the language of FTS5, quoted, so that no sign in them has a meaning; nil where there is no word.
  static func expression(for match: TextMatch) -> String? {
    let words = WordSequence(folding: match.words)
    guard !words.isEmpty else { return nil }
    let field = match.field == .title ? "title : " : ""
    return "\(field)\"\(words.text.dropFirst().dropLast())\"\(match.form == .prefix ? " *" : "")"
  }
}

/// What words were found lately, so that a key press looks up the word that it changes and no other.
struct TextSearchCache {
  private static let capacity = 24

  private var findings: [TextMatch: TextSearch.Finding] = [:]

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
}
