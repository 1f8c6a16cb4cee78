package import Text

/// Something in the file of corrections that can't be used. The rest of the file holds.
package struct CorrectionProblem: Hashable, Sendable {
  /// The kind of mistake.
  package enum Cause: Hashable, Sendable {
    /// The text breaks the grammar of TOML.
    case syntax(TOMLMistake)
    /// A line is not UTF-8.
    case notText
    /// There is something before the first table.
    case outsideTables
    /// A table of a name that means nothing here.
    case unknownTable(String)
    /// A key that the table doesn't have.
    case unknownKey(String, table: String)
    /// The table lacks a key, or has something else there than `expected` says.
    case badValue(key: String, table: String, expected: Expectation)
  }

  /// The expected kind of a value.
  package enum Expectation: Hashable, Sendable {
    case text
    /// A list of at least this number of names or keys.
    case names(atLeast: Int)
    case kind
    /// A language code such as `vi`.
    case language
  }

  /// The tables of the file, each with its keys. `name` also has the code of each language as a key.
  package static let tables: KeyValuePairs = [
    "same": ["names"], "different": ["names"], "kind": ["name", "kind"], "hide": ["name"], "name": ["of"],
  ]

  /// The keys of a table; empty for a table that there isn't.
  package static func keys(of table: String) -> [String] { tables.first { $0.key == table }?.value ?? [] }

  /// From 1: the line of the key that is wrong; that of the table where a key is missing.
  package let line: Int
  package let cause: Cause

  package init(line: Int, cause: Cause) {
    self.line = line
    self.cause = cause
  }
}
