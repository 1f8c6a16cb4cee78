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
    let words = SpanWords(tokenized: tokenized, parser: parser)
    let people = SyllabicPeople(tokenized, parser).completed(spans)
    let called = NamesAfterPeople(tokenized, parser).joined(people)
    let bodies = PlacedBodies(tokenized: tokenized, parser: parser).joined(called)
    let organizations = OrganizationEdges(words: words).corrected(bodies)
    let behind = PeopleBehindOccupations(words: words).corrected(organizations)
    let givenNames = SpeakingPlaces(words: words).corrected(CalledPeople(words: words).corrected(behind))
    let served = ServedBodies(words: words).added(to: givenNames)
    let media = MediaNames(words: words).added(to: AcronymBodies(words: words).added(to: served))
    let places = AddressedPlaces(words: words).added(to: media)
    let named = UnnamedThings(words: words).dropped(from: places)
    return Signatures(words: words).added(to: ClubNames(tokenized, parser).corrected(named))
  }
}
