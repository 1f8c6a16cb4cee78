internal import Foundation
internal import Languages
internal import Synchronization

/// The pairs of words of two languages that were written by hand. Two words are a pair if the vocabulary has both with one
/// word of the lexicons' hub.
struct WrittenPairs: Sendable {
  private let source: VocabularyOfLanguage
  private let target: VocabularyOfLanguage

  init(_ source: Language, _ target: Language) {
    self.source = .shared(for: source)
    self.target = .shared(for: target)
  }

  /// The words of the hub by which two words are a pair; empty if they are none.
  func hubs(of word: String, _ translation: String) -> Set<Term> {
    source.hubs(of: word).intersection(target.hubs(of: translation))
  }
}

/// The words of one language in the vocabulary, with their words of the hub.
private struct VocabularyOfLanguage: Sendable {
  /// By the word in NFC and small letters; nil for the hub itself, whose words are compared in their stems.
  private let hubsOfWords: [String: Set<Term>]?

  private static let made = Mutex<[Language: VocabularyOfLanguage]>([:])

  static func shared(for language: Language) -> VocabularyOfLanguage {
    made.withLock { made in
      if let vocabulary = made[language] { return vocabulary }
      let vocabulary = VocabularyOfLanguage(of: language)
      made[language] = vocabulary
      return vocabulary
    }
  }

  private init(of language: Language) {
    guard language != LanguagePair.hub else {
      hubsOfWords = nil
      return
    }
    var hubs: [String: Set<Term>] = [:]
    for pair in Vocabulary.pairs(with: language) {
      guard let term = Term(pair.hub, in: LanguagePair.hub) else { continue }
      hubs[pair.other.inSmallLetters, default: []].insert(term)
    }
    hubsOfWords = hubs
  }

  func hubs(of word: String) -> Set<Term> {
    guard let hubsOfWords else { return Set(Term(word, in: LanguagePair.hub).map { [$0] } ?? []) }
    return hubsOfWords[word.inSmallLetters] ?? []
  }
}

/// Words of general language, dates, numbers and units, as terms of the lexicons' hub. A pair with such a word is no
/// entry of a glossary.
enum GeneralWords {
  static let terms: Set<Term> = {
    let hub = LanguagePair.hub
    let listed = LanguageTable("general-words.txt", of: hub).words
    let counted = ["calendar.tsv", "numbers.tsv", "units.tsv"].flatMap { name in
      LanguageTable(name, of: hub).rows.flatMap { LanguageTable.forms($0, 2) }
    }
    return Set((listed + counted).compactMap { Term($0, in: hub) })
  }()
}

extension String {
  /// NFC in small letters.
  fileprivate var inSmallLetters: String { precomposedStringWithCanonicalMapping.lowercased() }
}
