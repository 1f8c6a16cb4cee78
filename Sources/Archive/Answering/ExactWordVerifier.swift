internal import Catalogue
internal import News
internal import Search

/// Finds the articles with an exact word. The index has words folded, so the texts of all candidates are read.
struct ExactWordVerifier: Sendable {
  /// The number of articles that are read between two checks for cancellation of the task.
  private static let batch = 512

  private let match: TextMatch
  private let source: ArticleSource
  private let capacity: Int
  /// In the order in which articles are listed, so that the first rows are known first.
  private var rest: ArraySlice<Int32>

  init(_ match: TextMatch, among candidates: SlotSet, of table: ArticleTable, source: ArticleSource) {
    self.match = match
    self.source = source
    capacity = candidates.capacity
    rest = table.slots(in: .newestFirst).filter { candidates.contains(Int($0)) }[...]
  }

  /// The candidates of the next batch; nil behind the last one.
  mutating func next() -> ArraySlice<Int32>? {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(Self.batch) }
    return rest.prefix(Self.batch)
  }

  /// True if the last batch was taken.
  var isAtEnd: Bool { rest.isEmpty }

  /// A set without articles.
  var none: SlotSet { SlotSet(capacity: capacity) }

  /// The articles of a batch that have the word.
  @concurrent
  func verified(_ rows: [(slot: Int32, row: ArticleRow)]) async -> [Int32] {
    let (match, source, finder) = (match, source, WordFinder([WordFinder.Pattern(match)]))
    return await rows.concurrentMap { slot, row in
      let text = match.field == .title ? row.headline.text : source.text(of: row.id, at: row.location) ?? ""
      return finder.hits(in: text, headline: 0..<text.utf8.count).isEmpty ? nil : slot
    }.compactMap(\.self)
  }
}
