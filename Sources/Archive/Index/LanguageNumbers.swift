internal import GRDB
internal import Languages

/// The languages of a collection by their numbers in the index.
struct LanguageNumbers: Sendable {
  private var numbers: [Language: Int] = [:]
  private var languages: [Int: Language] = [:]

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT number, code FROM language")
    while let row = try rows.next() { note(Language(try row.value(1)), try row.value(0)) }
  }

  init() {}

  /// The language behind a number.
  subscript(number: Int) -> Language { languages[number] ?? .undetermined }

  /// The number of a language, a new one where it is met for the first time.
  mutating func number(of language: Language, in db: Database) throws -> Int {
    if let number = numbers[language] { return number }
    // Another writer of the same transaction may have met the language first.
    try db.execute(sql: "INSERT OR IGNORE INTO language (code) VALUES (?)", arguments: [language.code])
    let number = try Int.fetchOne(
      db, sql: "SELECT number FROM language WHERE code = ?", arguments: [language.code])
    note(language, number ?? 0)
    return number ?? 0
  }

  private mutating func note(_ language: Language, _ number: Int) {
    numbers[language] = number
    languages[number] = language
  }
}
