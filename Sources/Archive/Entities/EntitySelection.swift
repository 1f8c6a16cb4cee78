internal import Catalogue
internal import News
internal import Stories

/// The rows of an entity of the index that an entity has: all of them, or those of some names, where the user split it.
struct EntitySelection {
  /// The row of the entity of the index.
  let number: Int64
  var forms = EntitySplits.Forms.all

  /// The condition on rows of the table of mentions, to be appended to another condition.
  var condition: String {
    switch forms {
    case .all: ""
    case .only(let form): " AND form = \(form.number)"
    case .allBut(let split): " AND form NOT IN (\(split.map { String($0.number) }.joined(separator: ",")))"
    }
  }

  /// True if a name of the entity of the index belongs to the selection; `words` as the index has them.
  func has(words: String) -> Bool {
    switch forms {
    case .all: true
    case .only(let form): NameHash(words: words) == form
    case .allBut(let split): !split.contains(NameHash(words: words))
    }
  }
}
