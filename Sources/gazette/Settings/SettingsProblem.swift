package import Catalogue
internal import Localization
internal import Screen
package import Text

/// Something in `config.toml` that can't be used. The rest of the file holds.
package struct SettingsProblem: Hashable, Sendable {
  /// The kind of mistake.
  package enum Cause: Hashable, Sendable {
    /// The line breaks the grammar of TOML and isn't used.
    case syntax(TOMLMistake)
    /// A line is not UTF-8: the table isn't used.
    case notText
    /// A key stands before the first table. `table`: the table that has such a key, where one has.
    case outsideTables(key: String, table: String?)
    /// An option of the command line, whose setting is a key of a table.
    case optionName(String, key: String, table: String)
    /// A table of a name that means nothing here. `nearest`: a name that may be meant.
    case unknownTable(String, nearest: String?)
    /// The table was there before, on a line.
    case repeatedTable(String, line: Int)
    /// A key that the table doesn't have.
    case unknownKey(String, table: String, nearest: String?)
    /// A key has something else than `expected` says.
    case badValue(key: String, expected: Expectation)
    /// A name that is no action's.
    case unknownAction(String, nearest: String?)
    /// A text that is no key's name.
    case unknownKeyName(String)
    /// A key of prompts that types a letter, and could not be typed any more.
    case typingKey(String)
    /// Keys that another line has, or that begin or continue those of another line.
    case takenKeys(String, other: String, line: Int)
    /// A table `[[macro]]` or `[[command]]` without a key that it needs.
    case missing(key: String, table: String)
    /// A step of a macro searches by a query with a mistake.
    case badQuery(String, QueryError)
    /// The name of an action.
    case takenName(String)
    /// The name of a macro on an earlier line.
    case repeatedName(String, line: Int)
    /// A macro that runs itself: the names from the macro to itself again.
    case circularMacro([String])
  }

  /// The kind of value that a key needs.
  package enum Expectation: Hashable, Sendable {
    case text, texts, boolean, keys
    /// One of these texts.
    case choice([String])
    /// Codes or names of languages.
    case languages
    case look
    /// Names with a line of the shell each.
    case lookUps
    /// 0, or a number in a range.
    case size(ClosedRange<Int>)
    case steps
  }

  /// From 1.
  package let line: Int
  package let cause: Cause

  package init(line: Int, cause: Cause) {
    (self.line, self.cause) = (line, cause)
  }
}
