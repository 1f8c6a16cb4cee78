/// The words of numbers, dates and units in the tables of a language. Of two meanings of one word the first counts.
struct NumberAndDateEntries {
  var meanings: [(NumberAndDateWords.Meaning, [String])] = []
  var scales: [(Double, [String])] = []
  var units: [(UnitWord, [String])] = []
}

extension NumberAndDateEntries {
  /// The entries in a language's tables `numbers.tsv`, `calendar.tsv` and `units.tsv`.
  init(of language: Language) {
    for row in LanguageTable("numbers.tsv", of: language).rows { addNumber(row) }
    for row in LanguageTable("calendar.tsv", of: language).rows {
      if let meaning = Self.meaning(of: row) { meanings.append((meaning, LanguageTable.forms(row, 2))) }
    }
    addUnits(of: language)
  }

  /// Adds the units in the table of a language, so that another language can borrow them.
  mutating func addUnits(of language: Language) {
    let known = Dictionary(uniqueKeysWithValues: Unit.allCases.map { ("\($0)", $0) })
    for row in LanguageTable("units.tsv", of: language).rows where row.count > 2 {
      guard let unit = known[String(row[0])], let factor = Double(row[1]) else { continue }
      units.append((UnitWord(unit: unit, factor: factor), LanguageTable.forms(row, 2)))
    }
  }

  private mutating func addNumber(_ row: [Substring]) {
    guard row.count > 2, let value = Double(row[1]) else { return }
    let forms = LanguageTable.forms(row, 2)
    switch row[0] {
    case "number", "about": meanings.append((.number(Int(value)), forms))
    case "tens": meanings.append((.tens(Int(value)), forms))
    case "hundred":
      meanings.append((.number(Int(value)), forms))
      scales.append((value, forms))
    case "scale": scales.append((value, forms))
    default: break
    }
  }

  private static func meaning(of row: [Substring]) -> NumberAndDateWords.Meaning? {
    guard row.count > 2 else { return nil }
    switch (row[0], Int(row[1])) {
    case ("month", let month?): return .month(month)
    case ("weekday", let weekday?): return .weekday(weekday)
    case ("days-ago", let days?): return .daysAgo(days)
    case ("role", _): return NumberAndDateWords.Role(rawValue: String(row[1])).map { .role($0) }
    default: return nil
    }
  }
}
