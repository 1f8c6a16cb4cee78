internal import PostgreSQL

/// A condition of SQL on a row of `article`, with the values of its parameters.
struct Condition: Hashable, Sendable {
  /// The condition with the parameters as `$1` and on.
  private let written: String
  let parameters: [Parameter]

  static let everything = Condition(sql: "true", parameters: [])

  init(sql: String, parameters: [Parameter]) {
    (written, self.parameters) = (sql, parameters)
  }

  /// True if every article fits.
  var isEverything: Bool { written == "true" }

  /// A mark in the condition for the dates among which articles are sought: `date \(Condition.dates)`.
  static let dates = "{dates}"

  /// The condition where articles of some dates are sought, as `BETWEEN $1 AND $2` says it; of all dates without.
  func sql(_ dates: String = "IS NOT NULL") -> String { written.replacing(Self.dates, with: dates) }
}

/// The parameters of a statement that is being written.
struct ParameterList {
  private(set) var all: [Parameter]

  init(_ all: [Parameter] = []) {
    self.all = all
  }

  /// Adds a parameter and returns its sign.
  mutating func add(_ parameter: Parameter) -> String {
    all.append(parameter)
    return "$\(all.count)"
  }
}
