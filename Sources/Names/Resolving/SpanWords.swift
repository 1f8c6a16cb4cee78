internal import Languages
internal import News
internal import Text

/// Questions about the words of a text that the corrections of names share.
struct SpanWords {
  let tokenized: TokenizedText
  let parser: NameParser

  func text(of range: Range<Int>) -> String { tokenized.text(of: range) }

  /// The words in small letters, by which the mentions of one name are compared.
  func lower(_ range: Range<Int>) -> String {
    range.map { tokenized.wordType(at: $0).lower }.joined(separator: " ")
  }

  /// `lower` in 64 bits.
  func key(_ range: Range<Int>) -> Hash64 {
    var phrase = PhraseHash()
    for index in range { phrase.add(tokenized.wordType(at: index).key.bits) }
    return Hash64(bits: phrase.bits)
  }

  /// True if a token is a capitalised syllable, or one in capitals where these count too.
  func isSyllable(_ index: Int, orCapitals: Bool = false) -> Bool {
    let shape = tokenized.tokens[index].shape
    return (shape == .capitalised || orCapitals && shape == .capitals)
      && tokenized.wordType(at: index).isSyllable
  }

  /// The run of capitalised syllables that begins at a token. It doesn't reach over the start of a sentence.
  func syllables(from start: Int, before limit: Int, orCapitals: Bool = false) -> Range<Int> {
    var end = start
    while end < limit, isSyllable(end, orCapitals: orCapitals),
      end == start || !tokenized.tokens[end].startsSentence
    { end += 1 }
    return start..<end
  }

  func isKnownPlace(_ range: Range<Int>) -> Bool {
    PlaceName.meaning(of: text(of: range), parser).entity?.kind == .place
  }

  /// True if a place is a country or another nation with national teams.
  func isNation(_ place: EntityKey) -> Bool { place.countryCode != nil || parser.namesakes.isNation(place) }

  func isKnownOrganization(_ range: Range<Int>) -> Bool {
    parser.aliases.entity(named: text(of: range), .organization) != nil
  }
}

/// A correction of the names of a text.
protocol SpanRule {
  var words: SpanWords { get }
}

extension SpanRule {
  var tokenized: TokenizedText { words.tokenized }
  var parser: NameParser { words.parser }
}

extension [NameSpan] {
  /// The spans that share a token with a range. The spans are in the text's order, without overlap.
  func overlapping(_ range: Range<Int>) -> ArraySlice<NameSpan> {
    let first = partitioningIndex { $0.tokens.upperBound > range.lowerBound }
    let end = partitioningIndex { $0.tokens.lowerBound >= range.upperBound }
    return self[first..<Swift.max(first, end)]
  }

  /// The spans with others in place of those for which `change` has some. Most lists have nothing to change and stay what
  /// they are.
  func changed(_ change: (NameSpan) -> [NameSpan]?) -> [NameSpan] {
    var changed: [NameSpan]?
    for (index, span) in enumerated() {
      if let others = change(span) {
        if changed == nil { changed = Array(prefix(index)) }
        changed?.append(contentsOf: others)
      } else {
        changed?.append(span)
      }
    }
    return changed ?? self
  }

  /// The spans without those for which `isDropped` is true.
  func dropping(_ isDropped: (NameSpan) -> Bool) -> [NameSpan] {
    contains(where: isDropped) ? filter { !isDropped($0) } : self
  }

  /// The spans with others in place of those that they touch, in the text's order. Of others that overlap the first is
  /// taken.
  func superseded(by others: [NameSpan]) -> [NameSpan] {
    guard !others.isEmpty else { return self }
    var apart: [NameSpan] = []
    for other in others.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
    where other.tokens.lowerBound >= apart.last?.tokens.upperBound ?? 0 { apart.append(other) }
    let kept = filter { apart.overlapping($0.tokens).isEmpty }
    return (kept + apart).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
