internal import Languages
internal import Text

/// The names of ministries in one language, which consist of a head and a portfolio in every language. `Bộ An ninh Nội
/// địa` and `Department of Homeland Security` are both `ministry of homeland security`.
struct MinistryTable: Sendable {
  private let heads: Set<String>
  private let beginsWithHead: Bool
  /// Words that are optional in the name of a portfolio.
  private let links: Set<String>
  /// Common names by folded names: no two portfolios differ only in diacritics.
  private var portfolios: [String: String] = [:]

  init(of language: Language) {
    let rules = language.profile.names
    heads = Self.spellings(rules.ministryHeads)
    beginsWithHead = rules.beginsWithMinistryHead
    links = Self.spellings(rules.portfolioLinks)
    for record in GazetteerTable(.portfolios, of: language).records {
      for form in record.names { portfolios[Self.spelling(form.text, keepsDiacritics: false)] = record.key }
    }
  }

  /// The common name of a ministry, or nil for the name of another body.
  func name(of words: [NormalizedWord], _ parser: NameParser) -> String? {
    // Only the first word is looked up where a ministry begins with its head.
    let mayBeHeads = beginsWithHead ? words.prefix(1) : words[...]
    guard let head = mayBeHeads.firstIndex(where: { heads.contains($0.text) }) else { return nil }
    var portfolio = words
    portfolio.remove(at: head)
    if let known = known(portfolio) { return "ministry of " + known }
    let parsed = parser.parsed(portfolio)
    // A department of a city or a company is no ministry.
    guard parsed.propers.isEmpty, parsed.places.isEmpty, !parsed.meanings.isEmpty,
      parsed.meanings.allSatisfy({ $0.role == .word })
    else { return nil }
    return "ministry of " + parsed.text()
  }

  /// True if a name is a ministry's with a portfolio of the table, not with one that its words seem to describe.
  func hasKnownPortfolio(_ words: [NormalizedWord]) -> Bool {
    guard let first = words.first, heads.contains(first.text) else { return false }
    return known(Array(words.dropFirst())) != nil
  }

  private func known(_ words: [NormalizedWord]) -> String? {
    portfolios[fold(words.map(\.text).filter { !links.contains($0) }.joined(separator: " "))]
  }

  /// Words as texts with diacritics and without diacritics have them.
  private static func spellings(_ words: [String]) -> Set<String> {
    Set(words.flatMap { word in [true, false].map { spelling(word, keepsDiacritics: $0) } })
  }

  private static func spelling(_ text: String, keepsDiacritics: Bool) -> String {
    NormalizedName(text, keepsDiacritics: keepsDiacritics, hyphens: .parting).text
  }
}
