internal import Search
internal import Stories

extension EntitySelection {
  /// The condition on rows of the table of mentions, to be appended to another condition.
  var condition: String {
    switch forms {
    case .all: ""
    case .only(let form): " AND form = \(form.number)"
    case .allBut(let split): " AND form NOT IN (\(split.map { String($0.number) }.joined(separator: ",")))"
    }
  }
}
