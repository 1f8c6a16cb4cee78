internal import News

extension JSON {
  /// `"2025-09-11"`, `"2025-09"`, `"2025"` or null. Whether it is inferred is a field of its own.
  static func date(_ date: ArticleDate?) -> JSON {
    optional(date.map { String($0.description.drop { $0 == "~" }) })
  }
}

extension StandardOutput {
  /// Writes JSON Lines.
  mutating func write(_ lines: [JSON]) throws(OutputFailure) {
    for line in lines { try write(line) }
  }
}
