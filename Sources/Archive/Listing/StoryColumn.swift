internal import Catalogue
internal import GRDB

/// The story of each article, where it is known. Eight bytes an article.
struct StoryColumn: Sendable {
  /// An article's place in its story.
  struct Entry: Hashable, Sendable {
    /// The number of the story's first article; the article's own number if no other article tells the story.
    var story: Int32
    /// The sum of the links to the other articles of the story: the central report has the highest.
    var closeness: Float = 0
  }

  private static let unknown: Int32 = 0

  /// By article number.
  private var entries: [Entry] = []

  init() {}

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT article, story, closeness FROM surveyed")
    while let row = try rows.next() {
      let closeness: Double = try row.value(2)
      self[try row.articleNumber(0)] = Entry(story: try row.articleNumber(1), closeness: Float(closeness))
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  subscript(article: Int32) -> Entry? {
    get {
      guard entries.indices.contains(Int(article)), entries[Int(article)].story != Self.unknown else {
        return nil
      }
      return entries[Int(article)]
    }
    set {
      if entries.count <= Int(article) {
        let missing = Int(article) + 1 - entries.count
        entries.append(contentsOf: repeatElement(Entry(story: Self.unknown), count: missing))
      }
      entries[Int(article)] = newValue ?? Entry(story: Self.unknown)
    }
  }

  /// The same articles, each with a story of its own.
  var alone: StoryColumn {
    var alone = StoryColumn()
    alone.entries = entries.enumerated().map { number, entry in
      Entry(story: entry.story == Self.unknown ? Self.unknown : Int32(number))
    }
    return alone
  }

  /// Writes the entries that differ from those in the index.
  func keep(insteadOf former: StoryColumn, in db: Database) throws {
    for (number, entry) in entries.enumerated() where entry != former.entries[number] {
      try db.cachedStatement(sql: "UPDATE surveyed SET story = ?, closeness = ? WHERE article = ?")
        .execute(arguments: [entry.story, Double(entry.closeness), number])
    }
  }
}

/// The coverage of each article of a table, where it is known: whether another language tells its story. A byte an
/// article.
struct CoverageColumn: Sendable {
  /// By slot; nil if it isn't known.
  private var coverage: [Coverage?] = []

  init() {}

  init(_ stories: StoryColumn, of table: ArticleTable) {
    guard !stories.isEmpty else { return }
    let known = table.numbers.map { stories[$0]?.story }
    /// By story: the language of the first article; nil if there is another one too.
    var soleLanguages: [Int32: UInt8?] = [:]
    for (slot, story) in known.enumerated() {
      guard let story else { continue }
      let language = table.languages[slot]
      if soleLanguages[story, default: language] != language {
        soleLanguages[story] = .some(nil)
      } else {
        soleLanguages[story] = .some(language)
      }
    }
    coverage = known.map { story in
      story.map { soleLanguages[$0] == .some(nil) ? .paired : .single }
    }
  }

  subscript(slot: Int) -> Coverage? { coverage.indices.contains(slot) ? coverage[slot] : nil }
}
