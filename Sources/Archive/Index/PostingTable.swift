internal import Foundation
internal import GRDB
internal import Stories

/// The table of postings: which articles have a feature.
///
/// Thousands of articles are added together, as a segment with blocks of its own, and small segments are merged. A posting
/// is so written a few times, however many articles there are, and one article changes few pages. An article that is
/// gone stays in the blocks: readers leave it out.
struct PostingTable {
  /// A segment with more postings is merged no more: its blocks take some 50 MB.
  private static let mostMerged = 1 << 25

  let db: Database

  /// The numbers of the articles that have one of some features, in order. Articles that are gone may be among them.
  func articles(withAnyOf features: [StoryFeature]) throws -> [Int32] {
    var articles: [Int32] = []
    for feature in features { articles += try self.articles(with: feature) }
    articles.sort()
    guard features.count > 1 else { return articles }
    return articles.indices.filter { $0 == 0 || articles[$0 - 1] != articles[$0] }.map { articles[$0] }
  }

  private func articles(with feature: StoryFeature) throws -> [Int32] {
    let blocks = try Data.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT block FROM postingSegment AS segment JOIN posting ON posting.number = (
            SELECT max(number) FROM posting
            WHERE number BETWEEN segment.number << \(StoryFeature.bitWidth)
              AND segment.number << \(StoryFeature.bitWidth) | ?)
          """), arguments: [feature.number])
    var articles: [Int32] = []
    while let block = try blocks.next() { articles += PostingBlock.articles(of: feature, in: block) }
    return articles
  }

  /// Calls `body` with each feature and its articles, in the order of the features.
  func forEachFeature(_ body: (StoryFeature, [Int32]) throws -> Void) throws {
    var merge = try PostingMerge(segments().map { try blocks(of: $0.number) })
    while let (feature, articles) = try merge.next() { try body(feature, articles) }
  }
}

// MARK: - Segments

extension PostingTable {
  private struct Segment {
    let number: Int64
    let postings: Int
  }

  /// Adds the postings of articles that the table doesn't have, and merges each segment that isn't more than twice as
  /// large as all that it is merged with. So the number of segments stays below the logarithm of the postings.
  func add(_ new: ProfilePostings) throws {
    let all = try segments()
    var (merged, postings) = ([Segment](), new.count)
    for segment in all.sorted(by: { $0.postings < $1.postings })
    where segment.postings / 2 <= postings && postings + segment.postings <= Self.mostMerged {
      merged.append(segment)
      postings += segment.postings
    }
    var added = new.blocks[...]
    let number = (all.map(\.number).max() ?? 0) &+ 1
    var merge = try PostingMerge([{ added.popFirst()?.data }] + merged.map { taken(from: $0.number) })
    try write(&merge, as: number)
    for segment in merged {
      try db.execute(sql: "DELETE FROM postingSegment WHERE number = ?", arguments: [segment.number])
    }
  }

  private func write(_ merge: inout PostingMerge, as number: Int64) throws {
    var writer = PostingWriter()
    while let (feature, articles) = try merge.next() {
      if let full = writer.append(feature, articles) { try write(full, of: number) }
    }
    if let last = writer.finish() { try write(last, of: number) }
    try db.execute(
      sql: "INSERT INTO postingSegment (number, postings) VALUES (?, ?)", arguments: [number, writer.count])
  }

  private func write(_ block: PostingBlock, of segment: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO posting (number, block) VALUES (?, ?)")
      .execute(arguments: [segment << Int64(StoryFeature.bitWidth) | block.first.number, block.data])
  }

  private func segments() throws -> [Segment] {
    try Row.fetchAll(db, sql: "SELECT number, postings FROM postingSegment").map { row in
      try Segment(number: row.value(0), postings: row.value(1))
    }
  }

  /// A function that gives the bytes of the next block of a segment.
  private func blocks(of segment: Int64) throws -> () throws -> Data? {
    let blocks = Self.numbers(of: segment)
    let rows = try Data.fetchCursor(
      db, sql: "SELECT block FROM posting WHERE number BETWEEN ? AND ? ORDER BY number",
      arguments: [blocks.lowerBound, blocks.upperBound])
    return { try rows.next() }
  }

  /// A function that takes the next block out of a segment, so that new blocks have its room, and gives its bytes.
  private func taken(from segment: Int64) -> () throws -> Data? {
    let blocks = Self.numbers(of: segment)
    return {
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT number, block FROM posting WHERE number BETWEEN ? AND ? ORDER BY number LIMIT 1"),
        arguments: [blocks.lowerBound, blocks.upperBound])
      guard let row else { return nil }
      let (number, block): (Int64, Data) = (try row.value(0), try row.value(1))
      try db.cachedStatement(sql: "DELETE FROM posting WHERE number = ?").execute(arguments: [number])
      return block
    }
  }

  /// The numbers that the blocks of a segment can have.
  private static func numbers(of segment: Int64) -> ClosedRange<Int64> {
    let first = segment << Int64(StoryFeature.bitWidth)
    return first...first | (1 << Int64(StoryFeature.bitWidth) - 1)
  }
}
