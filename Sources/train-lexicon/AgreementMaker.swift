internal import Foundation
internal import Languages
internal import Stories

/// Makes the lexicon by which sentences are compared: pairs of words that each translate the other.
///
/// The lexicon for related stories asks how a Vietnamese word is called in English. A sentence shares a word with another
/// only if the English word is called so in turn: so a pair's agreement is the geometric mean of both directions, or the
/// share of the sentences with either word that have both (Dice) if that is more.
struct AgreementMaker {
  /// Of Vietnamese compounds only those count that occur often and more often than chance joins their syllables, by this
  /// pointwise mutual information in bits.
  private static let fewestOccurrences = 4
  private static let leastCohesion = 2.5
  /// An agreement of this or more is a whole one, because a word has several translations.
  private static let whole = 0.3
  private static let least = 0.3
  private static let fewestTogether = 2

  private let corpus: ParallelCorpus
  private let sentences: [ParallelCorpus.Sentence]

  init(_ corpus: ParallelCorpus) {
    self.corpus = corpus
    let units = Self.units(corpus)
    sentences = corpus.sentences.map { sentence in
      ParallelCorpus.Sentence(
        english: sentence.english, vietnamese: sentence.vietnamese.filter { units[Int($0)] })
    }
  }

  /// True for each Vietnamese term that is a syllable or a compound with cohesion.
  private static func units(_ corpus: ParallelCorpus) -> [Bool] {
    let terms = corpus.vietnamese.terms
    var counts = [Int](repeating: 0, count: terms.count)
    for sentence in corpus.sentences { for term in sentence.vietnamese { counts[Int(term)] += 1 } }
    var syllables: [String: Int] = [:]
    for (place, term) in terms.enumerated() where term.kind == .word {
      syllables[corpus.vietnamese.text(at: place).lowercased(), default: 0] += counts[place]
    }
    let total = Double(corpus.sentences.count)
    return terms.enumerated().map { place, term in
      guard term.kind == .compound else { return true }
      let parts = corpus.vietnamese.text(at: place).lowercased().split(separator: " ")
      guard counts[place] >= fewestOccurrences, parts.count == 2 else { return false }
      let chance = parts.reduce(1.0) { $0 * Double(syllables[String($1)] ?? 1) / total }
      return log2(Double(counts[place]) / total / chance) > leastCohesion
    }
  }

  /// The lexicon, with the number of sentences that have each word.
  var lexicon: LexiconBuilder {
    let intoEnglish = probabilities(WordAlignment(sentences.map { ($0.vietnamese, $0.english) }))
    let intoVietnamese = probabilities(WordAlignment(sentences.map { ($0.english, $0.vietnamese) }))
    let counts = Counts(sentences, corpus)
    var pairs: [LexiconBuilder.Pair] = []
    for (pair, probability) in intoEnglish {
      let back = intoVietnamese[Pair(source: pair.target, target: pair.source)] ?? 0
      let (vietnamese, english) = (Int(pair.source), Int(pair.target))
      let together = counts.together(english: pair.target, vietnamese: pair.source)
      guard together >= Self.fewestTogether else { continue }
      let dice = 2 * Double(together) / Double(counts.english[english] + counts.vietnamese[vietnamese])
      let agreement = min(1, max((probability * back).squareRoot(), dice) / Self.whole)
      guard agreement >= Self.least, probability > 0.05 && back > 0.02 || dice > 0.15 || back > 0.2 else {
        continue
      }
      let terms = (corpus.vietnamese.terms[vietnamese], corpus.english.terms[english])
      pairs.append(LexiconBuilder.Pair(term: terms.0, other: terms.1, probability: 0, weight: agreement))
    }
    let kept = Set(pairs.flatMap { [$0.term, $0.other] })
    return LexiconBuilder(
      backgroundArticles: sentences.count, entries: counts.entries(corpus, keeping: kept), pairs: pairs)
  }

  private struct Pair: Hashable {
    let source: Int32
    let target: Int32
  }

  private func probabilities(_ alignment: WordAlignment) -> [Pair: Double] {
    Dictionary(
      alignment.links.map { (Pair(source: $0.source, target: $0.target), $0.probability) }
    ) { first, _ in first }
  }

  /// The sentences that have each word, as sets of places.
  private struct Counts {
    private var sentencesOfEnglish: [Int32: Set<Int32>] = [:]
    private var sentencesOfVietnamese: [Int32: Set<Int32>] = [:]
    private(set) var english: [Int]
    private(set) var vietnamese: [Int]

    init(_ sentences: [ParallelCorpus.Sentence], _ corpus: ParallelCorpus) {
      english = Array(repeating: 0, count: corpus.english.terms.count)
      vietnamese = Array(repeating: 0, count: corpus.vietnamese.terms.count)
      for (index, sentence) in sentences.enumerated() {
        for term in sentence.english {
          english[Int(term)] += 1
          sentencesOfEnglish[term, default: []].insert(Int32(index))
        }
        for term in sentence.vietnamese {
          vietnamese[Int(term)] += 1
          sentencesOfVietnamese[term, default: []].insert(Int32(index))
        }
      }
    }

    func together(english: Int32, vietnamese: Int32) -> Int {
      guard let mine = sentencesOfEnglish[english], let theirs = sentencesOfVietnamese[vietnamese] else {
        return 0
      }
      return mine.count < theirs.count
        ? mine.count(where: theirs.contains) : theirs.count(where: mine.contains)
    }

    /// The words of the pairs, and all frequent ones, because of their frequency.
    func entries(_ corpus: ParallelCorpus, keeping kept: Set<Term>) -> [LexiconBuilder.Entry] {
      let lists = [(corpus.english, english), (corpus.vietnamese, vietnamese)]
      return lists.flatMap { list, counts in
        list.terms.indices.compactMap { place in
          let term = list.terms[place]
          let isOwn = (term.space == .shared) == (list.language == .english)
          guard isOwn,
            kept.contains(term) || counts[place] >= AgreementMaker.fewestOccurrences && term.kind == .word
          else { return nil }
          return LexiconBuilder.Entry(term: term, text: list.text(at: place), documents: counts[place])
        }
      }
    }
  }
}
