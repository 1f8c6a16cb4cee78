internal import News
internal import Text

/// The order in which a join takes articles: those with a day newest first, then the others.
struct JoinOrder: Sendable {
  /// An article to be taken.
  struct Step: Sendable {
    let article: Int32
    /// The number of the day on which it was written; nil if no day is known.
    let day: Int32?
    /// True if its links are sought; false if links of others to it are.
    let isSought: Bool
  }

  private let sought: [Step]
  /// The others, which come before the sought ones that are written within days of them.
  private let others: [Step]
  private let span: Int32
  private var nextSought = 0
  private var nextOther = 0

  /// - Parameters:
  ///   - sought: the articles whose links are sought, by number.
  ///   - others: the articles whose links are known.
  ///   - span: the most days between two articles that can have a link.
  init(_ sought: [Int32], others: [Int32], span: Int, _ articles: StoryArticles) {
    let sought = Self.steps(sought, isSought: true, articles).sorted(by: Self.isNewer)
    let (newest, oldest) = (sought.first?.day, sought.last?.day)
    self.sought = sought
    self.span = Int32(span)
    let others = Self.steps(others, isSought: false, articles)
    // Those without a day come first, because every article can have a link to them.
    self.others =
      others.filter { $0.day == nil }
      + others.filter { other in
        guard let day = other.day else { return false }
        guard let newest, let oldest else { return !sought.isEmpty }
        return day <= newest + Int32(span) && day >= oldest - Int32(span)
      }.sorted(by: Self.isNewer)
  }

  private static func steps(_ numbers: [Int32], isSought: Bool, _ articles: StoryArticles) -> [Step] {
    numbers.compactMap { number in
      articles.slot(of: number).map { slot in
        Step(article: number, day: day(of: articles.date(at: slot)), isSought: isSought)
      }
    }
  }

  private static func day(of date: ArticleDate?) -> Int32? {
    guard let date, date.day != nil else { return nil }
    return Int32(date.firstDay.days)
  }

  private static func isNewer(_ one: Step, _ other: Step) -> Bool {
    (one.day ?? .min, other.article) > (other.day ?? .min, one.article)
  }

  /// The next article; nil after the last.
  mutating func next() -> Step? {
    guard nextSought < sought.count else { return nil }
    if nextOther < others.count, isDue(others[nextOther], before: sought[nextSought]) {
      nextOther += 1
      return others[nextOther - 1]
    }
    nextSought += 1
    return sought[nextSought - 1]
  }

  private func isDue(_ other: Step, before sought: Step) -> Bool {
    guard let day = other.day, let soughtDay = sought.day else { return true }
    return day >= soughtDay - span
  }
}
