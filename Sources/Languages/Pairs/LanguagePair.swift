/// Two languages between which a lexicon translates. All lexicons translate into one language, English, so that articles
/// in any two languages can be compared by what their words are called there.
package struct LanguagePair: Sendable {
  /// Where the words of a pair come from.
  package enum Source: Sendable {
    /// Learnt from translated news (`train-lexicon`).
    case learnt
    /// The table `lexicon.tsv` of the other language: its word, the word of the hub.
    case table
  }

  /// The language into which all lexicons translate.
  package static let hub = LanguageProfile.english.language

  package let other: Language
  package let source: Source

  /// The learnt pair, and a pair for each registered language that has a table.
  package static let all: [LanguagePair] =
    [LanguagePair(other: LanguageProfile.vietnamese.language, source: .learnt)]
    + LanguageProfile.all.map(\.language).filter { LanguageTable.exists("lexicon.tsv", of: $0) }
    .map { LanguagePair(other: $0, source: .table) }

  /// The other language of the first pair that has a language; the hub for any other language.
  package static func partner(of language: Language) -> Language {
    language == hub ? all.first?.other ?? hub : hub
  }

  /// The words of the table: the other language's, the hub's.
  package var written: [(other: String, hub: String)] {
    LanguageTable("lexicon.tsv", of: other).rows.compactMap { row in
      row.count > 1 ? (String(row[0]), String(row[1])) : nil
    }
  }
}
