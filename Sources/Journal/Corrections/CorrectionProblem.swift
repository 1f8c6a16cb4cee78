/// Something in the file of corrections that can't be used. The rest of the file holds.
package struct CorrectionProblem: Hashable, Sendable {
  /// The kind of mistake.
  package enum Cause: Hashable, Sendable {
    /// It is no TOML; in the parser's words.
    case syntax(String)
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

  /// From 1.
  package let line: Int
  package let cause: Cause

  package init(line: Int, cause: Cause) {
    self.line = line
    self.cause = cause
  }
}

/// Why the file of corrections can't be read or written.
package enum CorrectionFailure: Error, Hashable, Sendable {
  /// Reading failed.
  case unreadable(path: String, errno: Int32)
  /// It is no UTF-8.
  case notText(path: String)
  /// Writing failed; the file is as it was.
  case unwritable(path: String, errno: Int32)
  /// Someone else kept changing it while it was to be written; the file is as they left it.
  case busy(path: String)
  /// The correction that was to be taken back isn't in the file.
  case notFound
}
