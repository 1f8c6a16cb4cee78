package import Languages
internal import Synchronization

/// The translations of words and phrases, with their frequency in general news.
///
/// All lexicons translate into one language (`LanguagePair.hub`); between two others a word is translated through it. A
/// lexicon is read or made when it is first asked for.
package struct Lexicon: Sendable {
  /// A word or phrase of the other language.
  package struct Translation: Hashable, Sendable {
    /// The form in running text: `ma túy`.
    package let text: String
    /// 0 to 1: how often the term is called so.
    package let probability: Double
    /// 0 to 1: how often the term is called so where the other one is called like it in turn; see `Rendering`.
    package var weight = 0.0
    /// The number of background articles that have the word of the other language; 0 if they weren't counted.
    package var documents = 0
  }

  /// A term of the other language with which a term is compared.
  package struct Rendering: Hashable, Sendable {
    package let term: Term
    /// 0 to 1: the probability that whoever writes the term in one language writes the other term in the other language.
    package let weight: Double
  }

  /// All lexicons that the program brings along.
  package static let shared = Lexicon(pairs: LanguagePair.all.map { Pair(SharedLexicon($0)) })

  private struct Pair: Sendable {
    let language: Language
    /// True if the lexicon was learnt, and so knows how frequent words are.
    let isLearnt: Bool
    private let shared: SharedLexicon?
    private let loaded: BilingualLexicon?

    init(_ shared: SharedLexicon) {
      language = shared.pair.other
      isLearnt = shared.pair.source == .learnt
      self.shared = shared
      loaded = nil
    }

    init(_ language: Language, _ lexicon: BilingualLexicon, isLearnt: Bool) {
      self.language = language
      self.isLearnt = isLearnt
      shared = nil
      loaded = lexicon
    }

    var lexicon: BilingualLexicon { loaded ?? shared?.lexicon ?? BilingualLexicon(LexiconBytes([])) }
  }

  private let pairs: [Pair]

  private init(pairs: [Pair]) {
    self.pairs = pairs
  }

  /// A learnt lexicon as `LexiconBuilder` writes it, for the pair of languages whose lexicon is learnt. Without any term
  /// where the bytes are something else.
  package init(bytes: [UInt8]) {
    let languages = LanguagePair.all.filter { $0.source == .learnt }.prefix(1).map(\.other)
    pairs = languages.map { Pair($0, BilingualLexicon(LexiconBytes(bytes)), isLearnt: true) }
  }

  /// The lexicons for the languages of a collection, read or made now; and the learnt ones, which know how frequent words
  /// are.
  package func limited(to languages: Set<Language>) -> Lexicon {
    let needed = pairs.filter { $0.isLearnt || languages.contains($0.language) }
    return Lexicon(pairs: needed.map { Pair($0.language, $0.lexicon, isLearnt: $0.isLearnt) })
  }
}

extension Lexicon {
  /// The translations of a word or phrase into another language, most probable first; empty for an unknown word.
  ///
  /// - Parameter term: as it is written or folded, in the singular or the plural: `drugs`, `Ma túy`, `ma tuy`.
  package func translations(of term: String, from source: Language, to target: Language) -> [Translation] {
    guard source != target, let term = Term(term, in: source) else { return [] }
    let hub = LanguagePair.hub
    if source == hub { return lexicon(of: target)?.translations(of: term) ?? [] }
    let translations = lexicon(of: source)?.translations(of: term) ?? []
    return target == hub ? translations : translations.isEmpty ? [] : onwards(translations, to: target)
  }

  /// The translations into a language of the words that a term is called in the hub.
  private func onwards(_ translations: [Translation], to target: Language) -> [Translation] {
    guard let lexicon = lexicon(of: target) else { return [] }
    var probabilities: [String: Double] = [:]
    for first in translations {
      guard let term = Term(first.text, in: LanguagePair.hub) else { continue }
      for second in lexicon.translations(of: term) {
        probabilities[second.text, default: 0] += first.probability * second.probability
      }
    }
    return probabilities.map { Translation(text: $0.key, probability: $0.value) }
      .sorted { ($1.probability, $0.text) < ($0.probability, $1.text) }
  }

  /// The translations of a term of the hub into a language, most probable first.
  package func translations(of term: Term, to target: Language) -> [Translation] {
    lexicon(of: target)?.translations(of: term) ?? []
  }

  /// The translations of a term of a language into the hub, most probable first.
  package func translations(of term: Term, from source: Language) -> [Translation] {
    lexicon(of: source)?.translations(of: term) ?? []
  }

  /// The terms of other languages with which a term is compared.
  package func renderings(of term: Term) -> [Rendering] {
    // A collection mostly needs one lexicon.
    if pairs.count == 1 { return pairs[0].lexicon.renderings(of: term) }
    return pairs.flatMap { $0.lexicon.renderings(of: term) }
  }

  /// The number of articles of general news in which terms were counted.
  package var backgroundArticles: Int {
    pairs.lazy.map(\.lexicon.backgroundArticles).first { $0 > 0 } ?? 0
  }

  /// The number of those articles that have a term; nil if it isn't known.
  package func backgroundCount(of term: Term) -> Int? {
    pairs.lazy.compactMap { $0.lexicon.backgroundCount(of: term) }.first
  }

  /// The usual spelling of a term; nil if it isn't known.
  package func text(of term: Term) -> String? {
    pairs.lazy.compactMap { $0.lexicon.text(of: term) }.first
  }

  private func lexicon(of language: Language) -> BilingualLexicon? {
    pairs.first { $0.language == language }?.lexicon
  }
}

/// A lexicon of the program, made when it is first asked for and then kept. A class, because all share what is made.
private final class SharedLexicon: Sendable {
  let pair: LanguagePair
  private let made = Mutex<BilingualLexicon?>(nil)

  init(_ pair: LanguagePair) {
    self.pair = pair
  }

  var lexicon: BilingualLexicon {
    made.withLock { made in
      if let made { return made }
      let lexicon = make()
      made = lexicon
      return lexicon
    }
  }

  private func make() -> BilingualLexicon {
    switch pair.source {
    case .learnt: BilingualLexicon(.embedded)
    case .table: BilingualLexicon(LexiconBytes(LexiconBuilder(pair).bytes))
    }
  }
}
