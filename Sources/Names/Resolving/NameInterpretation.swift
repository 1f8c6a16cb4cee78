internal import Languages
internal import News
internal import Text

/// The meaning of a name by itself, as far as the rest of the article doesn't matter. A class, so that the articles that
/// have the name share it.
final class NameInterpretation: Sendable {
  /// The meanings by the kind of name.
  enum Meaning: Sendable {
    /// `known`: the person of the gazetteer with the whole name; `calledOnly`: the person known by this name alone.
    case person(PersonName, known: Entity?, calledOnly: Entity?)
    /// `country`: the country that the place is or lies in.
    case place(EntityKey, known: Entity?, country: String?)
    case organization(OrganizationName, known: Entity?)
  }

  /// The name in the text, on one line.
  let text: String
  let wordCount: Int
  let isDemonym: Bool
  let meaning: Meaning

  fileprivate init(_ context: NameContext, _ tokenized: TokenizedText, _ parser: NameParser) {
    let words = tokenized.words(in: context.span.tokens)
    text = tokenized.text(of: context.span.tokens)
    wordCount = words.count
    isDemonym = context.span.isDemonym
    meaning =
      switch context.span.kind {
      case .person: Self.person(words, text, parser)
      case .place: Self.place(text, isDemonym: isDemonym, parser)
      case .organization: Self.organization(text, after: context.article, parser)
      }
  }

  private static func person(_ words: [String], _ text: String, _ parser: NameParser) -> Meaning {
    let spellings = parser.aliases.spellings(of: text)
    return .person(
      PersonName(words), known: parser.aliases.entity(named: spellings, .person),
      calledOnly: parser.aliases.person(calledOnly: spellings))
  }

  private static func place(_ text: String, isDemonym: Bool, _ parser: NameParser) -> Meaning {
    let adjective = isDemonym ? parser.aliases.place(called: text) : nil
    let (key, known) = adjective.map { ($0.key, $0) } ?? PlaceName.meaning(of: text, parser)
    return .place(key, known: known, country: key.countryCode ?? parser.aliases.countries[key])
  }

  private static func organization(
    _ text: String, after article: String?, _ parser: NameParser
  ) -> Meaning {
    let known =
      parser.aliases.entity(named: text, .organization)
      ?? withCountryRenamed(text, parser).flatMap { parser.aliases.entity(named: $0, .organization) }
      // `The Guardian`
      ?? article.flatMap { parser.aliases.entity(named: "\($0) \(text)", .organization) }
    return .organization(OrganizationName(text, parser), known: known)
  }

  /// A name that ends in its country, with the usual name of the country: `Mỹ` for `Hoa Kỳ`. Nil where the name ends in
  /// no other name of a country.
  private static func withCountryRenamed(_ text: String, _ parser: NameParser) -> String? {
    guard parser.rules.endsInCountry else { return nil }
    let words = text.split(separator: " ")
    for count in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      let country = words.suffix(count).joined(separator: " ")
      guard let place = parser.aliases.entity(named: country, .place), place.key.countryCode != nil else {
        continue
      }
      let shown = place.name(in: parser.language)
      return shown == country ? nil : (words.dropLast(count) + [shown[...]]).joined(separator: " ")
    }
    return nil
  }
}

/// A name at its place in a text, as far as its meaning by itself depends on the place.
private struct NameContext {
  let span: NameSpan
  /// The article before an organization's name, which may be a part of the name.
  let article: String?
  let isUndiacritised: Bool

  init(_ span: NameSpan, _ tokenized: TokenizedText, _ articles: [String]) {
    self.span = span
    let start = span.tokens.lowerBound
    let before = span.kind == .organization && start > 0 ? tokenized.wordType(at: start - 1).lower : nil
    article = before.flatMap { articles.contains($0) ? $0 : nil }
    isUndiacritised = tokenized.isUndiacritised
  }

  private var flags: UInt64 {
    (span.isDemonym ? 4 : 0) | (article == nil ? 0 : 2) | (isUndiacritised ? 1 : 0)
  }

  /// The hash of everything that the meaning depends on.
  func hash(_ tokenized: TokenizedText) -> NameHash {
    var hash = PhraseHash()
    hash.add(Hash64(span.kind.rawValue).bits)
    hash.add(flags)
    if let article { hash.add(Hash64(article).bits) }
    for index in span.tokens {
      hash.add(tokenized.wordType(at: index).spelling)
      // A mark without spaces joins its neighbours to one word.
      if tokenized.tokens[index].shape == .mark { hash.add(tokenized.tokens[index].isAttached ? 1 : 0) }
    }
    return NameHash(bits: hash.bits)
  }
}

private struct NameHash: BitHashable {
  let bits: UInt64
}

/// The names of the texts that were read, each interpreted once, by numbers. An archive repeats the same names.
struct InterpretedNames: Sendable {
  private(set) var all: [NameInterpretation] = []
  private var numbers: [NameHash: Int] = [:]

  subscript(number: Int) -> NameInterpretation { all[number] }

  /// The number of a name in a text.
  mutating func number(of span: NameSpan, in tokenized: TokenizedText, _ parser: NameParser) -> Int {
    let context = NameContext(span, tokenized, parser.rules.articles)
    let hash = context.hash(tokenized)
    if let number = numbers[hash] { return number }
    numbers[hash] = all.count
    all.append(NameInterpretation(context, tokenized, parser))
    return all.count - 1
  }
}
