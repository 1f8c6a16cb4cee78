internal import Languages

/// The words of two languages that translate each other in both directions. Sentences are compared by them.
///
/// `Lexicon` answers how a word is called in the other language. A sentence shares a word with another only if the other
/// word is called so in turn.
struct AgreementLexicon: Sendable {
  /// The lexicon of a learnt pair of languages; for others what `Lexicon` has.
  private let lexicon: BilingualLexicon
  private let language: Language?

  /// The one that the program brings along. To make it costs no more than to read a header.
  static let shared = AgreementLexicon(
    lexicon: BilingualLexicon(.agreement), language: LanguagePair.all.first { $0.source == .learnt }?.other)

  /// The words of the hub with which a word of a language agrees, with the agreement from 0 to 1; nil for a language
  /// without such a lexicon.
  func agreements(of term: Term, in language: Language) -> [Lexicon.Rendering]? {
    language == self.language ? lexicon.renderings(of: term) : nil
  }

  /// The spelling of a word of the hub.
  func text(of term: Term) -> String? { lexicon.text(of: term) }

  /// The number of sentences in which words were counted, and the number of those that have a word.
  var sentences: Int { lexicon.backgroundArticles }

  func count(of term: Term) -> Int? { lexicon.backgroundCount(of: term) }
}
