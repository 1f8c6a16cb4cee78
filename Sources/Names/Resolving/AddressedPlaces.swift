internal import Languages
internal import News

/// Finds places without a capital, `quốc lộ 1`, and streets in addresses, `150 Điện Biên Phủ, P.Trường An`.
struct AddressedPlaces: SpanRule {
  let words: SpanWords

  /// The names together with the places.
  func added(to spans: [NameSpan]) -> [NameSpan] {
    guard !parser.settings.numberedPlaces.isEmpty else { return spans }
    var places: [NameSpan] = []
    for (index, token) in tokenized.tokens.enumerated() where token.shape == .number {
      guard let place = street(behindHouse: index) ?? numberedPlace(index) ?? street(behind: index) else {
        continue
      }
      // An organization's name may contain a place.
      guard
        spans.overlapping(place).allSatisfy({
          $0.kind != .organization && place.lowerBound <= $0.tokens.lowerBound
            && $0.tokens.upperBound <= place.upperBound
        })
      else { continue }
      places.append(NameSpan(tokens: place, kind: .place))
    }
    return spans.superseded(by: places)
  }

  private func numberedPlace(_ number: Int) -> Range<Int>? {
    guard tokenized.wordType(at: number).length <= 3,
      let start = parser.settings.numberedPlaces.longest(before: number, in: tokenized)
    else { return nil }
    return start..<number + 1
  }

  /// The street behind the number of a house or an alley: `Lê Văn Sỹ` in `hẻm 12/5 Lê Văn Sỹ`.
  private func street(behindHouse number: Int) -> Range<Int>? {
    let run = words.syllables(from: number + 1, before: tokenized.tokens.count)
    guard (2...4).contains(run.count) else { return nil }
    var start = number
    while start > 1, tokenized.wordType(at: start - 1).text == "/", tokenized.tokens[start].isAttached,
      tokenized.tokens[start - 2].shape == .number
    { start -= 2 }
    return parser.settings.houseNumbers.precede(start, in: tokenized) ? run : nil
  }

  private func street(behind number: Int) -> Range<Int>? {
    let run = words.syllables(from: number + 1, before: tokenized.tokens.count)
    guard (2...4).contains(run.count), run.upperBound + 1 < tokenized.tokens.count,
      tokenized.wordType(at: run.upperBound).text == ",",
      parser.settings.addressUnits.end(
        from: run.upperBound + 1, before: tokenized.tokens.count, in: tokenized) != nil
    else { return nil }
    return run
  }
}
