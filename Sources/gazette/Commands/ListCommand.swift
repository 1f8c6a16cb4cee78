internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Languages
internal import News
internal import Reader
internal import Screen

/// `gazette list`: the articles of files and folders, one a line.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the articles, one a line.",
    discussion: """
      The columns are id, date, language, words, title and path; an article of a file of several has its number \
      behind the path (news.jsonl#3). On a terminal they are aligned and cut to its \
      width; elsewhere they are whole and separated by tabs. A date after ~ was found in the running text.

      Examples:
        gazette list news
        gazette list --language vi --sort words news
        gazette list --query 'cocaine "cảng Antwerp" -lang:en after:2025-01' news
        gazette list news | cut -f 6
        gazette list --json news | jq -r 'select(.words > 500) | .title'
      """
  )

  @OptionGroup var collection: CollectionArguments

  @Option(
    help: .languages(keeping: "articles"), transform: languages(named:))
  var language: [Language] = []

  @Option(
    parsing: .unconditional,
    help: .query(keeping: "articles that match"),
    transform: parsedQuery)
  var query: Query = .everything

  @Option(help: "Sort key: date (newest first), title, language, words (longest first), path.")
  var sort: SortOrder.Key = .date

  @Flag(help: "Reverse the order; undated articles stay last.")
  var reverse = false

  @Flag(
    help:
      """
      Print JSON Lines: id, path, entry (in a file of several articles), format (except of plain text), title, \
      language, date, dateInferred, words, source, author, and link, guid, updated where the file has them.
      """
  )
  var json = false

  func run() async throws {
    let listing = Listing(order: SortOrder(sort, isReversed: reverse))
    try await printList(
      paths: collection.paths, listing: listing, query: query.in(language), asJSON: json)
  }
}

/// Prints the output of `gazette list`. The reader also prints it where standard output is no terminal.
func printList(
  paths: [String], listing: Listing = Listing(), query: Query = .everything, asJSON: Bool = false
) async throws {
  let collection = try await OpenedCollection.open(paths, for: query)
  var listing = listing
  listing.query = query == .everything ? nil : query
  try await collection.print { output in
    // Only the columns of a terminal need all rows.
    if output.isTerminal, !asJSON {
      return try Table(listing: await collection.rows(of: listing)).write(to: &output)
    }
    try await collection.forEachPage(of: listing) { rows in
      if asJSON {
        try output.write(rows.map { JSON($0) })
      } else {
        try Table(listing: rows).write(to: &output)
      }
    }
  }
}

extension SortOrder.Key: ExpressibleByArgument {}

/// Parses a query; an error becomes a message of the command line.
func parsedQuery(_ typed: String) throws -> Query {
  do throws(QueryError) {
    return try Query(parsing: typed)
  } catch {
    throw ValidationError(error.wording)
  }
}

extension Table {
  fileprivate init(listing rows: [ArticleRow]) {
    self.init([.left, .left, .left, .right, .flexible(share: 3), .flexible(share: 1)])
    for row in rows {
      append([
        row.id.description, DateWording.numeric(row.date), row.language.code, String(row.wordCount),
        row.headline.wording, row.location.description,
      ])
    }
  }
}
