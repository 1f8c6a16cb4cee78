internal import Catalogue
internal import Text

/// Reads the tables of a file of searches.
struct SearchParser {
  /// A search with its place in the text.
  struct Found {
    let search: SavedSearch
    let block: TOMLText.Block
  }

  static let table = "search"

  private(set) var found: [Found] = []
  private(set) var problems: [SearchProblem] = []

  init(_ text: TOMLText) {
    if let line = text.strayLines.first { report(.outsideTables, at: line) }
    for block in text.blocks { read(block, in: text) }
  }

  private mutating func report(_ cause: SearchProblem.Cause, at line: Int) {
    problems.append(SearchProblem(line: line + 1, cause: cause))
  }

  private mutating func read(_ block: TOMLText.Block, in text: TOMLText) {
    let line = block.lines.lowerBound
    if let illegible = text.firstIllegibleLine(of: block) { return report(.notText, at: illegible) }
    guard let name = block.name else { return report(.syntax(.header), at: line) }
    guard name == Self.table else { return report(.unknownTable(name), at: line) }
    let table = TOMLTable(reading: text.body(of: block))
    for mistake in table.mistakes { report(.syntax(mistake.cause), at: line + 1 + mistake.line) }
    read(table, of: block)
  }

  /// Reports a key without a text, but not where a line with a mistake may be the reason.
  private mutating func reportMissing(_ key: String, in table: TOMLTable, at line: Int) {
    if table.entries[key] != nil || table.mistakes.isEmpty { report(.noText(key: key), at: line) }
  }

  private mutating func read(_ table: TOMLTable, of block: TOMLText.Block) {
    let line = block.lines.lowerBound
    for (key, entry) in table.entries.sorted(by: { $0.value.line < $1.value.line })
    where key != "name" && key != "query" {
      report(.unknownKey(key), at: line + 1 + entry.line)
    }
    guard case .text(let name)? = table.entries["name"]?.value, name.contains(where: { !$0.isWhitespace })
    else {
      return reportMissing("name", in: table, at: line)
    }
    guard case .text(let query)? = table.entries["query"]?.value else {
      return reportMissing("query", in: table, at: line)
    }
    let search = SavedSearch(name, query)
    guard !search.isNamed(Query.titlePlace) else { return report(.reservedName(name), at: line) }
    guard !found.contains(where: { $0.search.isNamed(name) }) else {
      return report(.repeatedName(name), at: line)
    }
    found.append(Found(search: search, block: block))
  }
}
