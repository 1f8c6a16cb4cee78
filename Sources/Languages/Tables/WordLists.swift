/// The words in a list, separated by white space.
func words(_ list: String) -> Set<String> {
  Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// The phrases in a list, separated by commas.
func phrases(_ list: String) -> Set<String> {
  Set(commaSeparated(list))
}

/// The names in a list that commas separate, in order.
func commaSeparated(_ names: String) -> [String] {
  names.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
}
