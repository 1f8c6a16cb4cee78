internal import Languages
internal import News
internal import PostgreSQL
internal import Stories

/// The articles of some days with their profiles, in memory: what the survey of these days compares. The window goes from
/// newer days to older ones and keeps what the next days need too.
struct SurveyWindow {
  /// The profiles that are read at a time, one row after the other.
  private static let share = 20_000
  /// The features whose frequencies are kept for the next days, at some forty bytes each.
  private static let mostFeatures = 4_000_000

  /// An article of the window.
  struct Entry {
    let date: Int
    let language: String
    let words: Int
    let features: [Int64]
    let levels: [UInt8]
  }

  private(set) var entries: [Int64: Entry] = [:]
  /// The number of articles that have each feature of the window.
  private var documents: [Int64: Int] = [:]
  /// The features whose numbers of articles aren't read yet; they count as those of one article.
  private var uncounted: [Int64] = []
  /// The number of features when the window was empty last and then filled.
  private var firstFeatures = 0

  /// Moves the window to the articles that a share is compared with.
  mutating func move(to share: SurveyShare, in session: Session) throws {
    // The frequencies of features that no article of the window has any more are forgotten with the articles.
    if documents.count > max(Self.mostFeatures, 2 * firstFeatures) { (entries, documents) = ([:], [:]) }
    entries = entries.filter { share.days.contains($0.value.date) && share.numbers.contains($0.key) }
    let roster = try session.rows(
      "SELECT article FROM profile WHERE date BETWEEN $1 AND $2 AND article BETWEEN $3 AND $4",
      share.parameters)
    let isFirst = documents.isEmpty
    let missing = roster.rows.map { $0.int(0) }.filter { entries[$0] == nil }
    for start in stride(from: 0, to: missing.count, by: Self.share) {
      try read(Array(missing[start..<min(start + Self.share, missing.count)]), in: session)
      try count(in: session)
    }
    if isFirst { firstFeatures = documents.count }
  }

  private mutating func read(_ articles: [Int64], in session: Session) throws {
    let lexicon = Lexicon.shared
    try session.forEachRow(
      "SELECT article, date, language, word_count, features, levels FROM profile WHERE article = ANY ($1)",
      [.ints(articles)]
    ) { row in
      let entry = Entry(
        date: Int(row.int(1)), language: row.text(2), words: Int(row.int(3)), features: row.ints(4),
        levels: row.bytes(5))
      entries[row.int(0)] = entry
      for feature in entry.features where note(feature) {
        // Across languages terms are weighed by those that translate them.
        for other in StoryFeature(number: feature).translations(in: lexicon) { note(other.number) }
      }
    }
  }

  /// Notes a feature of the window. Returns true if it is new.
  @discardableResult
  private mutating func note(_ feature: Int64) -> Bool {
    guard documents[feature] == nil else { return false }
    documents[feature] = 1
    uncounted.append(feature)
    return true
  }

  /// Reads how many articles have the new features. A feature of one article ties none together, and isn't read.
  private mutating func count(in session: Session) throws {
    try session.forEachRow(
      "SELECT number, documents FROM feature WHERE number = ANY ($1) AND documents > 1",
      [.ints(uncounted.sorted())]
    ) { documents[$0.int(0)] = Int($0.int(1)) }
    uncounted = []
  }
}

extension SurveyWindow {
  /// The window as a collection of stories. Its articles have numbers of their own, in the order of the archive's.
  ///
  /// - Parameter total: the number of articles of the archive.
  func collection(total: Int) -> (stories: StoryCollection, articles: [Int64]) {
    let articles = entries.keys.sorted()
    let languages = Set(entries.values.map(\.language)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1, UInt8(clamping: $0)) })
    let all = articles.compactMap { entries[$0] }
    let columns = StoryArticles(
      numbers: Array(0..<Int32(articles.count)), slots: Array(0..<Int32(articles.count)),
      languages: all.map { numbers[$0.language] ?? 0 }, days: all.map { Int32($0.date) },
      words: all.map { Int32(clamping: $0.words) },
      languageOfNumber: (0...Int(UInt8.max)).map {
        $0 < languages.count ? Language(languages[$0]) : .undetermined
      },
      total: total)
    let frequent = documents.filter { $0.value > 1 }
    var table = FeatureTable(capacity: frequent.count)
    for (feature, count) in frequent { table.insert(feature, documents: count) }
    let statistics = TermStatistics(
      table, lexicon: .shared, languages: Set(languages.map { Language($0) }), aliases: FeatureAliases())
    return (StoryCollection(WindowFacts(entries: all), columns, statistics), articles)
  }
}

/// The facts of a window by the window's own numbers.
private struct WindowFacts: StoryFacts {
  let entries: [SurveyWindow.Entry]

  func profile(of article: Int32) throws -> StoryProfile? {
    guard entries.indices.contains(Int(article)) else { return nil }
    let entry = entries[Int(article)]
    return StoryProfile(features: entry.features, levels: entry.levels)
  }

  func articles(withAnyOf features: [StoryFeature]) throws -> [Int32] {
    let sought = Set(features.map(\.number))
    return entries.indices.filter { !sought.isDisjoint(with: entries[$0].features) }.map { Int32($0) }
  }
}
