internal import Text

/// The words of numbers and dates of one language, by their keys. A class, because the reader of every paragraph keeps the
/// words, and a copy of the tables costs more than a short paragraph.
package final class NumberAndDateWords: Sendable {
  /// The role of a word in a number or a date.
  package enum Meaning: Hashable, Sendable {
    /// A number in letters, and a number that counts tens: `twenty`, `mươi`.
    case number(Int)
    case tens(Int)
    /// A month by its name, 1 to 12.
    case month(Int)
    /// A day of the week by its name, 0 for Monday.
    case weekday(Int)
    /// `yesterday`: the number of days before the article's.
    case daysAgo(Int)
    case role(Role)
  }

  /// The role of a word of grammar.
  package enum Role: String, Hashable, Sendable {
    /// `of`, and the ending of `11th`.
    case of, ordinal
    /// Words before a number that makes them a day, a month, a year, a day of the week: `ngày`, `tháng`, `năm`, `thứ`.
    case day = "day-marker"
    case month = "month-marker"
    case year = "year-marker"
    case weekday = "weekday-marker"
    /// `hôm`, which goes before a pointed day.
    case today = "today-marker"
    case week
    /// `next`, `tới`; `last`, `trước`.
    case coming, past
    /// A word before a day that marks it as a day: `sáng`, `từ`.
    case time = "time-marker"
    /// Only begins a phrase of several words.
    case beginning
  }

  /// True if the keys of words hold their tone marks.
  let isMarked: Bool
  let meanings: WordTable<Meaning>
  /// The meanings of several words side by side: `chủ nhật`, `quatre-vingt-dix`.
  let phrases: WordTable<Meaning>
  /// The number of words of the longest phrase; 1 where there is none.
  let longestPhrase: Int
  let phraseBeginnings: WordTable<Bool>
  let scales: WordTable<Double>
  let units: WordTable<UnitWord>
  /// Names of months of up to four letters that are no abbreviations, by their keys.
  let shortMonths: Set<UInt64>

  init(_ entries: NumberAndDateEntries, _ prose: ProseRules, isMarked: Bool) {
    self.isMarked = isMarked
    let keys = WordKeys(prose: prose, isMarked: isMarked)
    let all = entries.meanings.flatMap { meaning, names in keys.keys(of: names).map { (meaning, $0) } }
    let long = all.filter { $0.1.count > 1 }
    meanings = WordTable(
      all.filter { $0.1.count == 1 }.compactMap { entry in entry.1.first.map { ($0.bits, entry.0) } }
        + long.compactMap { entry in entry.1.first.map { ($0.bits, .role(.beginning)) } })
    phrases = WordTable(long.compactMap { entry in entry.1.joined.map { ($0.bits, entry.0) } })
    phraseBeginnings = WordTable(long.compactMap { entry in entry.1.first.map { ($0.bits, true) } })
    longestPhrase = long.map(\.1.count).max() ?? 1
    scales = WordTable(
      entries.scales.flatMap { scale, names in keys.joined(names).map { ($0.bits, scale) } })
    units = WordTable(
      entries.units.flatMap { unit, names in keys.joined(names).map { ($0.bits, unit) } })
    let months = entries.meanings.compactMap { meaning, names -> Hash64? in
      guard case .month = meaning, let name = names.first, name.utf8.count <= 4 else {
        return nil
      }
      return keys.joined([name]).first
    }
    shortMonths = Set(months.map(\.bits))
  }
}

/// Makes the keys of the words in a table.
struct WordKeys {
  let prose: ProseRules
  let isMarked: Bool

  /// For each name the keys of its words.
  func keys(of names: [String]) -> [[Hash64]] {
    var folded = FoldedProse(prose)
    return names.map { name in
      folded.read(name.utf8.span, 0..<name.utf8.count)
      return folded.tokens.map { $0.key(isMarked: isMarked) }
    }
  }

  /// For each name one key of all its words.
  func joined(_ names: [String]) -> [Hash64] { keys(of: names).compactMap(\.joined) }
}

extension [Hash64] {
  /// One key of several words side by side; nil where there is none.
  var joined: Hash64? {
    first.map { dropFirst().reduce($0) { $0.followed(by: $1) } }
  }
}

extension ProseToken {
  /// The key of the token in a table, whose keys hold tone marks or don't.
  @inline(__always)
  func key(isMarked: Bool) -> Hash64 {
    isMarked && kind == .word ? marked : key
  }
}
