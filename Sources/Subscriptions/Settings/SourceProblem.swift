package import Text

/// Something in the file of sources that can't be used. The rest of the file holds.
package struct SourceProblem: Hashable, Sendable {
  /// The kind of mistake.
  package enum Cause: Hashable, Sendable {
    /// The text breaks the grammar of TOML: the table isn't used.
    case syntax(TOMLMistake)
    /// A line is not UTF-8: the table isn't used.
    case notText
    /// There is something before the first table.
    case outsideTables
    /// A table of a name that means nothing here.
    case unknownTable(String)
    /// A key that a source doesn't have; the source holds.
    case unknownKey(String)
    /// A key has something else than `expected` says; the source holds with the usual value.
    case badValue(key: String, expected: Expectation)
    /// As `badValue`, for a key that forbids something: the source is paused.
    case pausing(key: String, expected: Expectation)
    /// The table has no address: it isn't used.
    case noAddress
    /// Another table, on a line, has the address: this one isn't used.
    case repeated(String, line: Int)
  }

  /// The expected kind of a value.
  package enum Expectation: Hashable, Sendable {
    case text
    case texts
    case boolean
    /// An address with `http` or `https`.
    case address
    /// A time as `15m`.
    case interval
    /// A language code such as `vi`.
    case language
    /// Fields such as `Accept-Language: vi`.
    case headers
  }

  /// From 1.
  package let line: Int
  package let cause: Cause

  package init(line: Int, cause: Cause) {
    self.line = line
    self.cause = cause
  }
}
