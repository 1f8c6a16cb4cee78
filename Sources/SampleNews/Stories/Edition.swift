/// Which story each article of a collection tells. Of ten articles in a row four tell two stories, each in both
/// languages, and six tell one each.
struct Edition {
  private static let articlesInBlock = 10
  private static let storiesInBlock = 8
  private static let storyOfSlot = [0, 0, 1, 1, 2, 3, 4, 5, 6, 7]

  let story: Int
  let language: SampleLanguage

  /// The edition of the article with a number, from 0.
  init(article: Int) {
    let (block, slot) = article.quotientAndRemainder(dividingBy: Self.articlesInBlock)
    story = block * Self.storiesInBlock + Self.storyOfSlot[slot]
    language = slot.isMultiple(of: 2) ? .english : .vietnamese
  }
}
