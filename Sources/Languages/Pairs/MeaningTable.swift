internal import Foundation
internal import Synchronization
internal import Text

/// The meanings of the commonest words of a language in another one, written by hand: the words of grammar, which no lexicon
/// that is learnt from news has, and the words that such a lexicon gets wrong, because they are parts of other words.
///
/// The table `meanings-vi.tsv` in the folder of a language has the meanings in Vietnamese: the forms of a word, then its
/// meanings, the usual one first.
package struct MeaningTable: Sendable {
  /// By the word in NFC and small letters.
  private let meanings: [String: [String]]

  /// The most words of one form: `prime minister` has two.
  package let mostWords: Int

  /// A plural becomes the singular.
  private let stem: @Sendable (ArraySlice<UInt8>) -> ArraySlice<UInt8>

  private static let made = Mutex<[[Language]: MeaningTable]>([:])

  /// The table of a language with meanings in another one; without words where there is none. Kept when it is made.
  package static func of(_ source: Language, in target: Language) -> MeaningTable {
    made.withLock { made in
      if let table = made[[source, target]] { return table }
      let table = MeaningTable(source, target)
      made[[source, target]] = table
      return table
    }
  }

  private init(_ source: Language, _ target: Language) {
    stem = source.profile.terms.stem
    let rows = LanguageTable("meanings-\(target.code).tsv", of: source).rows
    let pairs = rows.flatMap { row in
      LanguageTable.forms(row, 0).map { ($0, LanguageTable.forms(row, 1)) }
    }
    meanings = Dictionary(pairs) { first, _ in first }
    mostWords = pairs.map { form, _ in form.count { $0 == " " } + 1 }.max() ?? 1
  }

  /// The meanings of a word as it is written; none where the table lacks the word.
  package func meanings(of word: String) -> [String] {
    let word = word.precomposedStringWithCanonicalMapping.lowercased()
    return meanings[word] ?? meanings[String(decoding: stem(Array(word.utf8)[...]), as: UTF8.self)] ?? []
  }
}
