internal import Text

/// Words that are written with a hyphen, so that a hyphen at a line's end belongs to the word. All are folded.
package struct HyphenRules: Sendable {
  /// The parts before a hyphen: `self-`, `well-`.
  package private(set) var beginnings: Set<String> = []
  /// The parts behind a hyphen: `-old`, `-based`; in French `-vous`.
  package private(set) var endings: Set<String> = []
  /// The words behind a hyphen that only replaces a part: `pre- and post-war`.
  package private(set) var conjunctions: Set<String> = []

  package static let neutral = HyphenRules()

  private init() {}

  /// The rules of the table `hyphens.tsv` of a language.
  init(of language: Language) {
    for row in LanguageTable("hyphens.tsv", of: language).rows {
      let words = Set(LanguageTable.forms(row, 1).map { fold($0) })
      switch row.first {
      case "beginning": beginnings = words
      case "ending": endings = words
      default: conjunctions = words
      }
    }
  }
}
