internal import Languages
internal import Text

/// Ministries, whose names are parsed alike everywhere: a head and a portfolio. `Bộ An ninh Nội địa` and
/// `Department of Homeland Security` are both `ministry of homeland security`.
enum Ministry {
  /// The common name of a ministry, or nil where the name is another's.
  static func base(of words: [NormalizedWord], _ parser: NameParser) -> String? {
    guard let head = words.firstIndex(where: { heads[parser.language]?.contains($0.text) == true }) else {
      return nil
    }
    if parser.language == .vietnamese, head != 0 { return nil }
    var portfolio = words
    portfolio.remove(at: head)
    if let known = known(portfolio, parser) { return "ministry of " + known }
    let parsed = parser.parsed(portfolio)
    // A department of a city or a firm is no ministry.
    guard parsed.propers.isEmpty, parsed.places.isEmpty, !parsed.meanings.isEmpty,
      parsed.meanings.allSatisfy({ $0.role == .word })
    else { return nil }
    return "ministry of " + parsed.text()
  }

  private static func known(_ words: [NormalizedWord], _ parser: NameParser) -> String? {
    let text = words.map(\.text).filter { !joining.contains($0) }.joined(separator: " ")
    return (portfolios[parser.language] ?? [:])[fold(text)]
  }

  /// Words that are optional in a portfolio's name.
  private static let joining: Set<String> = [
    "of", "the", "for", "and", "&", "va", NormalizedName("và", keepsDiacritics: true, hyphens: .parting).text,
  ]

  private static let heads: [Language: Set<String>] = [
    .english: ["department", "ministry"],
    .vietnamese: [NormalizedName("Bộ", keepsDiacritics: true, hyphens: .parting).text, "bo"],
  ]

  /// Folded: no two portfolios differ by diacritics alone.
  private static let portfolios: [Language: [String: String]] = {
    var tables: [Language: [String: String]] = [:]
    for record in GazetteerTable.portfolios.records {
      for (language, field) in [(Language.english, 1), (.vietnamese, 2)] {
        for form in record.names(field) {
          tables[language, default: [:]][
            NormalizedName(form.text, keepsDiacritics: false, hyphens: .parting).text] =
            record.text(0)
        }
      }
    }
    return tables
  }()
}
