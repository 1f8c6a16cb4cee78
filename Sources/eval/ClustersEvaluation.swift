internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import Stories

/// `eval clusters`: whether articles are grouped into the stories that they tell.
struct ClustersEvaluation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "Measure the grouping of articles into stories.",
    discussion: """
      Without a table each folder below the folder is one story, and the scores are BCubed (Bagga and Baldwin 1998): for \
      each article the share of its group that tells its story, and the share of its story that is in its group. With a \
      table of labelled pairs: which of them are in one group.
      """)

  @Argument(help: "The folder with the articles.")
  var folder: String

  @Argument(help: "A table: two paths below the folder and a label (same, follow or 1: one story).")
  var table: String?

  func run() async throws {
    let library = Library(paths: [folder], index: .memory, lexicon: .shared)
    await library.open(to: .surveyed) { _ in }
    let request = RowRequest(listing: Listing(order: SortOrder(.path)), anchor: .index(0), count: .max)
    let root = URL(fileURLWithPath: folder).standardizedFileURL.path + "/"
    var paths: [ArticleID: String] = [:]
    for row in await library.rows(request).rows { paths[row.id] = String(row.path.dropFirst(root.count)) }
    let groups = await library.storyGroups().map { $0.compactMap { paths[$0] } }
    print("\(paths.count) articles, \(groups.count) groups of two and more")
    if let table {
      let labelled = try LabelledPairs(
        folder: URL(fileURLWithPath: folder), table: URL(fileURLWithPath: table))
      print(GroupAgreement(groups, labelled.pairs, known: Set(paths.values)).description)
    } else {
      print(BCubedScores(groups, all: Set(paths.values)).description)
    }
  }
}

/// BCubed scores of groups of paths whose first component is the name of their story.
struct BCubedScores {
  private var precision = 0.0
  private var recall = 0.0

  init(_ groups: [[String]], all: Set<String>) {
    let alone = all.subtracting(groups.joined()).map { [$0] }
    let sizes = Dictionary(grouping: all, by: Self.story).mapValues(\.count)
    for group in groups + alone {
      for (story, members) in Dictionary(grouping: group, by: Self.story) {
        let count = Double(members.count)
        precision += count * count / Double(group.count)
        recall += count * count / Double(sizes[story] ?? 1)
      }
    }
    precision /= Double(max(1, all.count))
    recall /= Double(max(1, all.count))
  }

  private static func story(of path: String) -> Substring { path.prefix { $0 != "/" } }

  var description: String {
    let mean = 2 * precision * recall / max(.leastNonzeroMagnitude, precision + recall)
    return String(
      format: "BCubed: precision %.1f, recall %.1f, F1 %.1f", 100 * precision, 100 * recall, 100 * mean)
  }
}

/// The agreement of groups of paths with labelled pairs.
struct GroupAgreement {
  private var together = (right: 0, wrong: 0)
  private var oneStory = 0
  private var pairs = 0

  init(_ groups: [[String]], _ labelled: [LabelledPairs.Pair], known: Set<String>) {
    var group: [String: Int] = [:]
    for (number, members) in groups.enumerated() { for path in members { group[path] = number } }
    for pair in labelled where known.contains(pair.first) && known.contains(pair.second) {
      pairs += 1
      oneStory += pair.isOneStory ? 1 : 0
      guard let first = group[pair.first], first == group[pair.second] else { continue }
      if pair.isOneStory { together.right += 1 } else { together.wrong += 1 }
    }
  }

  var description: String {
    let all = together.right + together.wrong
    let agreeing = together.right + (pairs - oneStory - together.wrong)
    return String(
      format: """
        %d pairs, %d of one story, %d in one group
        precision %.1f, recall %.1f; others apart %.1f (%d of %d); agreement %.1f
        """,
      pairs, oneStory, all, 100 * Double(together.right) / Double(max(1, all)),
      100 * Double(together.right) / Double(max(1, oneStory)),
      100 - 100 * Double(together.wrong) / Double(max(1, pairs - oneStory)),
      pairs - oneStory - together.wrong, pairs - oneStory, 100 * Double(agreeing) / Double(max(1, pairs)))
  }
}
