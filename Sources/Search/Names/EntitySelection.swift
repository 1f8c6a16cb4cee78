package import Stories

/// The rows of an entity of the index that an entity has: all of them, or those of some names, where the user split it.
package struct EntitySelection: Equatable, Sendable {
  /// The row of the entity of the index.
  package let number: Int64
  package var forms = EntitySplits.Forms.all

  package init(number: Int64, forms: EntitySplits.Forms = .all) {
    (self.number, self.forms) = (number, forms)
  }

  /// True if a name of the entity of the index belongs to the selection; `words` as the index has them.
  package func has(words: String) -> Bool {
    switch forms {
    case .all: true
    case .only(let form): NameHash(words: words) == form
    case .allBut(let split): !split.contains(NameHash(words: words))
    }
  }
}
