internal import Languages
internal import News
internal import Text

/// Parts a person's name from the name of the body, the place or the country that the person serves. Languages such as
/// Vietnamese write the two side by side behind the title: `Bộ trưởng | Bộ Công an | Lương Tam Quang`.
struct OfficeHolder {
  /// The numbers of syllables of a person's name.
  private static let syllables = 2...4

  private let tokenized: TokenizedText
  private let parser: NameParser
  private let names: NamePartition

  init(_ tokenized: TokenizedText, _ parser: NameParser) {
    self.tokenized = tokenized
    self.parser = parser
    names = NamePartition(tokenized: tokenized, parser: parser)
  }

  /// The names in a span behind a title; nil if no person is in it. Words in small letters behind the person belong to no
  /// name: `thăm Lào` in `Quốc hội Trần Thanh Mẫn thăm Lào`.
  func parts(of span: NameSpan) -> [NameSpan]? {
    let people = span.tokens.dropFirst().flatMap { start in candidates(from: start, in: span) }
    guard let best = people.max(by: { $0.weight < $1.weight })?.tokens ?? foreignPerson(in: span) else {
      return nil
    }
    let body = span.tokens.lowerBound..<best.lowerBound
    let parsed = parser.parsed(parser.words(of: names.text(of: body)))
    // `UBND tỉnh` is a body of any province, no name, and `Công an` a body of any place.
    let isName = span.kind != .organization || !parsed.endsInUnit && !isKindAlone(body)
    return (isName ? [NameSpan(tokens: body, kind: span.kind)] : [])
      + [NameSpan(tokens: best, kind: .person)] + names.knownTail(best.upperBound..<span.tokens.upperBound)
  }

  /// The people that can begin at a token: none, or one whose name ends with the run of capitals.
  private func candidates(from start: Int, in span: NameSpan) -> [(tokens: Range<Int>, weight: Int)] {
    var end = start
    while end < span.tokens.upperBound, isSyllable(end) { end += 1 }
    let person = start..<end
    guard Self.syllables.contains(person.count), end == span.tokens.upperBound || !isCapitalised(end),
      names.placeWithUnit(person) == nil, !names.isKnown(person, .organization)
    else { return [] }
    let body = span.tokens.lowerBound..<start
    let isKnown = names.isKnown(person, .person)
    let isCountry = span.kind == .place && names.placeWithUnit(body)?.key.countryCode != nil
    guard let weight = weight(of: body, span.kind) else { return [] }
    // Two syllables behind the kind of a body or of a place can be its name: `Công an Tân Lập`.
    let isCertain = span.kind == .organization ? !isKindAlone(body) : weight == 10
    guard isKnown || person.count > 2 || isCertain else { return [] }
    // Behind a body that is surely whole the rest is a person's name, whatever the family name: `Bộ Ngoại giao Trung Quốc |
    // Hoa Xuân Oánh`.
    let isWholeBody = span.kind == .organization && weight == 10 && person.count > 1
    guard isKnown || isFamilyName(start) || isCountry || isWholeBody else { return [] }
    // Most names have three syllables.
    return [(person, (isKnown ? 100 : 0) + weight + (person.count == 3 ? 2 : person.count == 4 ? 1 : 0))]
  }

  /// The person with a name of another language behind the longest body that is surely whole: `Quốc hội Lào | Xaysomphone
  /// Phomvihane`.
  private func foreignPerson(in span: NameSpan) -> Range<Int>? {
    for start in span.tokens.dropFirst(1).dropLast(1).reversed() where isCapitalised(start) {
      let person = start..<endOfCapitals(from: start, in: span)
      if isForeignPerson(person), weight(of: span.tokens.lowerBound..<start, span.kind) == 10 {
        return person
      }
    }
    return nil
  }

  /// The end of a run of capitals, which hyphens may join.
  private func endOfCapitals(from start: Int, in span: NameSpan) -> Int {
    var end = start + 1
    while end < span.tokens.upperBound {
      if isCapitalised(end) {
        end += 1
      } else if end + 1 < span.tokens.upperBound, tokenized.wordType(at: end).joint == .attached,
        isCapitalised(end + 1)
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// True if capitalised words may be a person's name, because not all are syllables, and none is a place.
  private func isForeignPerson(_ range: Range<Int>) -> Bool {
    let capitals = range.filter(isCapitalised)
    return Self.syllables.contains(capitals.count) && !capitals.allSatisfy(isSyllable)
      && capitals.allSatisfy { tokenized.tokens[$0].shape == .capitalised }
      && range.allSatisfy {
        names.placeWithUnit($0..<range.upperBound) == nil
          && !names.isKnown($0..<range.upperBound, .organization)
      }
  }

  private func isCapitalised(_ index: Int) -> Bool { tokenized.tokens[index].isCapitalised }

  /// True if a range is nothing but the kind of a public body, or the task of one.
  private func isKindAlone(_ body: Range<Int>) -> Bool {
    let words = parser.words(of: names.text(of: body))
    return officeHead(of: words) == words.count || isPortfolio(body)
  }

  private func isSyllable(_ index: Int) -> Bool {
    tokenized.tokens[index].shape == .capitalised && tokenized.wordType(at: index).isSyllable
  }

  private func isFamilyName(_ index: Int) -> Bool { tokenized.wordType(at: index).isFamilyName }
}

// MARK: - Names of bodies

extension OfficeHolder {
  /// The certainty that a range is the whole name of a body or a place; nil if a part is missing, as of `Bệnh viện` in
  /// `Bệnh viện Nguyễn Tri Phương`.
  private func weight(of body: Range<Int>, _ kind: EntityKind) -> Int? {
    if kind == .place {
      if names.placeWithUnit(body) != nil { return 10 }
      return parser.parsed(parser.words(of: names.text(of: body))).isUnitWithProper ? 5 : nil
    }
    let words = parser.words(of: names.text(of: body))
    if names.isKnown(body, .organization) || parser.ministry(words) != nil { return 10 }
    let parsed = parser.parsed(words)
    if parsed.isOfState { return 10 }
    let endsInCapital = tokenized.tokens[body.upperBound - 1].isCapitalised
    if endsInCapital, parsed.endsInPlace { return 10 }
    if officeHead(of: words) != nil || isPortfolio(body) { return 5 }
    return endsInCapital && parsed.hasHeadAndProper ? 5 : nil
  }

  /// True if a name is the task of a ministry without the word for ministry: `Quốc phòng` behind `Bộ trưởng`.
  private func isPortfolio(_ range: Range<Int>) -> Bool {
    guard let head = parser.rules.ministryHeads.first else { return false }
    return parser.isMinistryWithKnownPortfolio(parser.words(of: head + " " + names.text(of: range)))
  }

  /// The number of words of the public body's kind with which a name begins.
  private func officeHead(of words: [NormalizedWord]) -> Int? {
    (1...min(3, words.count)).last { count in
      parser.officeHeads.contains(words.prefix(count).map(\.text).joined(separator: " "))
    }
  }
}
