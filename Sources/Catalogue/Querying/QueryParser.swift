internal import Languages
internal import News
internal import Text

extension Query {
  /// The query that was typed.
  ///
  /// - words: `da nang`; the last one matches as a beginning, as long as no space follows it; `nang*` does anywhere
  /// - `"side by side"`, `=exactly`, `="exactly so"`
  /// - `-not` before any condition, `OR` between two groups
  /// - `lang:vi`, `lang:"tiếng Việt"`, `name:"Kristi Noem"`, `author:"Jane Roe"`, `source:AFP`, `after:2025-01`,
  ///   `before:2025-09-11`, `before:11/9/2025`, `is:unread`, `is:single`, `only:vi`, `tag:ports`, `has:quote`,
  ///   `words:>500`, `near:"port strike"~5`, `folder:`,
  ///   `path:`
  /// - `in:title` (all words of its group must be in the headline), `in:` with the name of a saved search
  ///
  /// Anything else is a word, so that no character can break a query. An empty query matches everything. Throws if a
  /// condition is wrong or incomplete.
  package init(parsing typed: String, in context: QueryContext = QueryContext()) throws(QueryError) {
    var parser = QueryParser(typed, SearchExpansion(context))
    self = try parser.query()
  }
}

/// The saved searches that are put in the place of their names.
private struct SearchExpansion {
  /// The most searches that name each other in a row; the stack of a thread has room for them.
  private static let deepest = 32

  let context: QueryContext
  /// The searches that are being read, from the outermost to the innermost.
  private var open: [SavedSearch] = []

  init(_ context: QueryContext) {
    self.context = context
  }

  /// The query of the search with a name, and its number of conditions.
  func query(named name: String, at position: Int) throws(QueryError) -> (Query, count: Int) {
    guard let search = context.searches[name] else { throw QueryError(.unknownSearch(name), at: position) }
    if let start = open.firstIndex(of: search) {
      throw QueryError(.circularSearch(open[start...].map(\.name) + [search.name]), at: position)
    }
    guard open.count < Self.deepest else { throw QueryError(.tooManyConditions, at: position) }
    var inner = self
    inner.open.append(search)
    // Nothing of a saved search is still being typed.
    var parser = QueryParser(search.query + " ", inner)
    do throws(QueryError) {
      return (try parser.query(), parser.count)
    } catch {
      switch error.cause {
      case .circularSearch, .tooManyConditions, .faultySearch: throw QueryError(error.cause, at: position)
      default: throw QueryError(.faultySearch(search.name, error.cause), at: position)
      }
    }
  }
}

/// Builds the tree of a query from its tokens.
private struct QueryParser {
  private var scanner: QueryScanner
  /// The groups before the last `OR`, each once.
  private var groups: [Query] = []
  private var known: Set<Query> = []
  /// The number of conditions in the groups.
  private var conditions = 0
  private let expansion: SearchExpansion

  init(_ typed: String, _ expansion: SearchExpansion) {
    scanner = QueryScanner(typed)
    self.expansion = expansion
  }

  /// The number of conditions, those of saved searches too.
  var count: Int { conditions }

  /// Groups with `OR` between them.
  mutating func query() throws(QueryError) -> Query {
    var group = Group(expansion)
    var lastOr: Int?
    while let token = try scanner.next() {
      if token.kind == .or {
        if group.isEmpty { throw QueryError(.missingOperand, at: token.position) }
        finish(group)
        group = Group(expansion)
        lastOr = token.position
      } else {
        try group.add(token)
      }
      if conditions + group.count > Query.mostConditions {
        throw QueryError(.tooManyConditions, at: token.position)
      }
    }
    if group.isEmpty, let lastOr { throw QueryError(.missingOperand, at: lastOr) }
    finish(group)
    return groups.count == 1 ? groups[0] : .any(groups)
  }

  /// Adds a group, unless the query has the same group already.
  private mutating func finish(_ group: Group) {
    guard known.insert(group.query).inserted else { return }
    groups.append(group.query)
    conditions += group.count
  }
}

/// Conditions side by side.
private struct Group {
  /// The conditions, each with whether its words are typed here: those of a saved search are not.
  private var conditions: [(query: Query, isTyped: Bool)] = []
  private var field = TextMatch.Field.anywhere
  /// True without a token.
  private(set) var isEmpty = true
  /// The number of conditions.
  private(set) var count = 0
  private let expansion: SearchExpansion

  init(_ expansion: SearchExpansion) {
    self.expansion = expansion
  }

  var query: Query {
    .joining(conditions.map { $0.isTyped ? Self.set($0.query, in: field) : $0.query })
  }

  mutating func add(_ token: QueryToken) throws(QueryError) {
    isEmpty = false
    guard let condition = try condition(token) else { return }
    let isTyped = token.kind != .field(.place)
    if isTyped { count += 1 }
    conditions.append((token.isNegated ? .not(condition) : condition, isTyped))
  }

  /// Nil for a token without a condition of its own: `in:title`, or punctuation.
  private mutating func condition(_ token: QueryToken) throws(QueryError) -> Query? {
    switch token.kind {
    case .or: nil
    case .text, .exact: try text(token)
    case .field(let field): try value(of: field, token)
    }
  }

  private func text(_ token: QueryToken) throws(QueryError) -> Query? {
    if token.value.isEmpty, !token.isQuoted { throw QueryError(.missingWord, at: token.position) }
    // Punctuation alone matches no text and must not exclude every article.
    guard token.value.isWord else { return nil }
    if let beginning = token.beginning { return .text(TextMatch(beginning, form: .prefix)) }
    return .text(TextMatch(token.value, form: Self.form(of: token)))
  }

  private static func form(of token: QueryToken) -> TextMatch.Form {
    if token.kind == .exact { return .exact }
    if token.isQuoted { return .phrase }
    return token.isLast && !token.isNegated ? .prefix : .word
  }

  /// The same condition with its words in a field.
  private static func set(_ condition: Query, in field: TextMatch.Field) -> Query {
    switch condition {
    case .text(var match):
      match.field = field
      return .text(match)
    case .not(let negated): return .not(set(negated, in: field))
    default: return condition
    }
  }
}

// MARK: Fields

extension Group {
  private mutating func value(of field: QueryField, _ token: QueryToken) throws(QueryError) -> Query? {
    if token.value.isEmpty { throw QueryError(.missingValue(field: field), at: token.position) }
    if field == .place { return try place(token) }
    if let query = query(for: field, token) { return query }
    throw QueryError(.wrongValue(token.value, field: field), at: token.valuePosition)
  }

  /// `in:title` is no condition of its own; any other place is a saved search.
  private mutating func place(_ token: QueryToken) throws(QueryError) -> Query? {
    if token.value == Query.titlePlace, !token.isQuoted {
      guard !token.isNegated else {
        throw QueryError(.wrongValue(token.value, field: .place), at: token.valuePosition)
      }
      field = .title
      return nil
    }
    let (query, count) = try expansion.query(named: token.value, at: token.valuePosition)
    self.count += count
    return query
  }

  /// Nil if the field can't have this value.
  private func query(for field: QueryField, _ token: QueryToken) -> Query? {
    let value = token.value
    return switch field {
    case .language: Language(named: value).map(Query.language)
    case .only: Language(named: value).map { .all([.language($0), .coverage(.single)]) }
    case .name: .name(value)
    case .author: WordSequence(folding: value).isEmpty ? nil : .author(value)
    case .after: TypedDate(value).map { .after($0.date) }
    case .before: TypedDate(value).map { .before($0.date) }
    case .mark:
      Query.ReadingMark(rawValue: value).map(Query.mark) ?? Coverage(rawValue: value).map(Query.coverage)
    case .source: WordSequence(folding: value).isEmpty ? nil : .source(value)
    case .path: .path(value)
    case .tag: WordSequence(folding: value).isEmpty ? nil : .tag(value)
    case .has: Query.Feature(rawValue: value).map(Query.has)
    case .words: Self.numbers(value).map(Query.words)
    case .near: Self.near(value, token.distance)
    case .folder: .folder(value, sources: expansion.context.sources(inFolder: value))
    case .place: nil
    }
  }

  /// The distance of near words where none is typed, as FTS5 has it.
  private static let usualDistance = 10
  /// The longest distance: no paragraph has more words.
  private static let longestDistance = 1_000
  /// More words than these need a search of their own.
  private static let mostNearWords = 8

  private static func near(_ value: String, _ distance: Int?) -> Query? {
    let words = WordSequence(folding: value).text.split(separator: " ").count
    guard (2...mostNearWords).contains(words) else { return nil }
    return .text(TextMatch(value, form: .near(min(distance ?? usualDistance, longestDistance))))
  }

  /// `>500`, `>=500`, `<200`, `<=200`, `300-500`, `500`; digits may be in groups.
  private static func numbers(_ value: String) -> ClosedRange<Int>? {
    let digits = value.drop { "<>=".contains($0) }
    let bounds = digits.split(separator: "-", omittingEmptySubsequences: false).map {
      GroupedNumber.value(of: $0)
    }
    guard let first = bounds.first ?? nil, first >= 0, first < Int(Int32.max) else { return nil }
    switch (value.prefix(value.count - digits.count), bounds.count) {
    case (">", 1): return first + 1...Int.max
    case (">=", 1): return first...Int.max
    case ("<", 1): return first == 0 ? nil : 0...first - 1
    case ("<=", 1): return 0...first
    case ("", 1): return first...first
    case ("", 2): return bounds[1].flatMap { $0 < first ? nil : first...$0 }
    default: return nil
    }
  }
}
