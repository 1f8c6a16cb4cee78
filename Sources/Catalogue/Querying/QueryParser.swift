internal import Languages
internal import News
internal import Text

extension Query {
  /// The query that was typed.
  ///
  /// - words: `da nang`; the last one matches as a beginning, as long as no space follows it
  /// - `"side by side"`, `=exactly`, `="exactly so"`
  /// - `-not` before any condition, `OR` between two groups
  /// - `lang:vi`, `name:"Kristi Noem"`, `author:"Jane Roe"`, `after:2025-01`, `before:2025-09-11`, `is:unread`,
  ///   `is:single`, `only:vi`, `in:title` (all words of its group must be in the headline), `path:`
  ///
  /// Anything else is a word, so that no character can break a query. An empty query matches everything. Throws if a
  /// condition is wrong or incomplete.
  package init(parsing typed: String) throws(QueryError) {
    var parser = QueryParser(typed)
    self = try parser.query()
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

  init(_ typed: String) {
    scanner = QueryScanner(typed)
  }

  /// Groups with `OR` between them.
  mutating func query() throws(QueryError) -> Query {
    var group = Group()
    var lastOr: Int?
    while let token = try scanner.next() {
      if token.kind == .or {
        if group.isEmpty { throw QueryError(.missingOperand, at: token.position) }
        finish(group)
        group = Group()
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
  private var conditions: [Query] = []
  private var field = TextMatch.Field.anywhere
  /// True without a token.
  private(set) var isEmpty = true

  /// The number of conditions.
  var count: Int { conditions.count }

  var query: Query {
    .joining(conditions.map { Self.set($0, in: field) })
  }

  mutating func add(_ token: QueryToken) throws(QueryError) {
    isEmpty = false
    guard let condition = try condition(token) else { return }
    conditions.append(token.isNegated ? .not(condition) : condition)
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
    guard
      token.value.unicodeScalars.contains(where: {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
    else { return nil }
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
    if let query = query(for: field, token.value) { return query }
    if field == .place, token.value == "title", !token.isNegated {
      self.field = .title
      return nil
    }
    throw QueryError(.wrongValue(token.value, field: field), at: token.valuePosition)
  }

  /// Nil if the field can't have this value or is no condition.
  private func query(for field: QueryField, _ value: String) -> Query? {
    switch field {
    case .language: Language(codeOrEndonym: value).map(Query.language)
    case .only: Language(codeOrEndonym: value).map { .all([.language($0), .coverage(.single)]) }
    case .name: .name(value)
    case .author: WordSequence(folding: value).isEmpty ? nil : .author(value)
    case .after: Self.date(value).map(Query.after)
    case .before: Self.date(value).map(Query.before)
    case .mark:
      Query.ReadingMark(rawValue: value).map(Query.mark) ?? Coverage(rawValue: value).map(Query.coverage)
    case .source: WordSequence(folding: value).isEmpty ? nil : .source(value)
    case .path: .path(value)
    case .place: nil
    }
  }

  private static func date(_ value: String) -> ArticleDate? {
    let text = UTF8Text(value)
    guard let date = NumericDate(yearFirstIn: text, at: 0), date.end == text.bytes.count else { return nil }
    return date.date
  }
}
