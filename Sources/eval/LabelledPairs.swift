internal import Archive
internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import Stories

/// The articles of a folder with pairs of them of which it is known whether they report one story.
struct LabelledPairs {
  /// Two paths below the folder.
  struct Pair {
    let first: String
    let second: String
    let isOneStory: Bool
  }

  /// A pair with the evidence that gazette has for it; nil where gazette doesn't compare the two.
  struct Judged {
    let pair: Pair
    let candidate: StoryCandidate?
  }

  let folder: URL
  let pairs: [Pair]

  /// The labels that mean one story, besides `1`.
  private static let oneStory: Set = ["same", "follow", "1"]

  /// A table of two paths and a label, parted by tabs.
  init(folder: URL, table: URL) throws {
    self.folder = folder
    pairs = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 2 else { return nil }
      return Pair(first: cells[0], second: cells[1], isOneStory: Self.oneStory.contains(cells[2]))
    }
  }

  /// The pairs with gazette's evidence, found from either side.
  func judged(_ lexicon: Lexicon) async -> [Judged] {
    let library = Library(paths: [folder.path], index: .memory, lexicon: lexicon)
    await library.open { _ in }
    let request = RowRequest(listing: Listing(order: SortOrder(.path)), anchor: .index(0), count: .max)
    let rows = await library.rows(request).rows
    let root = folder.standardizedFileURL.path + "/"
    let ids = Dictionary(
      rows.map { (String($0.path.dropFirst(root.count)), $0.id) }, uniquingKeysWith: { first, _ in first })
    var found: [ArticleID: [ArticleID: StoryCandidate]] = [:]
    for id in Set(pairs.flatMap { [$0.first, $0.second] }).compactMap({ ids[$0] }) {
      for candidate in await library.candidates(of: id) { found[id, default: [:]][candidate.id] = candidate }
    }
    return pairs.map { pair in
      guard let first = ids[pair.first], let second = ids[pair.second] else {
        return Judged(pair: pair, candidate: nil)
      }
      return Judged(pair: pair, candidate: found[first]?[second] ?? found[second]?[first])
    }
  }
}
