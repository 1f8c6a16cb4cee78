internal import Languages
internal import Stories
internal import Text

/// Chooses which translations of a term are shown: whole words, not the parts of them that were learnt as well.
struct TranslationChoice {
  /// The most translations of a term.
  private static let most = 4
  private static let leastProbability = 0.08
  /// A pair that was written by hand is shown with this probability at least.
  private static let writtenProbability = 0.35
  /// A longer compound replaces the word if the compound occurs at least this often for each occurrence of its part.
  private static let wholeShare = 0.5

  /// Term, translation, probability.
  private(set) var pairs: [(Term, Term, Double)] = []
  /// The terms of the vocabulary, which knows best how they are written.
  private(set) var written: [(term: Term, text: String)] = []

  init(
    _ corpus: ParallelCorpus, intoEnglish: [Int32: [WordAlignment.Link]],
    intoVietnamese: [Int32: [WordAlignment.Link]]
  ) {
    let written = Written(Vocabulary.pairs)
    self.written = written.texts
    var chosen: [Term: [Term: Double]] = [:]
    for (place, links) in intoVietnamese {
      let term = corpus.english.terms[Int(place)]
      let back = links.map { link in
        intoEnglish[link.target]?.first { $0.target == place }?.probability ?? 0
      }
      let words = Self.wholeWords(zip(links, back).filter { $1 > 0.1 }.map(\.0), corpus.vietnamese)
      let total = words.reduce(0) { $0 + $1.probability }
      for link in words.prefix(Self.most) where link.probability / total >= Self.leastProbability {
        chosen[term, default: [:]][corpus.vietnamese.terms[Int(link.target)]] = link.probability / total
      }
    }
    for (place, links) in intoEnglish {
      let term = corpus.vietnamese.terms[Int(place)]
      guard term.space == .own else { continue }
      for link in links.prefix(Self.most) where link.probability >= Self.leastProbability && link.count > 0.5
      {
        chosen[term, default: [:]][corpus.english.terms[Int(link.target)]] = link.probability
      }
    }
    written.add(to: &chosen, atLeast: Self.writtenProbability)
    pairs = chosen.flatMap { term, others in
      let total = max(1, others.values.reduce(0, +))
      return others.map { (term, $0.key, $0.value / total) }
    }
  }

  /// Of compounds and their parts only those that are the word.
  private static func wholeWords(_ links: [WordAlignment.Link], _ terms: TermList) -> [WordAlignment.Link] {
    let candidates = links.prefix(12).filter { terms.terms[Int($0.target)].space == .own }
      .map { (link: $0, words: fold(terms.text(at: Int($0.target))).split(separator: " ")) }
    return candidates.filter { one in
      !candidates.contains { other in
        if one.words.count < other.words.count {
          return isPart(one.words, of: other.words) && other.link.count >= wholeShare * one.link.count
        }
        if one.words.count > other.words.count {
          return isPart(other.words, of: one.words) && one.link.count < wholeShare * other.link.count
        }
        return overlaps(one.words, other.words) && one.link.count < other.link.count
      }
    }.map(\.link)
  }

  private static func isPart(_ part: [Substring], of whole: [Substring]) -> Bool {
    (0...(whole.count - part.count)).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// True if one goes on at the end of the other.
  private static func overlaps(_ one: [Substring], _ other: [Substring]) -> Bool {
    one != other && one.count > 1
      && (one.dropFirst() == other.dropLast() || one.dropLast() == other.dropFirst())
  }
}

/// The vocabulary as terms.
private struct Written {
  private let pairs: [(english: Term, vietnamese: Term)]
  let texts: [(term: Term, text: String)]

  init(_ vocabulary: [Vocabulary.Pair]) {
    let known = vocabulary.compactMap { pair in
      Term(pair.hub, in: .english).flatMap { english in
        Term(pair.other, in: .vietnamese).map { (english, $0, pair) }
      }
    }
    pairs = known.map { ($0.0, $0.1) }
    texts = known.flatMap { [($0.0, $0.2.hub), ($0.1, $0.2.other)] }
  }

  func add(to chosen: inout [Term: [Term: Double]], atLeast least: Double) {
    for (english, vietnamese) in pairs {
      for (term, other) in [(english, vietnamese), (vietnamese, english)] {
        chosen[term, default: [:]][other] = max(least, chosen[term]?[other] ?? 0)
      }
    }
  }
}
