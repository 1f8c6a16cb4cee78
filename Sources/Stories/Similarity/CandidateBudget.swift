/// How much work a search for related stories may do.
package struct CandidateBudget: Sendable {
  /// The most postings that are read for one article, and the most features whose postings are read.
  let postings: Int
  let features: Int
  /// The most features that are looked up in the other language.
  let concepts: Int
  /// How many articles of each language are compared. A number for each language, because articles in the same language
  /// share so many words that they would crowd out the articles in other languages.
  let closestPerLanguage: Int
  /// Only articles in other languages are compared.
  let isAcrossOnly: Bool

  /// For the reader of an article: some milliseconds.
  package static let everything = CandidateBudget(
    postings: 40_000, features: 200, concepts: .max, closestPerLanguage: 40, isAcrossOnly: false)
  /// For the question whether another language tells the same story: rare features answer it.
  package static let sameStoryElsewhere = CandidateBudget(
    postings: 5_000, features: 60, concepts: 60, closestPerLanguage: 12, isAcrossOnly: true)
}
