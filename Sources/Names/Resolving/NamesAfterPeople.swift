internal import Languages
internal import News

/// Joins the kind of a body or a place to the person after whom it is called, where a tagger parted the two: `Trường THPT
/// Lê Hồng Phong`, `đường Nguyễn Huệ`.
struct NamesAfterPeople {
  private let tokenized: TokenizedText
  private let parser: NameParser
  private var settings: NameSettings { parser.settings }

  init(_ tokenized: TokenizedText, _ parser: NameParser) {
    self.tokenized = tokenized
    self.parser = parser
  }

  /// The names, with bodies and places in place of people.
  func joined(_ spans: [NameSpan]) -> [NameSpan] {
    guard !settings.calledPlaces.isEmpty || !settings.streetWords.isEmpty else { return spans }
    var joined: [NameSpan] = []
    joined.reserveCapacity(spans.count)
    // The end of the last name of a list of streets.
    var list: Int?
    for span in spans {
      let isListed = list.map { follows($0, span.tokens) } ?? false
      add(span, isListed: isListed, to: &joined)
      if let last = joined.last, last.kind == .place, isListed || isPluralStreet(last.tokens) {
        list = last.tokens.upperBound
      } else {
        list = nil
      }
    }
    return joined
  }

  private func add(_ span: NameSpan, isListed: Bool, to joined: inout [NameSpan]) {
    guard span.kind == .person,
      let whole = whole(span.tokens) ?? street(span.tokens) ?? (isListed ? listed(span.tokens) : nil)
    else {
      joined.append(span)
      return
    }
    while let last = joined.last, last.tokens.lowerBound >= whole.tokens.lowerBound { joined.removeLast() }
    if let last = joined.last, last.tokens.upperBound > whole.tokens.lowerBound {
      joined.append(span)
    } else {
      joined.append(whole)
    }
  }

  /// The body or the place with the kind before the name of a person; nil where there is none.
  private func whole(_ person: Range<Int>) -> NameSpan? {
    let start = person.lowerBound
    guard person.count > 1,
      person.allSatisfy({
        tokenized.wordType(at: $0).isSyllable || tokenized.wordType(at: $0).punctuation == .dash
      }), !tokenized.tokens[start].startsSentence, !settings.falseCalls.precede(start, in: tokenized)
    else { return nil }
    if let body = settings.calledBodies.longest(before: start, in: tokenized) {
      return NameSpan(tokens: body..<person.upperBound, kind: .organization)
    }
    return settings.calledPlaces.longest(before: start, in: tokenized).map {
      NameSpan(tokens: $0..<person.upperBound, kind: .place)
    }
  }

  /// The street whose kind begins what was taken for a person, `Đường Trần Phú`, or follows the person: `Nguyen Trai street`.
  private func street(_ person: Range<Int>) -> NameSpan? {
    let (start, end) = (person.lowerBound, person.upperBound)
    if let name = settings.calledPlaces.end(from: start, before: end, in: tokenized), !parser.isUndiacritised
    {
      return end - name > 1 && tokenized.wordType(at: name).isFamilyName
        ? NameSpan(tokens: person, kind: .place) : nil
    }
    guard end < tokenized.tokens.count, tokenized.tokens[end].shape == .lower,
      settings.streetWords.contains(end..<end + 1, in: tokenized)
    else { return nil }
    return NameSpan(tokens: person, kind: .place)
  }

  /// The street that a person in a list of streets is: `Lê Lợi` in `các tuyến đường Trần Phú, Lê Lợi`.
  private func listed(_ person: Range<Int>) -> NameSpan? {
    person.allSatisfy { tokenized.wordType(at: $0).isSyllable } ? NameSpan(tokens: person, kind: .place) : nil
  }

  /// True if only a comma or a conjunction is between the last name of a list and a name.
  private func follows(_ end: Int, _ name: Range<Int>) -> Bool {
    guard name.lowerBound == end + 1 else { return false }
    let joint = tokenized.wordType(at: end)
    return joint.text == "," || parser.rules.conjunctions.contains(joint.lower)
  }

  /// True if a place is the first of several streets: `các tuyến | đường Trần Phú`.
  private func isPluralStreet(_ place: Range<Int>) -> Bool {
    let start = place.lowerBound
    return (1...2).contains {
      start >= $0 && parser.rules.pluralWords.contains(tokenized.wordType(at: start - $0).lower)
    } && settings.calledPlaces.end(from: start, before: place.upperBound, in: tokenized) != nil
  }
}
