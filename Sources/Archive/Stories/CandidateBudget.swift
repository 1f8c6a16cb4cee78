/// How far a search for related stories goes.
struct CandidateBudget: Sendable {
  /// So many postings are read for one article at most, of so many features.
  let postings: Int
  let features: Int
  /// So many of what an article is compared by across languages are looked up in the other language.
  let concepts: Int
  /// So many articles of each language are looked at closely. Of each, because articles in the same language
  /// share so many words that they would crowd out those in the others.
  let closestPerLanguage: Int
  /// Only those in other languages.
  let isAcrossOnly: Bool

  /// For the reader of an article: some milliseconds.
  static let everything = CandidateBudget(
    postings: 40_000, features: 200, concepts: .max, closestPerLanguage: 40, isAcrossOnly: false)
  /// For whether another language tells the same story, which is told by what is rare.
  static let sameStoryElsewhere = CandidateBudget(
    postings: 5_000, features: 60, concepts: 60, closestPerLanguage: 12, isAcrossOnly: true)
}
