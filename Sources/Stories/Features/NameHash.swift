package import Catalogue
package import Languages
package import News
internal import Text

/// A hash of 32 bits of a name's folded words: the same for all spellings that differ in letter case, composition and
/// diacritics only. An article names each of its entities in one form.
package struct NameHash: Hashable, Sendable {
  private static let bits: UInt64 = 32

  package let number: Int64

  package init(number: Int64) {
    self.number = number
  }

  package init(_ name: String) {
    self.init(words: WordSequence(folding: name).text)
  }

  /// `words`: the text of a `WordSequence`.
  package init(words: String) {
    number = Int64(Hash64(words).mixed >> (64 - Self.bits))
  }

  /// The form in which an article in `language` has an entity.
  package init(of entity: Entity, in language: Language) {
    self.init(entity.name(in: language))
  }
}

extension EntityPage {
  /// True if articles show the entity by one of these names only, letter case and diacritics ignored.
  package static func haveOneForm(_ names: [EntityPage.NameCount]) -> Bool {
    Set(names.filter(\.isShown).map { NameHash($0.name) }).count <= 1
  }
}
