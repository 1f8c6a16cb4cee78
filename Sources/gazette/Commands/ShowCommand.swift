internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import Text

/// `gazette show`: articles to be read without a screen.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print an article, set in lines of at most 80 columns.",
    discussion: """
      An article is named by its file or by its id, of which the first characters are enough. An id is looked \
      up in the files and folders that follow it, in the current folder where none do.

      Examples:
        gazette show news/report.txt
        gazette show 4k7 news
        gazette show news | less
        gazette show --json news/report.txt | jq -r '.parts[] | select(.kind == "heading")'
      """
  )

  @Argument(help: ArgumentHelp("A file, a folder or the beginning of an id.", valueName: "path-or-id"))
  var subject: String

  @Argument(help: "More files and folders, or where to look an id up.", completion: .file())
  var paths: [String] = []

  @Flag(
    help: """
      Print JSON Lines with the text and its parts; offsets count Unicode scalars (code points) of the text.
      """)
  var json = false

  func run() async throws {
    let isPath = FileManager.default.fileExists(atPath: subject)
    let collection = try await Collection.open(isPath ? [subject] + paths : paths, .listed)
    let articles = try await isPath ? collection.articles() : [collection.article(withID: subject)]
    try await collection.print { output in
      for (index, article) in articles.enumerated() {
        if json {
          try output.write(JSON(article))
        } else {
          if index > 0 { try output.write(line: "") }
          try Setting(of: article, columns: output.columns, isTerminal: output.isTerminal).write(to: &output)
        }
      }
    }
  }
}

extension Collection {
  fileprivate func articles() async -> [Article] {
    var articles: [Article] = []
    for row in await rows(of: Listing(order: SortOrder(.path))) {
      if let article = await library.article(row.id) { articles.append(article) }
    }
    return articles
  }

  fileprivate func article(withID typed: String) async throws -> Article {
    switch await library.lookUp(typed) {
    case .article(let article): return article
    case .unknown: throw CommandFailure.unknownArticle(typed: typed)
    case .ambiguous(let ids): throw CommandFailure.ambiguousArticle(typed: typed, ids: ids)
    }
  }
}

extension JSON {
  fileprivate init(_ article: Article) {
    let offsets = ScalarOffsets(of: article.text)
    func range(_ range: TextRange) -> [Field] {
      [("start", .integer(offsets[range.lowerBound])), ("end", .integer(offsets[range.upperBound]))]
    }
    let headline = article.headline
    self = .object([
      ("id", .string(article.id.description)), ("path", .path(article.path)),
      ("encoding", .string(article.encoding.rawValue)),
      (
        "headline",
        .object(
          [("text", .string(headline.text))] + range(headline.range)
            + [("derived", .bool(headline.isDerived)), ("cut", .bool(headline.isCut))])
      ),
      ("language", .string(article.language.language.code)),
      ("confidence", .fraction(article.language.confidence)), ("date", .date(article.date)),
      ("dateInferred", .bool(article.date?.isInferred ?? false)),
      ("source", .optional(article.source)),
      ("words", .integer(article.wordCount)), ("breaksOff", .bool(article.breaksOff)),
      ("text", .string(article.text)),
      (
        "parts",
        .array(
          article.parts.map { part in
            .object(
              [("kind", .string(part.kind.rawValue))] + range(part.range)
                + [("derived", .bool(part.isDerived))])
          })
      ),
    ])
  }
}
