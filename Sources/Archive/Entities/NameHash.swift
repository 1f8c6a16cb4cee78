internal import Languages
internal import News

/// A spelling of a name, in any case, composition and with or without diacritics, as a number of 32 bits: a hash of its
/// folded words. An article has each of its entities in one form.
struct NameHash: Hashable, Sendable {
  private static let bits: UInt64 = 32

  let number: Int64

  init(number: Int64) {
    self.number = number
  }

  init(_ name: String) {
    self.init(words: WordSequence(folding: name).text)
  }

  /// `words`: as the index has them, of a `WordSequence`.
  init(words: String) {
    number = Int64(ArticleID(contents: Array(words.utf8)).rawValue >> (60 - Self.bits))
  }

  /// The form in which an article in `language` has an entity.
  init(of entity: Entity, in language: Language) {
    self.init(entity.name(in: language))
  }
}
