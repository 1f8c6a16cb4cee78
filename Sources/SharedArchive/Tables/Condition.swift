internal import PostgreSQL
internal import Search

/// A condition of SQL on a row of `article`, with the values of its parameters.
///
/// The articles that name an entity are asked for beforehand, among the dates that are looked at: a condition that contains
/// another question keeps the server from its index of words.
struct Condition: Sendable {
  /// The most numbers of articles that are handed to the server. It looks up the mentions itself where they are more: then
  /// the articles that are sought are rare among those of the entity, and other conditions find them.
  static let mostNumbers = 10_000

  /// The condition with the parameters as `$1` and on, and a sign for each element of `named`.
  private let template: String
  private let parameters: [Parameter]
  private let named: [[EntitySelection]]
  /// True if articles are sought that have some words.
  let seeksWords: Bool
  /// The way to tell the articles that fit from others for which the condition holds too; nil where it holds for no others.
  let doubt: Doubt?

  /// A condition that holds only for articles that surely fit, and the reading of the texts of the others.
  struct Doubt: Sendable {
    fileprivate let sure: String
    /// The numbers of the articles among some that fit.
    let fitting: @Sendable ([Hit], Session) throws -> [Int64]

    /// `sure`: as the template of the condition that it belongs to, with the same parameters.
    init(unless sure: String, fitting: @escaping @Sendable ([Hit], Session) throws -> [Int64]) {
      (self.sure, self.fitting) = (sure, fitting)
    }
  }

  init(
    _ template: String, _ parameters: [Parameter], naming named: [[EntitySelection]] = [],
    seeksWords: Bool, doubt: Doubt? = nil
  ) {
    (self.template, self.parameters, self.named) = (template, parameters, named)
    (self.seeksWords, self.doubt) = (seeksWords, doubt)
  }

  /// The sign for the condition on articles that name one of some entities.
  static func sign(of place: Int) -> String { "{named \(place)}" }

  /// True if every article fits.
  var isEverything: Bool { template == "true" }

  /// The condition for articles of some dates, with its parameters, and as a further column whether an article surely fits.
  func written(
    among dates: ClosedRange<Int64>, in session: Session
  ) throws -> (sql: String, sureness: String, parameters: ParameterList) {
    var (sql, list) = (template, ParameterList(parameters))
    var sureness = doubt.map { ", (\($0.sure)) IS TRUE" } ?? ""
    for (place, numbers) in try articles(naming: named, among: dates, in: session).enumerated() {
      let condition =
        numbers.count > Self.mostNumbers
        ? Self.subquery(named[place], among: dates, &list) : "number = ANY(\(list.add(.ints(numbers))))"
      sql = sql.replacing(Self.sign(of: place), with: condition)
      sureness = sureness.replacing(Self.sign(of: place), with: condition)
    }
    return (sql, sureness, list)
  }

  private static func subquery(
    _ selections: [EntitySelection], among dates: ClosedRange<Int64>, _ list: inout ParameterList
  ) -> String {
    let span = "BETWEEN \(list.add(.int(dates.lowerBound))) AND \(list.add(.int(dates.upperBound)))"
    return selections.map { selection in
      """
      (number, date) IN (SELECT article, date FROM mention
        WHERE entity = \(list.add(.int(selection.number))) AND date \(span)\(selection.condition))
      """
    }.joined(separator: " OR ")
  }

  /// For each group of entities the articles of some dates that name one of them, in one round trip; one more than the
  /// most where they are more.
  private func articles(
    naming named: [[EntitySelection]], among dates: ClosedRange<Int64>, in session: Session
  ) throws -> [[Int64]] {
    let statements = named.flatMap { selections in
      selections.map { selection in
        Statement(
          """
          SELECT article FROM mention WHERE entity = $1 AND date BETWEEN $2 AND $3\(selection.condition)
          LIMIT \(Self.mostNumbers + 1)
          """, [.int(selection.number), .int(dates.lowerBound), .int(dates.upperBound)])
      }
    }
    var answers = try session.pipeline(statements)[...]
    return named.map { selections in
      let own = answers.prefix(selections.count)
      answers = answers.dropFirst(selections.count)
      return Set(own.flatMap { $0.rows.map { $0.int(0) } }).sorted()
    }
  }
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
