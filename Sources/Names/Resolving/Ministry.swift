internal import Languages
internal import Text

/// Ministries, whose names are composed alike everywhere: a head and a portfolio. `Bộ An ninh Nội địa` and
/// `Department of Homeland Security` are both `ministry of homeland security`.
enum Ministry {
  /// The common name of a ministry, or nil where the name is another's.
  static func base(of words: [NameWord], _ reading: NameReading) -> String? {
    guard let head = words.firstIndex(where: { heads[reading.language]?.contains($0.text) == true }) else {
      return nil
    }
    if reading.language == .vietnamese, head != 0 { return nil }
    var portfolio = words
    portfolio.remove(at: head)
    if let known = known(portfolio, reading) { return "ministry of " + known }
    let composed = reading.composed(portfolio)
    // A department of a city or a firm is no ministry.
    guard composed.propers.isEmpty, composed.places.isEmpty, !composed.meanings.isEmpty,
      composed.meanings.allSatisfy({ $0.role == .word })
    else { return nil }
    return "ministry of " + composed.text()
  }

  private static func known(_ words: [NameWord], _ reading: NameReading) -> String? {
    let text = words.map(\.text).filter { !joining.contains($0) }.joined(separator: " ")
    return (portfolios[reading.language] ?? [:])[fold(text)]
  }

  /// Words that a portfolio's name may have or not.
  private static let joining: Set<String> = [
    "of", "the", "for", "and", "&", "va", NameSpelling("và", keepsDiacritics: true, hyphens: .parting).text,
  ]

  private static let heads: [Language: Set<String>] = [
    .english: ["department", "ministry"],
    .vietnamese: [NameSpelling("Bộ", keepsDiacritics: true, hyphens: .parting).text, "bo"],
  ]

  /// Folded: no two portfolios differ by diacritics alone.
  private static let portfolios: [Language: [String: String]] = {
    var tables: [Language: [String: String]] = [:]
    for record in FactTable.portfolios.records {
      for (language, field) in [(Language.english, 1), (.vietnamese, 2)] {
        for form in record.names(field) {
          tables[language, default: [:]][
            NameSpelling(form.text, keepsDiacritics: false, hyphens: .parting).text] =
            record.text(0)
        }
      }
    }
    return tables
  }()
}
