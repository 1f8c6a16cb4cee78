internal import Languages
internal import Stories

/// Makes a lexicon from a corpus: aligns in both directions, and keeps the links on which both directions agree.
struct LexiconMaker {
  /// The most terms of the other language that a term is compared as.
  private static let mostRenderings = 4
  /// The most terms that the lexicon finds for an English word when articles are looked up.
  private static let mostLookups = 6
  /// A rendering of a smaller probability says nothing.
  private static let leastWeight = 0.02
  /// A term without a translation is kept for its rarity if at least this number of documents contain it.
  private static let leastDocuments = 4

  private let corpus: ParallelCorpus
  /// By Vietnamese term: the English terms, most probable first.
  private let intoEnglish: [Int32: [WordAlignment.Link]]
  /// By English term: the Vietnamese terms, most probable first.
  private let intoVietnamese: [Int32: [WordAlignment.Link]]

  init(_ corpus: ParallelCorpus) {
    self.corpus = corpus
    intoEnglish = Self.ranked(WordAlignment(corpus.sentences.map { ($0.vietnamese, $0.english) }))
    intoVietnamese = Self.ranked(WordAlignment(corpus.sentences.map { ($0.english, $0.vietnamese) }))
  }

  private static func ranked(_ alignment: WordAlignment) -> [Int32: [WordAlignment.Link]] {
    Dictionary(grouping: alignment.links, by: \.source).mapValues { links in
      links.sorted { ($1.probability, $0.target) < ($0.probability, $1.target) }
    }
  }

  /// The lexicon, of which `backgroundArticles` articles were counted.
  func lexicon(backgroundArticles: Int) -> LexiconBuilder {
    let shown = TranslationChoice(corpus, intoEnglish: intoEnglish, intoVietnamese: intoVietnamese)
    var pairs = PairTable()
    for (term, other, weight) in renderings { pairs[term, other].weight = weight }
    for (term, other, probability) in shown.pairs { pairs[term, other].probability = probability }
    return LexiconBuilder(
      backgroundArticles: backgroundArticles, entries: entries(shown, keeping: pairs.terms), pairs: pairs.all)
  }

  /// The terms with the terms that they are compared as, in both directions.
  private var renderings: [(Term, Term, Double)] {
    var renderings: [(Term, Term, Double)] = []
    var lookups: [Int32: [WordAlignment.Link]] = [:]
    for (place, links) in intoEnglish {
      let term = corpus.vietnamese.terms[Int(place)]
      guard term.space == .own else { continue }
      for link in links.prefix(Self.mostRenderings) where link.probability >= Self.leastWeight {
        renderings.append((term, corpus.english.terms[Int(link.target)], link.probability))
        lookups[link.target, default: []].append(link)
      }
    }
    for (place, links) in lookups {
      let best = links.sorted { ($1.count, $0.source) < ($0.count, $1.source) }.prefix(Self.mostLookups)
      renderings += best.map {
        (corpus.english.terms[Int(place)], corpus.vietnamese.terms[Int($0.source)], $0.probability)
      }
    }
    return renderings
  }

  private func entries(_ shown: TranslationChoice, keeping kept: Set<Term>) -> [LexiconBuilder.Entry] {
    var entries: [Term: LexiconBuilder.Entry] = [:]
    for list in [corpus.vietnamese, corpus.english] {
      for (place, term) in list.terms.enumerated()
      where (term.space == .shared) == (list.language == .english)
        && (kept.contains(term) || list.documents[place] >= Self.leastDocuments && list.isCounted(term))
      {
        entries[term] = LexiconBuilder.Entry(
          term: term, text: list.text(at: place), documents: list.documents[place])
      }
    }
    for (term, text) in shown.written {
      entries[term] = LexiconBuilder.Entry(term: term, text: text, documents: entries[term]?.documents ?? 0)
    }
    return Array(entries.values)
  }
}

/// Pairs of terms with what is known of them, each once.
private struct PairTable {
  struct Value {
    var probability = 0.0
    var weight = 0.0
  }

  private struct Key: Hashable {
    let term: Term
    let other: Term
  }

  private var values: [Key: Value] = [:]

  subscript(term: Term, other: Term) -> Value {
    get { values[Key(term: term, other: other), default: Value()] }
    set { values[Key(term: term, other: other)] = newValue }
  }

  var terms: Set<Term> { Set(values.keys.flatMap { [$0.term, $0.other] }) }

  var all: [LexiconBuilder.Pair] {
    values.map {
      LexiconBuilder.Pair(
        term: $0.key.term, other: $0.key.other, probability: $0.value.probability, weight: $0.value.weight)
    }
  }
}
