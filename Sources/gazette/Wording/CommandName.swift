/// Names of commands that were mistyped, so that they were taken for paths.
enum CommandName {
  /// The command whose name is nearest to a word: at most two letters away, and at most half of its letters. Nil
  /// where no name is near.
  static func nearest(to typed: String, among names: [String]) -> String? {
    guard typed.utf8.count <= 20 else { return nil }
    let distances = names.map { ($0, distance($0, typed)) }.filter { $1 <= 2 && $1 * 2 <= $0.count }
    return distances.min { $0.1 < $1.1 }?.0
  }

  /// The number of letters that must be added, removed or replaced (Levenshtein distance).
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (right[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}
