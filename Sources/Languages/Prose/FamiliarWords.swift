internal import Text

/// Common words of a language, by which short texts are recognised. CLD2 judges by letters and takes names for words of
/// their own languages.
package struct FamiliarWords: Sendable {
  private let words: WordTable<Bool>
  /// The endings of inflected forms.
  private let endings: [String]

  /// No words.
  package static let none = FamiliarWords([])

  /// `endings`: of inflected forms, which `isInflected` knows besides the words.
  init(_ words: [String], endings: [String] = []) {
    self.words = WordTable(words.map { (Hash64($0.lowercased()).bits, true) })
    self.endings = endings
  }

  /// True for a familiar word, in any case.
  func has(_ word: String) -> Bool { words.contains(Hash64(word.lowercased()).bits) }

  /// True for the form of a familiar word with an ending: `beats`, `visited`.
  func isInflected(_ word: String) -> Bool {
    let word = word.lowercased()
    return endings.contains {
      word.hasSuffix($0) && words.contains(Hash64(String(word.dropLast($0.count))).bits)
    }
  }

  /// True for a familiar word, in any case.
  package func contains(_ word: Substring.UTF8View) -> Bool {
    words.contains(Hash64(Substring(word).lowercased()).bits)
  }
}
