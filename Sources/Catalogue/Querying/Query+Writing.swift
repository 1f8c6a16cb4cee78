extension Query {
  /// A typed query to which more can be added, or that can be kept: its last word, which matches as a beginning because
  /// the user may still be typing it, gets the sign for that. `lang:en drug` becomes `lang:en drug*`.
  package static func completing(_ typed: String) -> String {
    var scanner = QueryScanner(typed)
    var last: QueryToken?
    while let token = try? scanner.next() { last = token }
    guard let last, last.isLast, last.isOpenWord else { return typed }
    return typed + "*"
  }

  /// A typed query with a saved search's query in the place of its name, so that it finds the same when the search is
  /// removed. Nil if it doesn't name the search, or if no query says the same: `OR` binds least and knows no brackets.
  package static func replacing(_ search: SavedSearch, in typed: String) -> String? {
    var scanner = QueryScanner(typed)
    let scalars = Array(typed.unicodeScalars)
    var (name, hasOr): (Range<Int>?, Bool) = (nil, false)
    while let token = try? scanner.next() {
      if token.kind == .or { hasOr = true }
      guard token.kind == .field(.place), search.isNamed(token.value) else { continue }
      guard name == nil, !token.isNegated else { return nil }
      name = token.position..<scanner.position
    }
    guard let name else { return nil }
    let query = completing(search.query.trimmingEnd + " ").trimmingEnd
    let before = String(String.UnicodeScalarView(scalars[..<name.lowerBound]))
    let after = String(String.UnicodeScalarView(scalars[name.upperBound...]))
    if !hasGroups(query) { return before + query + (after.isEmpty ? " " : after) }
    let rest = (before.trimmingEnd + " " + after).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if rest.isEmpty { return query + " " }
    return hasOr ? nil : narrowing(query + " ", by: rest)
  }

  /// True if a query has groups with `OR` between them.
  private static func hasGroups(_ typed: String) -> Bool {
    var scanner = QueryScanner(typed)
    while let token = try? scanner.next() { if token.kind == .or { return true } }
    return false
  }
}

extension String {
  var trimmingEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
