internal import Languages
internal import News
internal import Text

/// Finds names in a language without a trained model: by the gazetteer, by the cue words of the language and by
/// capitals. In a language without cue words only names of the gazetteer and runs of capitalised words that recur are
/// found.
struct RuleTagger: Sendable {
  let rules: NameRules
  /// Words beside and in names, with their diacritics.
  private let cues: PhraseMatcher
  /// Names of the gazetteer, folded.
  private let names: PhraseMatcher

  private static let cache = LanguageCache<RuleTagger>()

  /// The tagger of a language; languages without rules share a tagger.
  static func tagger(for language: Language) -> RuleTagger {
    let language = language.profile.language
    return cache.value(for: language) { RuleTagger(language) }
  }

  private init(_ language: Language) {
    rules = language.profile.names
    var builder = RuleListBuilder(language: language)
    cues = builder.cues()
    names = builder.names()
  }

  /// The names of a text, in the text's order, without overlap.
  func spans(in tokenized: TokenizedText) -> [NameSpan] {
    var found: [[FoundName]] = []
    let evidence = CapitalizationEvidence(tokenized)
    let keys = tokenized.keys
    let folded = FoldedKeys(tokenized)
    for line in tokenized.sentences {
      let reader = NameRuleReader(
        tokenized, line, evidence, rules: rules, cues: matches(keys, cues, line),
        names: matches(folded.keys, names, line))
      found.append(reader.foundNames())
    }
    return FoundName.decided(found.flatMap(\.self), in: tokenized, hasCues: rules.hasCues)
  }

  /// The phrases at each token of a line.
  private func matches(
    _ keys: [UInt64], _ matcher: PhraseMatcher, _ line: Range<Int>
  ) -> [[PhraseMatcher.Match]] {
    line.map { matcher.matches(at: $0, in: keys[line]) }
  }
}

/// A run of tokens that is a name, or that is a name only where the rest of the article says of which kind.
struct FoundName {
  let tokens: Range<Int>
  /// Nil where no word beside the name shows its kind.
  var kind: EntityKind?
  var isDemonym = false

  /// The names whose kind is known from their surroundings, or from the other names of the article.
  static func decided(_ names: [FoundName], in tokenized: TokenizedText, hasCues: Bool) -> [NameSpan] {
    var kinds: [[UInt64]: EntityKind] = [:]
    var counts: [[UInt64]: Int] = [:]
    let keys = tokenized.keys
    for name in names {
      let words = Array(keys[name.tokens])
      counts[words, default: 0] += 1
      guard let kind = name.kind, !name.isDemonym else { continue }
      kinds[words] = kinds[words] ?? kind
      // A person is called by the last name too.
      if kind == .person, let last = words.last, words.count > 1 { kinds[[last]] = kinds[[last]] ?? .person }
    }
    return names.compactMap { name in
      let words = Array(keys[name.tokens])
      let recurs = (counts[words] ?? 0) > 1 && name.tokens.count > 1
      guard let kind = name.kind ?? kinds[words] ?? (recurs && !hasCues ? .person : nil) else { return nil }
      return NameSpan(tokens: name.tokens, kind: kind, isDemonym: name.isDemonym)
    }
  }
}

/// The keys of a text's words without diacritics.
private struct FoldedKeys {
  let keys: [UInt64]

  init(_ tokenized: TokenizedText) {
    var byType: [Int: UInt64] = [:]
    keys = tokenized.tokens.map { token in
      if let key = byType[token.type] { return key }
      let key = Hash64(fold(tokenized.types[token.type].lower)).bits
      byType[token.type] = key
      return key
    }
  }
}

extension TokenizedText {
  /// The keys of the words.
  fileprivate var keys: [UInt64] { tokens.map { types[$0.type].key.bits } }
}

/// Makes the lists of phrases of a language.
private struct RuleListBuilder {
  private let language: Language
  /// The types of the words of all phrases, and their folded keys.
  private var types: WordTypes
  private var foldedKeys: [UInt64] = []

  init(language: Language) {
    self.language = language
    types = WordTypes(language)
  }

  mutating func cues() -> PhraseMatcher {
    var matcher = PhraseMatcher()
    guard language.profile.names.hasCues else { return matcher }
    let cues = NameCues(of: language)
    let lists: [([String], PhraseClasses)] = [
      (cues.givenNames, .givenName), (cues.familyNames, .familyName), (cues.titles, .title),
      (cues.professions, .profession), (cues.personVerbs, .personVerb),
      (cues.organizationHeads, .organizationHead), (cues.organizationWords, .organizationWord),
      (cues.organizationTails, .organizationTail), (cues.placeUnits, .placeUnit),
      (cues.placePrepositions, .placePreposition), (cues.events, .noName), (cues.languages, .noName),
      (cues.usuallySmall, .usuallySmall),
    ]
    for (phrases, classes) in lists {
      for phrase in phrases { matcher.add(keys(of: phrase, isFolded: false), classes) }
    }
    for record in GazetteerTable(.nameWords, of: language).records {
      guard let role = NameLexicon.Role(rawValue: record.text(1)) else { continue }
      for form in record.names { matcher.add(keys(of: form.text, isFolded: false), Self.classes(role)) }
    }
    for demonym in GazetteerTable(.demonyms, of: language).records {
      for form in demonym.names { matcher.add(keys(of: form.text, isFolded: false), .demonym) }
    }
    return matcher
  }

  private static func classes(_ role: NameLexicon.Role) -> PhraseClasses {
    switch role {
    case .head, .state, .unit, .word: .organizationWord
    case .link: .link
    }
  }

  mutating func names() -> PhraseMatcher {
    var matcher = PhraseMatcher()
    for entry in Gazetteer.gazetteer(for: language).entries {
      let kind = Self.classes(entry.entity.kind)
      for name in entry.names[language] ?? entry.names[.reference] ?? [] { add(name, kind, to: &matcher) }
      // People and organizations are also called by their English names.
      if kind != .place { for name in entry.names[.reference] ?? [] { add(name, kind, to: &matcher) } }
      for name in entry.loneNames { add(GazetteerTable.Name(name[...]), kind, to: &matcher) }
    }
    return matcher
  }

  private mutating func add(
    _ name: GazetteerTable.Name, _ kind: PhraseClasses, to matcher: inout PhraseMatcher
  ) {
    var classes = kind
    // Long acronyms that are spoken as words are also written as such: `Otan`.
    if !Self.isShortAcronym(name.text) { classes.insert(.cased) }
    if name.isWeak { classes.insert(.ambiguous) }
    let tail = name.text.utf8.split(separator: UInt8(ascii: " ")).dropFirst()
    if tail.contains(where: Self.isLongAndSmall) { classes.insert(.smallTail) }
    matcher.add(keys(of: name.text, isFolded: true), classes)
  }

  /// True for at most three letters, all of them capitals.
  private static func isShortAcronym(_ text: String) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars {
      let isLetter = scalar.isASCII ? UInt8(scalar.value).isLetter : scalar.properties.isAlphabetic
      guard isLetter else { continue }
      count += 1
      guard count <= 3,
        scalar.isASCII ? UInt8(scalar.value).isUppercase : scalar.properties.isUppercase
      else { return false }
    }
    return true
  }

  /// True for a word of more than three letters that begins with a small one.
  private static func isLongAndSmall(_ word: Substring.UTF8View) -> Bool {
    guard let first = word.first, word.count > 3 else { return false }
    if word.allSatisfy({ $0 < 0x80 }) { return first.isLowercase }
    let word = Substring(word)
    return word.count > 3 && word.first?.isLowercase == true
  }

  private static func classes(_ kind: EntityKind) -> PhraseClasses {
    switch kind {
    case .person: .person
    case .place: .place
    case .organization: .organization
    }
  }

  private mutating func keys(of phrase: String, isFolded: Bool) -> [UInt64] {
    let numbers = TokenizedText(phrase, prose: [0..<phrase.utf8.count], language: language, types: &types)
      .tokens.map(\.type)
    guard isFolded else { return numbers.map { types[$0].key.bits } }
    while foldedKeys.count < types.all.count {
      foldedKeys.append(Hash64(fold(types[foldedKeys.count].lower)).bits)
    }
    return numbers.map { foldedKeys[$0] }
  }
}
