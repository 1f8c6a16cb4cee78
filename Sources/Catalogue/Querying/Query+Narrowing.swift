extension Query {
  /// A typed query with one more condition in each of its groups, since `OR` binds least. A last word that matches as a
  /// beginning goes on to do so.
  package static func narrowing(_ typed: String, by condition: String) -> String {
    let typed = completing(typed)
    var scanner = QueryScanner(typed)
    let scalars = Array(typed.unicodeScalars)
    var narrowed = ""
    var start = 0
    func group(_ end: Int) -> String {
      let words = String(String.UnicodeScalarView(scalars[start..<end]))
      return words.split(whereSeparator: \.isWhitespace).isEmpty
        ? condition : "\(words.trimmingEnd) \(condition)"
    }
    while let token = try? scanner.next() {
      guard token.kind == .or else { continue }
      narrowed += group(token.position) + " OR"
      start = token.position + 2
    }
    return narrowed + group(scalars.count)
  }
}
