internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import News

/// `gazette compare`: two articles side by side.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Print which passages of two articles tell the same, and what differs.",
    discussion: """
      An article is named by its file or by the beginning of its id; an id is looked up in the files and \
      folders that follow, in the current folder where none do. `=` stands before a passage that both have, \
      with the other article's passage below it, `<` before one that only the first has, `>` before one that \
      only the second has. What differs stands at the end: numbers, dates, names and quotations that one has \
      and the other lacks or gives differently. Of a very long article only the beginning is compared; its line \
      says so (in JSON "isPartial").

      Examples:
        gazette compare news/report.txt news/tin.txt
        gazette compare --json news/report.txt news/tin.txt | jq -r 'select(.type == "difference")'
      """
  )

  @Argument(help: ArgumentHelp("A file or the beginning of an id.", valueName: "first"))
  var first: String

  @Argument(help: ArgumentHelp("The article that it is compared with.", valueName: "second"))
  var second: String

  @Argument(help: "Where to look ids up.", completion: .file())
  var paths: [String] = []

  @Flag(
    help: """
      Print JSON Lines, told apart by their field "type": articles, passage, difference; offsets count Unicode \
      scalars (code points) of each text.
      """)
  var json = false

  func run() async throws {
    let files = [first, second].filter { FileManager.default.fileExists(atPath: $0) }
    let collection = try await Collection.open(files.count == 2 ? files : files + paths, .listed)
    let articles = Sides(
      left: try await collection.article(first), right: try await collection.article(second))
    let request = ComparisonRequest(left: articles.left.id, right: articles.right.id)
    guard let comparison = await collection.library.comparison(request) else { throw ExitCode(66) }
    try await collection.print { output in
      if json {
        try output.write(ComparisonReport(comparison).json)
      } else {
        try ComparisonReport(comparison).write(to: &output)
      }
    }
  }
}

extension Collection {
  /// The article in a file, or with an id.
  fileprivate func article(_ subject: String) async throws -> Article {
    if FileManager.default.fileExists(atPath: subject) {
      let rows = await rows(of: Listing(order: SortOrder(.path)))
      if let row = rows.first(where: { $0.path == subject }) ?? (rows.count == 1 ? rows.first : nil),
        let article = await library.article(row.id)
      {
        return article
      }
    }
    switch await library.lookUp(subject) {
    case .article(let article): return article
    case .unknown: throw CommandFailure.unknownArticle(typed: subject)
    case .ambiguous(let ids): throw CommandFailure.ambiguousArticle(typed: subject, ids: ids)
    }
  }
}
