internal import Text

/// The words of one language around numbers: units, currencies, hedges, ordinals, words of the clock.
package struct FactWords: Sendable {
  /// The role of a word or phrase beside a number.
  enum Role: String, Sendable {
    case length, mass, area, volume, speed, celsius, fahrenheit, energy, power, percent, money, magnitude,
      age, duration
    case magnitudeBefore = "magnitude-before"
    case ageBefore = "age-before"
    case about = "hedge-about"
    case over = "hedge-over"
    case under = "hedge-under"
    case fraction, scale, and, vague, ordinal, last, hour, minute, am, pm, noon, clock, later, ago, coming,
      quarter
    case range, minus, article, force, wind, bound, classifier, predicate
    /// `half a million`; `two and a half`.
    case halfScale = "half-scale"
    case andHalf = "and-half"
    /// `one in five`.
    case inShare = "in"
    case ordinalBefore = "ordinal-before"
    case halfPast = "half-past"
    /// `9 giờ kém 15`.
    case minusMinutes = "minus-minutes"
    /// A word before a time of the clock, and before a length of time.
    case clockLead = "clock-lead"
    case spanLead = "span-lead"
    case yearOffset = "year-offset"
    case monthOffset = "month-offset"
    /// A word before the name of a month.
    case monthLead = "month-lead"
    case playMinute = "play-minute"
    /// Phrases with words of numbers that count nothing.
    case noNumber = "no-number"
    /// Words before which the word for one is a number.
    case oneOf = "one-of"
  }

  struct Entry: Sendable {
    let role: Role
    let value: Double
    /// The code of a currency or a predicate.
    let code: String

    var isOfTemperature: Bool { role == .celsius || role == .fahrenheit }
  }

  /// True if the keys of words hold their tone marks.
  let isMarked: Bool
  private let entries: [UInt64: [Entry]]
  let longest: Int

  init(_ rows: [[Substring]], _ prose: ProseRules, isMarked: Bool) {
    self.isMarked = isMarked
    let keys = WordKeys(prose: prose, isMarked: isMarked)
    var (entries, longest): ([UInt64: [Entry]], Int) = ([:], 1)
    for row in rows where row.count > 2 {
      guard let role = Role(rawValue: String(row[0])) else { continue }
      let entry = Entry(role: role, value: Double(row[1]) ?? 0, code: String(row[1]))
      for words in keys.keys(of: LanguageTable.forms(row, 2)) {
        guard let key = words.joined else { continue }
        entries[key.bits, default: []].append(entry)
        longest = max(longest, words.count)
      }
    }
    self.entries = entries
    self.longest = longest
  }

  subscript(key: Hash64) -> [Entry] { entries[key.bits] ?? [] }
}

/// The words around numbers of one language, for texts with diacritics and without.
package struct FactRules: Sendable {
  private let marked: FactWords
  private let folded: FactWords
  /// True if the language tells words apart by diacritics, so that numbers in letters are unsure without them.
  let hasToneMarks: Bool

  private init(_ rows: [[Substring]], _ prose: ProseRules) {
    hasToneMarks = prose.hasToneMarks
    folded = FactWords(rows, prose, isMarked: false)
    marked = prose.hasToneMarks ? FactWords(rows, prose, isMarked: true) : folded
  }

  /// The words in a language's table `fact-words.tsv`, then its units in `units.tsv` and those of another language.
  init(of language: Language, _ prose: ProseRules, borrowing other: Language? = nil) {
    let rows =
      LanguageTable("fact-words.tsv", of: language).rows + LanguageTable("units.tsv", of: language).rows
      + (other.map { LanguageTable("units.tsv", of: $0).rows } ?? [])
    self.init(rows.map(Self.measured), prose)
  }

  /// A row of `units.tsv` as a row of `fact-words.tsv`.
  private static func measured(_ row: [Substring]) -> [Substring] {
    guard let first = row.first, let role = roles[String(first)] else { return row }
    return [Substring(role)] + row.dropFirst()
  }

  private static let roles = [
    "kilogram": "mass", "metre": "length", "squareMetre": "area", "litre": "volume",
  ]

  package static let neutral = FactRules([], .neutral)

  func words(hasDiacritics: Bool) -> FactWords { hasDiacritics ? marked : folded }
}
