extension NumberAndDateRules {
  static let french: NumberAndDateRules = {
    var rules = NumberAndDateRules(.french, .french)
    rules.order = .dayFirst
    rules.decimalMark = .comma
    rules.direction = .behind(past: true)
    rules.oneIsArticle = true
    rules.joinsUnits = true
    return rules
  }()
}

extension NumberAndDateEntries {
  fileprivate static var french: NumberAndDateEntries {
    var entries = NumberAndDateEntries()
    for row in LanguageTable.french("numbers.tsv").rows { entries.addNumber(row) }
    for row in LanguageTable.french("calendar.tsv").rows {
      if let meaning = meaning(of: row) { entries.meanings.append((meaning, list(row))) }
    }
    let units = Dictionary(Unit.allCases.map { (String(describing: $0), $0) }) { first, _ in first }
    for row in LanguageTable.french("units.tsv").rows where row.count > 2 {
      guard let unit = units[String(row[0])], let factor = Double(row[1]) else { continue }
      entries.units.append((UnitWord(unit: unit, factor: factor), list(row)))
    }
    return entries
  }

  private mutating func addNumber(_ row: [Substring]) {
    guard row.count > 2, let value = Double(row[1]) else { return }
    switch row[0] {
    case "number", "about": meanings.append((.number(Int(value)), Self.list(row)))
    case "tens": meanings.append((.tens(Int(value)), Self.list(row)))
    case "hundred":
      meanings.append((.number(Int(value)), Self.list(row)))
      scales.append((value, Self.list(row)))
    case "scale": scales.append((value, Self.list(row)))
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

  /// The forms of a row without abbreviations that end in a period, many of which are other words without it: `mer.`.
  private static func list(_ row: [Substring]) -> String {
    LanguageTable.forms(row, 2).filter { !$0.hasSuffix(".") }.joined(separator: ",")
  }
}
