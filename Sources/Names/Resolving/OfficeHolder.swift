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
    guard let best = people.max(by: { $0.weight < $1.weight })?.tokens else { return nil }
    let body = span.tokens.lowerBound..<best.lowerBound
    let parsed = parser.parsed(parser.words(of: names.text(of: body)))
    // `UBND tỉnh` is a body of any province, no name.
    let isName = span.kind != .organization || !parsed.endsInUnit
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
    // Behind a body that is surely whole the rest is a person's name, whatever the family name: `Bộ Ngoại giao Trung Quốc |
    // Hoa Xuân Oánh`.
    let isWholeBody = span.kind == .organization && weight == 10 && person.count > 1
    guard isKnown || isFamilyName(start) || isCountry || isWholeBody else { return [] }
    // Most names have three syllables.
    return [(person, (isKnown ? 100 : 0) + weight + (person.count == 3 ? 2 : person.count == 4 ? 1 : 0))]
  }

  private func isCapitalised(_ index: Int) -> Bool { tokenized.tokens[index].isCapitalised }

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
    if kind == .place { return names.placeWithUnit(body) == nil ? nil : 10 }
    let words = parser.words(of: names.text(of: body))
    if names.isKnown(body, .organization) || parser.ministry(words) != nil { return 10 }
    let parsed = parser.parsed(words)
    if parsed.isOfState { return 10 }
    let endsInCapital = tokenized.tokens[body.upperBound - 1].isCapitalised
    if endsInCapital, parsed.endsInPlace { return 10 }
    if let head = officeHead(of: words), words.count > head { return 5 }
    return endsInCapital && parsed.hasHeadAndProper ? 5 : nil
  }

  /// The number of words of the public body's kind with which a name begins.
  private func officeHead(of words: [NormalizedWord]) -> Int? {
    (1...min(3, words.count)).last { count in
      parser.officeHeads.contains(words.prefix(count).map(\.text).joined(separator: " "))
    }
  }
}
