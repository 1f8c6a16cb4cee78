internal import Languages

/// The words of which the names of bodies and places are made, with what they mean in either language.
struct NameWords: Sendable {
  /// What a word does in a name.
  enum Role: String, Sendable {
    /// It says what kind of thing is named: `university`.
    case head
    /// It says so, and every state has one: `parliament`.
    case state
    /// A unit of administration: `province`.
    case unit
    /// It tells more: `national`.
    case word
    /// It only joins: `of`.
    case link
  }

  /// A meaning that words of both languages share.
  struct Meaning: Hashable, Sendable {
    let text: String
    let role: Role
  }

  static let english = NameWords(of: .english, keepsDiacritics: false)
  static let vietnamese = NameWords(of: .vietnamese, keepsDiacritics: true)
  /// For Vietnamese without diacritics.
  static let foldedVietnamese = NameWords(of: .vietnamese, keepsDiacritics: false)

  /// The words for text in a language.
  static func words(of language: Language, isFolded: Bool) -> NameWords {
    guard language == .vietnamese else { return english }
    return isFolded ? foldedVietnamese : vietnamese
  }

  private var meanings: [String: Meaning] = [:]
  /// The most words that a form has.
  private(set) var longest = 1

  private init(of language: Language, keepsDiacritics: Bool) {
    for record in FactTable.nameWords.records {
      guard let role = Role(rawValue: record.text(1)) else { continue }
      let meaning = Meaning(text: record.text(0), role: role)
      for form in record.names(language == .vietnamese ? 3 : 2) {
        let words = NameSpelling(form.text, keepsDiacritics: keepsDiacritics, hyphens: .parting).words
        let text = words.map(\.text).joined(separator: " ")
        meanings[text] = meanings[text] ?? meaning
        longest = max(longest, words.count)
      }
    }
  }

  /// The longest form at the start of words, with how many it takes.
  func meaning(at words: ArraySlice<NameWord>) -> (meaning: Meaning, count: Int)? {
    for count in stride(from: min(longest, words.count), to: 0, by: -1) {
      let text = words.prefix(count).map(\.text).joined(separator: " ")
      if let meaning = meanings[text] { return (meaning, count) }
    }
    return nil
  }
}
