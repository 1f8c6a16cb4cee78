/// Two languages between which a lexicon translates. All lexicons translate into one language, English, so that articles
/// in any two languages can be compared by the translations of their words.
package struct LanguagePair: Sendable {
  /// The source of the words of a pair.
  package enum Source: Sendable {
    /// Learnt from translated news (`train-lexicon`).
    case learnt
    /// The table `lexicon.tsv` of the other language: its word, the word of the hub.
    case table
  }

  /// The language into which all lexicons translate.
  package static let hub = Language.reference

  package let other: Language
  package let source: Source

  /// A pair for each registered language with a lexicon.
  package static let all: [LanguagePair] = LanguageProfile.all.compactMap { profile in
    if profile.hasLearntLexicon { return LanguagePair(other: profile.language, source: .learnt) }
    let hasTable = LanguageTable.exists("lexicon.tsv", of: profile.language)
    return hasTable ? LanguagePair(other: profile.language, source: .table) : nil
  }

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
