internal import Languages
internal import News
internal import Text

/// Takes apart what a tagger took for one name and what is more than one, or a name with words that belong to none.
struct NamePartition {
  let tokenized: TokenizedText
  let parser: NameParser

  /// The number of words between a title and the name that it precedes: `Bộ trưởng Quốc phòng nước này, …`.
  private static let reachOfTitle = 6

  /// The names in each span. What the words of a span mean is kept in the cache.
  func parted(_ spans: [NameSpan], _ cache: inout PartedNames) -> [NameSpan] {
    let spans = NameEndings(names: self).parted(ForeignMarks(tokenized: tokenized).parted(spans))
    return spans.changed { span in
      if isPlaceOfSyllables(span) { return [NameSpan(tokens: span.tokens, kind: .place)] }
      if span.kind == .person, let places = countryAndCity(in: span) { return places }
      if span.kind == .person { return ProductNames(tokenized: tokenized, parser: parser).corrected(span) }
      if isAcronymOfPlace(span) { return [NameSpan(tokens: span.tokens, kind: .place)] }
      guard (2...Self.longest).contains(span.tokens.count), !span.isDemonym else { return nil }
      let setting = Setting(followsTitle: parser.rules.isWrittenInSyllables && followsTitle(span))
      return cache.parts(of: span, hash(of: span, setting)) { parts(of: span, setting) }
    }
  }

  /// The longest span that is taken apart, in tokens. No name is as long as a third of it.
  private static let longest = 32

  /// The surroundings of a name that decide its parts.
  private struct Setting {
    let followsTitle: Bool
  }

  private func parts(of span: NameSpan, _ setting: Setting) -> [NameSpan] {
    if let countries = countries(joinedIn: span) { return countries }
    guard !isKnown(span.tokens, span.kind), !isMinistry(span.tokens, span.kind) else { return [span] }
    if span.kind == .place, let places = places(sideBySideIn: span) { return places }
    guard parser.rules.isWrittenInSyllables else { return [span] }
    if span.kind == .organization, let bodies = bodies(joinedIn: span) { return bodies }
    if let people = PeopleInClauses(names: self).parts(of: span) { return people }
    if setting.followsTitle, let parts = OfficeHolder(tokenized, parser).parts(of: span) { return parts }
    return withoutTail(span) ?? [span]
  }

  /// True if a title precedes a token in its sentence, with nothing but a few words between the two.
  private func followsTitle(_ span: NameSpan) -> Bool {
    let start = span.tokens.lowerBound
    // A title can end with the words with which the body begins: `Trưởng Công an` and `Công an xã Tân Lập`.
    for end in span.tokens.dropFirst().prefix(3) {
      if let title = parser.titles.longest(before: end, in: tokenized), title <= start { return true }
    }
    for end in stride(from: start, to: max(0, start - Self.reachOfTitle), by: -1) {
      if parser.titles.precede(end, in: tokenized) { return true }
      let before = tokenized.tokens[end - 1]
      if before.shape == .mark || before.startsSentence { return false }
    }
    return false
  }

  private func hash(of span: NameSpan, _ setting: Setting) -> UInt64 {
    var hash = PhraseHash()
    hash.add(Hash64(span.kind.rawValue).bits)
    hash.add((setting.followsTitle ? 2 : 0) | (parser.isUndiacritised ? 1 : 0))
    for index in span.tokens {
      hash.add(tokenized.wordType(at: index).spelling)
      if tokenized.tokens[index].shape == .mark { hash.add(tokenized.tokens[index].isAttached ? 1 : 0) }
    }
    return hash.bits
  }
}

/// The parts of names by a hash of all that they depend on. An archive repeats the same names.
struct PartedNames: Sendable {
  private var parts: [UInt64: [NameSpan]] = [:]

  var count: Int { parts.count }

  /// The parts of a name, made by `make` at the first sight.
  mutating func parts(of span: NameSpan, _ hash: UInt64, _ make: () -> [NameSpan]) -> [NameSpan] {
    let start = span.tokens.lowerBound
    if let known = parts[hash] { return known.map { $0.moved(by: start) } }
    let made = make()
    parts[hash] = made.map { $0.moved(by: -start) }
    return made
  }
}

extension NameSpan {
  fileprivate func moved(by distance: Int) -> NameSpan {
    NameSpan(
      tokens: tokens.lowerBound + distance..<tokens.upperBound + distance, kind: kind, isDemonym: isDemonym)
  }
}

// MARK: - Places

extension NamePartition {
  /// The countries that a hyphen joins in a name that consists of two countries: `US-Belgium` is two names,
  /// `Guinea-Bissau` is one.
  private func countries(joinedIn span: NameSpan) -> [NameSpan]? {
    guard span.tokens.count > 2, let hyphen = span.tokens.dropFirst().dropLast().first(where: isHyphen) else {
      return nil
    }
    let parts = [span.tokens.lowerBound..<hyphen, hyphen + 1..<span.tokens.upperBound]
    guard !isKnown(span.tokens, .place), !isKnown(span.tokens, .organization),
      parts.allSatisfy({ place($0)?.key.countryCode != nil })
    else { return nil }
    return parts.map { NameSpan(tokens: $0, kind: .place) }
  }

  /// Two known places side by side, of which one is in the other: `Nga Moscow`.
  private func places(sideBySideIn span: NameSpan) -> [NameSpan]? {
    for middle in span.tokens.dropFirst() where tokenized.tokens[middle].isCapitalised {
      let parts = [span.tokens.lowerBound..<middle, middle..<span.tokens.upperBound]
      if parts.allSatisfy({ placeWithUnit($0) != nil && !isAmbiguous($0) }) {
        return parts.map { NameSpan(tokens: $0, kind: .place) }
      }
    }
    return nil
  }

  /// A country and its city side by side that were taken for a person: `Đức Berlin`.
  private func countryAndCity(in span: NameSpan) -> [NameSpan]? {
    guard parser.rules.isWrittenInSyllables, (2...4).contains(span.tokens.count) else { return nil }
    for middle in span.tokens.dropFirst() where !tokenized.wordType(at: middle).isSyllable {
      let (first, rest) = (span.tokens.lowerBound..<middle, middle..<span.tokens.upperBound)
      guard let country = place(first), country.key.countryCode != nil, let city = place(rest),
        parser.aliases.countries[city.key] == country.key.countryCode, !isKnown(span.tokens, .person)
      else { continue }
      return [first, rest].map { NameSpan(tokens: $0, kind: .place) }
    }
    return nil
  }

  /// True if a word means a place only where the context says so: `West`.
  private func isAmbiguous(_ range: Range<Int>) -> Bool {
    parser.aliases.isAmbiguous(text(of: range), .place)
  }

  /// True if an organization's name is the acronym of a place and of nothing else: `TPHCM`.
  private func isAcronymOfPlace(_ span: NameSpan) -> Bool {
    span.kind == .organization && span.tokens.count < 4
      && span.tokens.allSatisfy {
        tokenized.tokens[$0].shape == .capitals || tokenized.tokens[$0].shape == .mark
      }
      && tokenized.tokens[span.tokens.lowerBound].shape == .capitals
      && !tokenized.tokens[span.tokens.lowerBound].isInHeading
      && isKnown(span.tokens, .place) && !isAmbiguous(span.tokens) && !isKnown(span.tokens, .organization)
  }

  /// True if what looks like a person's name is certainly a place's of a language of syllables: `Ha Noi` in English.
  private func isPlaceOfSyllables(_ span: NameSpan) -> Bool {
    span.kind == .person && !parser.rules.isWrittenInSyllables && (2...3).contains(span.tokens.count)
      && span.tokens.allSatisfy {
        tokenized.tokens[$0].shape == .capitalised && tokenized.wordType(at: $0).isSyllable
      }
      && isKnown(span.tokens, .place) && !isAmbiguous(span.tokens) && !isKnown(span.tokens, .person)
  }

  /// True if a token is a hyphen without blanks beside it.
  private func isHyphen(_ index: Int) -> Bool {
    tokenized.wordType(at: index).punctuation == .dash && tokenized.tokens[index].isAttached
      && tokenized.tokens[index + 1].isAttached
  }
}

// MARK: - Bodies

extension NamePartition {
  /// Two bodies of which a conjunction and the kind of the second join the names: `UBND TP Hà Nội | và | HĐND TP Huế`.
  private func bodies(joinedIn span: NameSpan) -> [NameSpan]? {
    func beginsBody(_ index: Int) -> Bool {
      parser.settings.bodies.end(from: index, before: span.tokens.upperBound, in: tokenized) != nil
    }
    guard
      let joint = span.tokens.dropFirst().dropLast(2).first(where: {
        tokenized.tokens[$0 + 1].isCapitalised
          && parser.rules.conjunctions.contains(tokenized.wordType(at: $0).text) && beginsBody($0 + 1)
      }), beginsBody(span.tokens.lowerBound)
    else { return nil }
    return [span.tokens.lowerBound..<joint, joint + 1..<span.tokens.upperBound].map {
      NameSpan(tokens: $0, kind: span.kind)
    }
  }
}

// MARK: - Words behind a name

extension NamePartition {
  /// A known name without a word in small letters behind it that no name contains, and the known name at the end of the
  /// rest: `Huế` and `Nam Định` in `Huế thế chỗ Nam Định`.
  private func withoutTail(_ span: NameSpan) -> [NameSpan]? {
    for end in span.tokens.dropFirst().reversed() where tokenized.tokens[end].shape == .lower {
      let body = span.tokens.lowerBound..<end
      guard tokenized.tokens[end - 1].shape != .mark, isKnown(body, span.kind) || isMinistry(body, span.kind),
        parser.meaning(at: parser.words(of: text(of: end..<span.tokens.upperBound))[...]) == nil
      else { continue }
      return [NameSpan(tokens: body, kind: span.kind)] + knownTail(end..<span.tokens.upperBound)
    }
    return nil
  }

  /// The known name with which a range ends.
  func knownTail(_ range: Range<Int>) -> [NameSpan] {
    for start in range where start > range.lowerBound || tokenized.tokens[start].isCapitalised {
      let tail = start..<range.upperBound
      if placeWithUnit(tail) != nil { return [NameSpan(tokens: tail, kind: .place)] }
      if isKnown(tail, .organization) { return [NameSpan(tokens: tail, kind: .organization)] }
    }
    return []
  }

  private func isMinistry(_ range: Range<Int>, _ kind: EntityKind) -> Bool {
    kind == .organization && parser.isMinistryWithKnownPortfolio(parser.words(of: text(of: range)))
  }
}

// MARK: - The gazetteer

extension NamePartition {
  func text(of range: Range<Int>) -> String { tokenized.text(of: range) }

  func isKnown(_ range: Range<Int>, _ kind: EntityKind) -> Bool {
    parser.aliases.entity(named: text(of: range), kind) != nil
  }

  private func place(_ range: Range<Int>) -> Entity? { parser.aliases.entity(named: text(of: range), .place) }

  /// The known place that a name means, with a unit of administration or without: `tỉnh Quảng Nam`.
  func placeWithUnit(_ range: Range<Int>) -> Entity? {
    let meaning = PlaceName.meaning(of: text(of: range), parser).entity
    return meaning?.kind == .place ? meaning : nil
  }
}
