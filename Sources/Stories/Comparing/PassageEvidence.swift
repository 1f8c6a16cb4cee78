internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import Text

/// Something that passages of both articles have: a name, a number, a date, a word or its translation.
struct PassageEvidence {
  /// The weight of the evidence.
  let weight: Double
  /// The passages that have it, in order, each once.
  let passages: Sides<[Int]>
  /// True if the evidence counts as content of a side's passages: a word with several translations counts once.
  let isSaid: Sides<Bool>
}

extension PassageEvidence {
  /// All that two texts have in common.
  static func shared(by texts: Sides<ComparedText>, names: NameAgreement, _ lexicon: Lexicon)
    -> [PassageEvidence]
  {
    let counts = texts.map(\.passages.count)
    let always = Sides(left: true, right: true)
    func evidence(_ passages: Sides<[Int]>, _ importance: Double, _ isSaid: Sides<Bool>) -> PassageEvidence? {
      guard !passages.left.isEmpty, !passages.right.isEmpty,
        passages.left.count * passages.right.count <= mostPairs
      else { return nil }
      let rarity =
        log(1 + Double(counts.left) / Double(passages.left.count))
        + log(1 + Double(counts.right) / Double(passages.right.count))
      return PassageEvidence(weight: importance * rarity / 2, passages: passages, isSaid: isSaid)
    }
    let named = namedPassages(texts, names).compactMap { evidence($0, Importance.name, always) }
    let counted = countedPassages(texts).compactMap { evidence($0, Importance.number, always) }
    let dated = datedPassages(texts).compactMap { evidence($0, Importance.date, always) }
    let worded = WordAgreement(texts, lexicon).agreements.compactMap { agreement in
      evidence(agreement.passages, Importance.word * agreement.certainty, agreement.isSurest)
    }
    return named + counted + dated + worded
  }

  /// The most pairs of passages that share a piece of evidence: what nearly all passages have says nothing and costs much.
  private static let mostPairs = 5000

  /// The relative weights of kinds of evidence. Judged on the training documents of the ALT corpus.
  private enum Importance {
    static let name = 1.0
    static let number = 1.6
    static let date = 1.0
    static let word = 1.0
  }
}

// MARK: - Names, numbers, dates

extension PassageEvidence {
  private static func namedPassages(_ texts: Sides<ComparedText>, _ names: NameAgreement) -> [Sides<[Int]>] {
    let passages = Sides(
      left: texts.left.passages(of: texts.left.mentions.map { ($0.entity, $0.range.lowerBound) }),
      right: texts.right.passages(
        of: texts.right.mentions.map { (names.leftKey(of: $0.entity), $0.range.lowerBound) }))
    return passages.left.keys.sorted().compactMap { key in
      passages.right[key].map { Sides(left: passages.left[key, default: []], right: $0) }
    }
  }

  private static func countedPassages(_ texts: Sides<ComparedText>) -> [Sides<[Int]>] {
    let places = texts.map { text in
      text.facts.quantities.map { (fact: $0, passage: text.passage(at: $0.range.lowerBound)) }
    }
    return pairs(places) { $0.agrees(with: $1) && !($0.isSpelled && $1.isSpelled) }
  }

  private static func datedPassages(_ texts: Sides<ComparedText>) -> [Sides<[Int]>] {
    let places = texts.map { text in
      text.facts.days.map { (fact: $0, passage: text.passage(at: $0.range.lowerBound)) }
    }
    return pairs(places) { $0.agrees(with: $1) }
  }

  private static func pairs<Fact>(
    _ places: Sides<[(fact: Fact, passage: Int?)]>, agree: (Fact, Fact) -> Bool
  ) -> [Sides<[Int]>] {
    places.left.prefix(mostFacts).compactMap { mine in
      let theirs = places.right.prefix(mostFacts).filter { agree(mine.fact, $0.fact) }.compactMap(\.passage)
      return mine.passage.map { Sides(left: [$0], right: theirs.uniqued) }
    }
  }

  /// The most facts of a text that are compared: a text with more is a table of figures.
  private static let mostFacts = 1000
}

extension ComparedText {
  /// The passage that an offset lies in.
  func passage(at offset: Int) -> Int? {
    let index = passages.partitioningIndex { $0.upperBound > offset }
    return index < passages.count && passages[index].lowerBound <= offset ? index : nil
  }

  func passages<Key: Hashable>(of places: [(key: Key, offset: Int)]) -> [Key: [Int]] {
    var passages: [Key: [Int]] = [:]
    for place in places {
      guard let passage = passage(at: place.offset), passages[place.key]?.last != passage else { continue }
      passages[place.key, default: []].append(passage)
    }
    return passages
  }
}

extension [Int] {
  /// Each number once, in order.
  fileprivate var uniqued: [Int] { Set(self).sorted() }
}
