internal import Text

/// The classes of words and phrases by which names are found without a trained model.
struct PhraseClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  // Names of the gazetteer. Ambiguous names count only where a cue says what they mean.
  static let person = PhraseClasses(rawValue: 1)
  static let place = PhraseClasses(rawValue: 1 << 1)
  static let organization = PhraseClasses(rawValue: 1 << 2)
  /// The name can be written with small letters.
  static let cased = PhraseClasses(rawValue: 1 << 3)
  static let ambiguous = PhraseClasses(rawValue: 1 << 4)
  /// Words behind the first can be in small letters: `Union européenne`, but not `Le Monde`.
  static let smallTail = PhraseClasses(rawValue: 1 << 19)
  static let demonym = PhraseClasses(rawValue: 1 << 5)

  // Words in names.
  static let givenName = PhraseClasses(rawValue: 1 << 6)
  static let familyName = PhraseClasses(rawValue: 1 << 7)
  static let organizationHead = PhraseClasses(rawValue: 1 << 8)
  static let organizationWord = PhraseClasses(rawValue: 1 << 9)
  static let organizationTail = PhraseClasses(rawValue: 1 << 10)
  static let link = PhraseClasses(rawValue: 1 << 11)

  // Words beside names.
  static let title = PhraseClasses(rawValue: 1 << 12)
  static let profession = PhraseClasses(rawValue: 1 << 13)
  static let personVerb = PhraseClasses(rawValue: 1 << 14)
  static let placeUnit = PhraseClasses(rawValue: 1 << 15)
  static let placePreposition = PhraseClasses(rawValue: 1 << 16)

  // Capitalised words that are no names.
  static let noName = PhraseClasses(rawValue: 1 << 17)
  static let usuallySmall = PhraseClasses(rawValue: 1 << 18)

  static let names: PhraseClasses = [.person, .place, .organization]
}

/// Finds phrases of a list in a text by the keys of their words.
struct PhraseMatcher: Sendable {
  /// A phrase in a text.
  struct Match: Sendable {
    let range: Range<Int>
    let classes: PhraseClasses
  }

  private static let longest = 9
  /// The classes of phrases; empty for the beginnings of longer phrases.
  private var phrases: [UInt64: PhraseClasses] = [:]

  /// Adds a phrase by the keys of its words.
  mutating func add(_ words: [UInt64], _ classes: PhraseClasses) {
    var hash = PhraseHash()
    for (index, word) in words.enumerated() {
      hash.add(word)
      phrases[hash.bits, default: []].formUnion(index == words.count - 1 ? classes : [])
    }
  }

  /// The phrases that begin at a word, the shortest first.
  func matches(at start: Int, in words: ArraySlice<UInt64>) -> [Match] {
    var matches: [Match] = []
    var hash = PhraseHash()
    for end in start..<min(words.endIndex, start + Self.longest) {
      hash.add(words[end])
      guard let classes = phrases[hash.bits] else { break }
      if !classes.isEmpty { matches.append(Match(range: start..<end + 1, classes: classes)) }
    }
    return matches
  }
}
