package import Languages
internal import News

/// The articles of a collection as columns: what the comparison of stories needs of every article. A slot is an article's
/// index in the columns.
package struct StoryArticles: Sendable {
  /// The articles' numbers in the archive.
  let numbers: [Int32]
  /// By number: the slot; -1 if there is no such article.
  private let slots: [Int32]
  /// The number of each article's language.
  let languages: [UInt8]
  /// `ArticleDate.sortKey`; 0 if there is no date.
  private let days: [Int32]
  /// The length of each article in words.
  let words: [Int32]
  /// By number.
  private let languageOfNumber: [Language]
  /// The number of articles of the whole archive, of which these may be a few days.
  let total: Int

  package init(
    numbers: [Int32], slots: [Int32], languages: [UInt8], days: [Int32], words: [Int32],
    languageOfNumber: [Language], total: Int? = nil
  ) {
    (self.numbers, self.slots, self.languages, self.days, self.words) = (
      numbers, slots, languages, days, words
    )
    self.languageOfNumber = languageOfNumber
    self.total = total ?? numbers.count
  }

  var count: Int { numbers.count }

  /// The slot of an article; nil if it isn't listed.
  func slot(of number: Int32) -> Int? {
    guard slots.indices.contains(Int(number)), slots[Int(number)] >= 0 else { return nil }
    return Int(slots[Int(number)])
  }

  func language(at slot: Int) -> Language { language(numbered: languages[slot]) }

  func language(numbered number: UInt8) -> Language { languageOfNumber[Int(number)] }

  func date(at slot: Int) -> ArticleDate? { ArticleDate(sortKey: Int(days[slot]), isInferred: false) }
}
