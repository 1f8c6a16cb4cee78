internal import Catalogue
internal import Languages
internal import News
internal import Text

/// The words behind a number for the things that it counts, as terms.
struct CountedThings {
  /// The keys of the words behind each number of things, with their weights; by the fact's place.
  private let keys: Sides<[[Term: Double]]>

  /// The bytes behind a number in which its noun is looked for, and the most words of the noun.
  private static let reach = 64
  private static let mostWords = (words: 3, syllables: 5)
  /// Numbers of people with one fate count the same, whatever the people are called.
  private static let likenessOfPredicate = 0.8

  init(_ texts: Sides<ComparedText>, _ facts: ComparedFacts, _ agreement: TermAgreement) {
    func keys(_ side: Side) -> [[Term: Double]] {
      facts.facts[side].map { placed in
        placed.fact.isCount ? agreement.strengths(of: Self.thing(placed, texts[side]), on: side) : [:]
      }
    }
    self.keys = Sides(left: keys(.left), right: keys(.right))
  }

  /// 0 to 1: how sure it is that two numbers count the same things.
  func likeness(_ left: PlacedFact, _ right: PlacedFact) -> Double {
    var least = 0.0
    if let mine = left.fact.predicate, let theirs = right.fact.predicate {
      guard mine == theirs else { return 0 }
      least = Self.likenessOfPredicate
    }
    let theirs = keys.right[right.index]
    return keys.left[left.index].reduce(least) { max($0, $1.value * (theirs[$1.key] ?? 0)) }
  }

  private static func thing(_ placed: PlacedFact, _ text: ComparedText) -> PassageTerms {
    let start = placed.fact.range.upperBound
    let end = text.passages[placed.passage].upperBound
    let bytes = Array(text.article.text(in: start..<max(start, end)).utf8.prefix(reach))
    var count = bytes.firstIndex { ",;:.()".utf8.contains($0) } ?? bytes.count
    // The reach may end within a letter or a word.
    if count == reach { count = bytes.lastIndex(of: UInt8(ascii: " ")) ?? 0 }
    let isSyllabic = text.article.language.language.profile.terms.syllablesPerWord > 1
    return PassageTerms(text.article, start..<start + count)
      .prefix(isSyllabic ? mostWords.syllables : mostWords.words)
  }
}
