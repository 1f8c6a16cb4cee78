internal import Languages

/// Corrects the names that a tagger found by the words beside them and by the rest of the article.
struct NameCorrections {
  private let tokenized: TokenizedText
  private let parser: NameParser

  init(_ tokenized: TokenizedText, _ parser: NameParser) {
    self.tokenized = tokenized
    self.parser = parser
  }

  /// The names after all corrections, in the text's order.
  func corrected(_ spans: [NameSpan]) -> [NameSpan] {
    let people = SyllabicPeople(tokenized, parser).completed(spans)
    let called = NamesAfterPeople(tokenized, parser).joined(people)
    let bodies = PlacedBodies(tokenized: tokenized, parser: parser).joined(called)
    let organizations = OrganizationEdges(tokenized, parser).corrected(bodies)
    let givenNames = CalledPeople(tokenized, parser).corrected(organizations)
    let media = MediaNames(tokenized, parser).added(to: givenNames)
    let places = AddressedPlaces(tokenized, parser).added(to: media)
    let named = UnnamedThings(tokenized, parser).dropped(from: places)
    return Signatures(tokenized, parser).added(to: ClubNames(tokenized, parser).corrected(named))
  }
}
