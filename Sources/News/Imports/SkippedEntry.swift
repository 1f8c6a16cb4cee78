/// An entry in a list of subscriptions that is no feed of the web, so that it isn't taken over.
package enum SkippedEntry: Codable, Hashable, Sendable {
  /// A query of newsboat, by its name.
  case query(String)
  /// A feed that a program prints (`exec:`) or changes (`filter:`), as the list has it.
  case program(String)
  /// Another line, as the list has it.
  case other(String)
  /// The file ends within an entry.
  case cutOff(line: Int)
}
