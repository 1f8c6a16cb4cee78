package import Corpus

/// What words and phrases are called in another language.
package struct Lexicon: Sendable {
  /// A word or phrase of the other language.
  package struct Translation: Hashable, Sendable {
    /// As it is written in running text: `ma túy`.
    package let text: String
    /// 0 to 1: how often it is what the term is called.
    package let probability: Double
  }

  /// The lexicon that the program brings along: English and Vietnamese.
  package static let shared = Lexicon(Vocabulary.pairs)

  /// By language and key, most probable first.
  private let entries: [Language: [String: [Translation]]]

  init(_ pairs: [Vocabulary.Pair]) {
    entries = [
      .english: Self.entries(pairs.map { (key(of: $0.english, in: .english), $0.vietnamese) }),
      .vietnamese: Self.entries(pairs.map { (key(of: $0.vietnamese, in: .vietnamese), $0.english) }),
    ]
  }

  private static func entries(_ pairs: [(key: String, text: String)]) -> [String: [Translation]] {
    Dictionary(grouping: pairs, by: \.key).mapValues { pairs in
      pairs.map { Translation(text: $0.text, probability: 1 / Double(pairs.count)) }
    }
  }

  /// What a word or phrase of one language is called in another, most probable first; none where that isn't known.
  ///
  /// - Parameter term: as it is written or folded, in the singular or the plural: `drugs`, `Ma túy`, `ma tuy`.
  package func translations(of term: String, from source: Language, to target: Language) -> [Translation] {
    guard source != target, [source, target].allSatisfy(entries.keys.contains) else { return [] }
    return entries[source]?[key(of: term, in: source)] ?? []
  }
}

/// What the spellings of a word or phrase have in common: folded, each English word in the singular.
private func key(of term: String, in language: Language) -> String {
  let words = fold(term).split(whereSeparator: { $0 == " " || $0 == "-" })
  guard language == .english else { return words.joined(separator: " ") }
  return words.map { String(decoding: englishSingular(of: Array($0.utf8)[...]), as: UTF8.self) }
    .joined(separator: " ")
}
