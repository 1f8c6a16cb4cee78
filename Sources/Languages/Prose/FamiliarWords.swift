internal import Text

/// Common words of a language, by which short texts are recognised. CLD2 judges by letters and takes names for words of
/// their own languages.
package struct FamiliarWords: Sendable {
  private let words: WordTable<Bool>

  /// No words.
  package static let none = FamiliarWords([])

  init(_ words: [String]) {
    self.words = WordTable(words.map { (Hash64($0.lowercased()).bits, true) })
  }

  /// True for a familiar word, in any case.
  package func contains(_ word: Substring.UTF8View) -> Bool {
    words.contains(Hash64(Substring(word).lowercased()).bits)
  }
}
