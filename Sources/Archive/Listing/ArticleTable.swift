internal import Foundation
internal import GRDB
internal import Languages
internal import News

/// All articles of a collection as columns of plain values, in the order of their paths and entries. Lists are filtered
/// and sorted by these columns: 21 bytes an article; everything else stays in the database.
///
/// A slot is an article's index in the columns. It holds as long as the table does.
struct ArticleTable: Sendable {
  /// The articles' numbers in the database.
  private(set) var numbers: [Int32] = []
  private(set) var ids: [ArticleID] = []
  private(set) var languages: [UInt8] = []
  /// `ArticleDate.sortKey`, 0 if there is no date.
  private(set) var days: [Int32] = []
  private(set) var words: [Int32] = []
  /// By article number; -1 where the article isn't listed.
  private(set) var slots: [Int32] = []
  private var languageNumbers = LanguageNumbers()

  /// The columns of an article as the index has them: number, id, language, date, words.
  static let columns = "number, id, language, date, words"

  init() {}

  /// Reads the table from the database index `listed`, which has all its columns.
  init(_ db: Database) throws {
    languageNumbers = try LanguageNumbers(db)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(Self.columns) FROM article INDEXED BY listed ORDER BY path, entry")
    while let row = try rows.next() { try append(row) }
  }

  /// A table of columns that were read from the index.
  init(
    numbers: [Int32], ids: [ArticleID], languages: [UInt8], days: [Int32], words: [Int32], _ db: Database
  ) throws {
    guard numbers.allSatisfy(ArticleNumbers.valid.contains), days.allSatisfy({ $0 >= 0 }) else {
      throw IndexFailure.damaged
    }
    (self.numbers, self.ids, self.languages, self.days, self.words) = (numbers, ids, languages, days, words)
    noteSlots(upTo: Int(numbers.max() ?? -1))
    languageNumbers = try LanguageNumbers(db)
  }

  /// Notes the places of all articles. `last`: the greatest number that any article has had.
  private mutating func noteSlots(upTo last: Int) {
    slots = Array(repeating: -1, count: last + 1)
    for (slot, number) in numbers.enumerated() { slots[Int(number)] = Int32(slot) }
  }

  /// This table without the articles in some slots, and with other articles, each behind a slot, in their order; behind
  /// slot -1 an article comes first. Slots are sorted.
  func replacing(
    _ removed: [Int], by added: [(row: Row, previous: Int)], in db: Database
  ) throws -> ArticleTable {
    var (table, next, rest) = (ArticleTable(), 0, removed[...])
    func copy(to end: Int) {
      while next < end {
        let stop = min(rest.first ?? end, end)
        table.append(self, next..<stop)
        next = stop
        if rest.first == stop, stop < end {
          rest.removeFirst()
          next += 1
        }
      }
    }
    for (row, previous) in added {
      copy(to: previous + 1)
      try table.append(row)
    }
    copy(to: count)
    table.noteSlots(upTo: max(slots.count, table.slots.count) - 1)
    table.languageNumbers = try LanguageNumbers(db)
    return table
  }

  private mutating func append(_ other: ArticleTable, _ range: Range<Int>) {
    numbers += other.numbers[range]
    ids += other.ids[range]
    languages += other.languages[range]
    days += other.days[range]
    words += other.words[range]
  }

  private mutating func append(_ row: Row) throws {
    let number = try row.articleNumber(0)
    if slots.count <= Int(number) {
      slots.append(contentsOf: repeatElement(-1, count: Int(number) + 1 - slots.count))
    }
    slots[Int(number)] = Int32(numbers.count)
    numbers.append(number)
    ids.append(ArticleID(number: try row.value(1)))
    languages.append(try row.value(2))
    let day: UInt32 = try row.value(3)
    days.append(Int32(clamping: day))
    words.append(try row.value(4))
  }
}

extension ArticleTable {
  /// The number of listed articles.
  var count: Int { numbers.count }

  /// The largest number of an article.
  var lastNumber: Int64 { Int64(slots.count) - 1 }

  /// The place of the article with a number; nil if it isn't listed.
  func slot(ofNumber number: Int64) -> Int? {
    guard slots.indices.contains(Int(number)), slots[Int(number)] >= 0 else { return nil }
    return Int(slots[Int(number)])
  }

  /// The place of the article with an id. Looks at all ids, which takes microseconds.
  func slot(of id: ArticleID) -> Int? {
    ids.firstIndex(of: id)
  }

  /// The places of the articles with some ids, each nil if there is no such article.
  func slots(of ids: [ArticleID]) -> [Int?] {
    guard ids.count > 1 else { return ids.map(slot) }
    let slots = Dictionary(zip(self.ids, self.ids.indices)) { first, _ in first }
    return ids.map { slots[$0] }
  }

  /// The language of the article in a slot.
  func language(at slot: Int) -> Language { languageNumbers[Int(languages[slot])] }

  /// The language behind a language number.
  func language(numbered number: UInt8) -> Language { languageNumbers[Int(number)] }
}
