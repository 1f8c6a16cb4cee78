internal import Languages
internal import News
internal import Text

/// A name read by itself: what it means as far as the rest of the article doesn't matter.
struct ReadName: Sendable {
  /// What a name means by itself, by what it is the name of.
  enum Meaning: Sendable {
    /// `known`: who is known by the whole name; `calledOnly`: whom the world calls by nothing else.
    case person(PersonName, known: Entity?, calledOnly: Entity?)
    /// `state`: the one that it is, or lies in.
    case place(EntityKey, known: Entity?, state: String?)
    case organization(OrganizationName, known: Entity?)
  }

  /// As it is written, on one line.
  let text: String
  let wordCount: Int
  let isDemonym: Bool
  let meaning: Meaning

  fileprivate init(_ setting: NameSetting, _ passage: Passage, _ reading: NameReading) {
    let words = NameForm.words(passage, setting.span.tokens)
    text = words.joined(separator: " ")
    wordCount = words.count
    isDemonym = setting.span.isDemonym
    meaning =
      switch setting.span.kind {
      case .person: Self.person(words, text, reading)
      case .place: Self.place(text, isDemonym: isDemonym, reading)
      case .organization: Self.organization(text, isAfterThe: setting.isAfterThe, reading)
      }
  }

  private static func person(_ words: [String], _ text: String, _ reading: NameReading) -> Meaning {
    let spelt = reading.known.spelt(text)
    return .person(
      PersonName(words), known: reading.known.entity(named: spelt, .person),
      calledOnly: reading.known.person(calledOnly: spelt))
  }

  private static func place(_ text: String, isDemonym: Bool, _ reading: NameReading) -> Meaning {
    let adjective = isDemonym ? reading.known.place(called: text) : nil
    let (key, known) = adjective.map { ($0.key, $0) } ?? PlaceName.meaning(of: text, reading)
    return .place(key, known: known, state: key.countryCode ?? KnownEntities.countries[key])
  }

  private static func organization(_ text: String, isAfterThe: Bool, _ reading: NameReading) -> Meaning {
    let known =
      reading.known.entity(named: text, .organization)
      ?? withCountryRenamed(text, reading).flatMap { reading.known.entity(named: $0, .organization) }
      // As `The Guardian`.
      ?? (isAfterThe ? reading.known.entity(named: "The " + text, .organization) : nil)
    return .organization(OrganizationName(text, reading), known: known)
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

/// A name where it stands, as far as its meaning by itself depends on it.
private struct NameSetting {
  let span: NameSpan
  /// Whether an organization has `the` in front, which may be a part of its name.
  let isAfterThe: Bool
  let isUndiacritised: Bool

  init(_ span: NameSpan, _ passage: Passage) {
    self.span = span
    let start = span.tokens.lowerBound
    isAfterThe = span.kind == .organization && start > 0 && passage.form(at: start - 1).key == Self.the
    isUndiacritised = passage.isUndiacritised
  }

  private static let the = WordKey("the")

  private var flags: UInt64 {
    (span.isDemonym ? 4 : 0) | (isAfterThe ? 2 : 0) | (isUndiacritised ? 1 : 0)
  }

  /// All that the meaning depends on, hashed.
  func spelling(_ passage: Passage) -> NameSpelt {
    var hash = PhraseHash()
    hash.add(WordKey(span.kind.rawValue).bits)
    hash.add(flags)
    for index in span.tokens {
      hash.add(passage.form(at: index).spelling)
      // What a mark joins is one word.
      if passage.tokens[index].shape == .mark { hash.add(passage.tokens[index].isAttached ? 1 : 0) }
    }
    return NameSpelt(bits: hash.bits)
  }
}

private struct NameSpelt: HashedByBits {
  let bits: UInt64
}

/// The names that were met, each read once, by numbers: an archive has the same ones over and over.
struct ReadNames: Sendable {
  private(set) var all: [ReadName] = []
  private var numbers: [NameSpelt: Int] = [:]

  subscript(number: Int) -> ReadName { all[number] }

  /// The number of a name that stands in a passage.
  mutating func number(of span: NameSpan, in passage: Passage, _ reading: NameReading) -> Int {
    let setting = NameSetting(span, passage)
    let spelling = setting.spelling(passage)
    if let number = numbers[spelling] { return number }
    numbers[spelling] = all.count
    all.append(ReadName(setting, passage, reading))
    return all.count - 1
  }
}
