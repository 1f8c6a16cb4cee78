internal import Languages
internal import Text

/// The words in the names of bodies and places, with meanings that all languages share.
struct NameLexicon: Sendable {
  /// The roles of a word in a name.
  enum Role: String, Sendable {
    /// The kind of thing that is named: `university`.
    case head
    /// A body that every state has: `parliament`.
    case state
    /// A unit of administration: `province`.
    case unit
    /// A qualifier: `national`.
    case word
    /// A word that only joins others: `of`.
    case link
  }

  /// A meaning that words of several languages share.
  struct Meaning: Hashable, Sendable {
    let text: String
    let role: Role
  }

  /// By the hash of the words with blanks between them: each name asks for each of its phrases.
  private var meanings: [Hash64: Meaning] = [:]
  /// The number of words in the longest phrase.
  private(set) var longest = 1

  /// The lexicon of a language; folded where its texts have no diacritics that matter.
  init(of language: Language, keepsDiacritics: Bool) {
    let elisions = language.profile.names.elisions
    for record in GazetteerTable(.nameWords, of: language).records {
      guard let role = Role(rawValue: record.text(1)) else { continue }
      let meaning = Meaning(text: record.key, role: role)
      for form in record.names {
        let words = NormalizedName(
          form.text, keepsDiacritics: keepsDiacritics, hyphens: .parting, elisions: elisions
        ).words
        let phrase = Hash64(words.map(\.text).joined(separator: " "))
        meanings[phrase] = meanings[phrase] ?? meaning
        longest = max(longest, words.count)
      }
    }
  }

  /// The meaning of the longest phrase at the start of words, with its number of words.
  func meaning(at words: ArraySlice<NormalizedWord>) -> (meaning: Meaning, count: Int)? {
    var found: (meaning: Meaning, count: Int)?
    var phrase = Hash64.empty
    for (index, word) in words.prefix(longest).enumerated() {
      if index > 0 { phrase = phrase.adding(UInt8(ascii: " ")) }
      phrase = phrase.adding(word.text.utf8)
      if let meaning = meanings[phrase] { found = (meaning, index + 1) }
    }
    return found
  }
}
