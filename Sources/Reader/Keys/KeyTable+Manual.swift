extension KeyTable {
  /// The keys as the manual lists them: groups of rows, each with the names of its keys and what they do.
  package static var manual: [(title: String, rows: [(keys: String, words: String)])] {
    Binding.Group.allCases.map { group in
      (group.title, rows(of: group).map { ($0.keys.map(\.key.name).joined(separator: " "), $0.summary) })
    }
  }
}
