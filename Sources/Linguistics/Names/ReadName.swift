internal import Corpus

/// A name read by itself: what it means as far as the rest of the article doesn't matter.
struct ReadName: Sendable {
  /// What a name means by itself, by what it is the name of.
  enum Meaning: Sendable {
    /// `known`: who is known by the whole name; `calledOnly`: whom the world calls by nothing else.
    case person(PersonName, known: Entity?, calledOnly: Entity?)
    /// `state`: the one that it is, or lies in.
    case place(EntityKey, known: Entity?, state: String?)
    /// `withArticle`: what is known by the name with `The` in front.
    case organization(OrganizationName, known: Entity?, withArticle: Entity?)
  }

  /// As it is written, on one line.
  let text: String
  let wordCount: Int
  let isDemonym: Bool
  let meaning: Meaning

  init(_ words: [String], _ kind: EntityKind, isDemonym: Bool, _ reading: NameReading) {
    text = words.joined(separator: " ")
    wordCount = words.count
    self.isDemonym = isDemonym
    meaning =
      switch kind {
      case .person: Self.person(words, text, reading)
      case .place: Self.place(text, isDemonym: isDemonym, reading)
      case .organization: Self.organization(text, reading)
      }
  }

  private static func person(_ words: [String], _ text: String, _ reading: NameReading) -> Meaning {
    .person(
      PersonName(words), known: reading.known.entity(named: text, .person),
      calledOnly: reading.known.person(calledOnly: text))
  }

  private static func place(_ text: String, isDemonym: Bool, _ reading: NameReading) -> Meaning {
    let adjective = isDemonym ? reading.known.place(called: text) : nil
    let (key, known) = adjective.map { ($0.key, $0) } ?? PlaceName.meaning(of: text, reading)
    return .place(key, known: known, state: key.countryCode ?? KnownEntities.countries[key])
  }

  private static func organization(_ text: String, _ reading: NameReading) -> Meaning {
    let known =
      reading.known.entity(named: text, .organization)
      ?? withCountryRenamed(text, reading).flatMap { reading.known.entity(named: $0, .organization) }
    return .organization(
      OrganizationName(text, reading), known: known,
      withArticle: reading.known.entity(named: "The " + text, .organization))
  }

  /// A Vietnamese name with its country, which stands last, by the name that the country is shown by: `Hoa Kỳ` as `Mỹ`.
  /// Nil where no other name of a country stands there.
  private static func withCountryRenamed(_ text: String, _ reading: NameReading) -> String? {
    guard reading.language == .vietnamese else { return nil }
    let words = text.split(separator: " ")
    for count in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      let country = words.suffix(count).joined(separator: " ")
      guard let place = reading.known.entity(named: country, .place), place.key.countryCode != nil else {
        continue
      }
      let shown = place.name(in: .vietnamese)
      return shown == country ? nil : (words.dropLast(count) + [shown[...]]).joined(separator: " ")
    }
    return nil
  }
}

/// The names that were met, each read once, by numbers: an archive has the same ones over and over.
struct ReadNames: Sendable {
  private(set) var all: [ReadName] = []
  private var numbers: [Spelling: Int] = [:]

  subscript(number: Int) -> ReadName { all[number] }

  /// The number of a name that stands in a passage.
  mutating func number(of span: NameSpan, in passage: Passage, _ reading: NameReading) -> Int {
    let spelling = Spelling(span, passage)
    if let number = numbers[spelling] { return number }
    numbers[spelling] = all.count
    all.append(
      ReadName(
        NameForm.words(passage, span.tokens), span.kind, isDemonym: span.isDemonym, reading))
    return all.count - 1
  }

  /// All of a name that its meaning depends on, hashed.
  private struct Spelling: HashedByBits {
    let bits: UInt64

    init(_ span: NameSpan, _ passage: Passage) {
      var hash = PhraseHash()
      hash.add(WordKey(span.kind.rawValue).bits)
      hash.add((span.isDemonym ? 2 : 0) | (passage.isUndiacritised ? 1 : 0))
      for index in span.tokens {
        hash.add(passage.forms[passage.tokens[index].form].spelling)
        hash.add(passage.tokens[index].isAttached ? 1 : 0)
      }
      bits = hash.bits
    }
  }
}
