internal import Languages
internal import News
internal import Text

/// Finds clubs that are named by their places. `CLB Đà Nẵng` and `Hà Nội FC` always are; `Bình Định` alone is one where a
/// report on sport has it beside an opponent or a score.
struct ClubNames {
  /// The least number of different words of sport in a report on sport.
  private static let leastWords = 5
  /// The share of its mentions in which a place must be a club, so that all of them are.
  private static let leastShare = 0.25

  private let tokenized: TokenizedText
  private let parser: NameParser
  private var words: NameSettings { parser.settings }

  init(_ tokenized: TokenizedText, _ parser: NameParser) {
    self.tokenized = tokenized
    self.parser = parser
  }

  /// The names, with clubs in place of places.
  func corrected(_ spans: [NameSpan]) -> [NameSpan] {
    guard !words.sport.isEmpty else { return spans }
    let named = withClubWords(spans.changed(opponents))
    guard named.contains(where: { $0.kind == .place && !$0.isDemonym }), isReportOnSport else { return named }
    return withClubsNamedByPlace(named)
  }

  /// Two places that were taken for one name with the word between them: `Hải Phòng hòa Bình Dương`.
  private func opponents(in span: NameSpan) -> [NameSpan]? {
    guard span.kind != .person, span.tokens.count > 2 else { return nil }
    for start in span.tokens.dropFirst() where tokenized.tokens[start].shape == .lower {
      guard let end = words.opponents.end(from: start, before: span.tokens.upperBound, in: tokenized),
        end < span.tokens.upperBound
      else { continue }
      let sides = [span.tokens.lowerBound..<start, end..<span.tokens.upperBound]
      if sides.allSatisfy({ place($0).entity != nil }) {
        return sides.map { NameSpan(tokens: $0, kind: .place) }
      }
    }
    return nil
  }

  private func isNation(_ place: EntityKey) -> Bool {
    SpanWords(tokenized: tokenized, parser: parser).isNation(place)
  }

  private func place(_ range: Range<Int>) -> (key: EntityKey, entity: Entity?) {
    PlaceName.meaning(of: tokenized.text(of: range), parser)
  }

  // MARK: Clubs named as such

  /// The names together with the words for a club that touch them.
  private func withClubWords(_ spans: [NameSpan]) -> [NameSpan] {
    var named: [NameSpan] = []
    named.reserveCapacity(spans.count)
    for (index, span) in spans.enumerated() {
      var span = span
      let limit = index + 1 < spans.count ? spans[index + 1].tokens.lowerBound : tokenized.tokens.count
      if span.kind != .person, !span.isDemonym {
        let end = endOfLetters(behind: span.tokens.upperBound, before: limit)
        let start = startOfClub(before: span.tokens, last: &named)
        if end != nil || start != nil || hasClubWord(span.tokens) { span.kind = .organization }
        span.tokens = (start ?? span.tokens.lowerBound)..<(end ?? span.tokens.upperBound)
      }
      named.append(span)
    }
    return named
  }

  private func endOfLetters(behind end: Int, before limit: Int) -> Int? {
    guard end < limit, tokenized.tokens[end].shape == .capitals, !tokenized.tokens[end].startsSentence,
      words.clubLetters.contains(end..<end + 1, in: tokenized)
    else { return nil }
    return end + 1
  }

  /// The beginning of a word for a club directly before a name. The word may have been taken for a name of its own.
  private func startOfClub(before name: Range<Int>, last named: inout [NameSpan]) -> Int? {
    let start = name.lowerBound
    guard !tokenized.tokens[start].startsSentence,
      let club = words.clubs.longest(before: start, in: tokenized)
    else { return nil }
    // A club of a country has a name of its own: `câu lạc bộ Nhật Bản`.
    if isCountry(name), !tokenized.tokens[club].isCapitalised { return nil }
    // `các CLB Thanh Hóa, Hà Nội` has no club's whole name.
    if club > 0, parser.rules.pluralWords.contains(tokenized.wordType(at: club - 1).lower) { return nil }
    guard let last = named.last, last.tokens.upperBound > club else { return club }
    guard last.tokens.lowerBound >= club else { return nil }
    named.removeLast()
    return club
  }

  private func isCountry(_ range: Range<Int>) -> Bool {
    isNation(place(range).key)
  }

  private func hasClubWord(_ range: Range<Int>) -> Bool {
    range.count > 1
      && (words.clubs.end(from: range.lowerBound, before: range.upperBound, in: tokenized) != nil
        || endOfLetters(behind: range.upperBound - 1, before: range.upperBound) != nil)
  }

  // MARK: Reports on sport

  private var isReportOnSport: Bool {
    var found: Set<String> = []
    for (index, token) in tokenized.tokens.enumerated() where token.shape != .mark {
      guard let end = words.sport.end(from: index, before: tokenized.tokens.count, in: tokenized) else {
        continue
      }
      found.insert(tokenized.text(of: index..<end).lowercased())
      if found.count >= Self.leastWords { return true }
    }
    return false
  }

  // MARK: Clubs named by their places

  private func withClubsNamedByPlace(_ spans: [NameSpan]) -> [NameSpan] {
    var mentions: [String: (all: Int, clubs: Int)] = [:]
    let names = spans.map { $0.kind == .person || $0.isDemonym ? nil : name(of: $0) }
    for (span, name) in zip(spans, names) {
      guard let name else { continue }
      mentions[name, default: (0, 0)].all += 1
      mentions[name, default: (0, 0)].clubs += span.kind == .organization || isBesideOpponent(span) ? 1 : 0
    }
    let clubs = zip(spans, names).map { span, name in
      guard span.kind == .place, let name, let counts = mentions[name], isClubsPlace(span),
        Double(counts.clubs) >= Self.leastShare * Double(counts.all), !isVenue(span)
      else { return span }
      return NameSpan(tokens: span.tokens, kind: .organization)
    }
    return withListedClubs(clubs)
  }

  private func isVenue(_ span: NameSpan) -> Bool {
    words.venues.precede(span.tokens.lowerBound, in: tokenized)
  }

  /// The names with clubs in place of places that commas and conjunctions join to clubs: `the teams Crystal Palace,
  /// Portsmouth and Norwich City`.
  private func withListedClubs(_ spans: [NameSpan]) -> [NameSpan] {
    var listed = spans
    var start = 0
    for index in spans.indices {
      if index + 1 < spans.count, isJoined(spans[index], spans[index + 1]) { continue }
      let list = start...index
      start = index + 1
      guard list.count > 2, listed[list].contains(where: { $0.kind == .organization }),
        listed[list].allSatisfy({ $0.kind != .person && !$0.isDemonym }), !isVenue(spans[list.lowerBound])
      else { continue }
      for member in list where listed[member].kind == .place && isClubsPlace(listed[member]) {
        listed[member].kind = .organization
      }
    }
    return listed
  }

  private func isJoined(_ span: NameSpan, _ next: NameSpan) -> Bool {
    let between = span.tokens.upperBound..<next.tokens.lowerBound
    return (1...2).contains(between.count)
      && between.allSatisfy { index in
        let word = tokenized.wordType(at: index)
        return word.text == "," || parser.rules.conjunctions.contains(word.lower)
      }
  }

  /// A name without the words for a club, to be compared.
  private func name(of span: NameSpan) -> String {
    var range = span.tokens
    if let end = words.clubs.end(from: range.lowerBound, before: range.upperBound, in: tokenized),
      end < range.upperBound
    {
      range = end..<range.upperBound
    }
    if range.count > 1, words.clubLetters.contains(range.upperBound - 1..<range.upperBound, in: tokenized) {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range.map { tokenized.wordType(at: $0).lower }.joined(separator: " ")
  }

  /// True if clubs are named by a place: by no country and no continent, and by no place with its unit.
  private func isClubsPlace(_ span: NameSpan) -> Bool {
    guard tokenized.tokens[span.tokens.lowerBound].isCapitalised else { return false }
    guard let known = place(span.tokens).entity else { return true }
    return !isNation(known.key) && !known.key.code.utf8.allSatisfy { 48...57 ~= $0 }
  }

  /// True if a word for an opponent or a score touches a name.
  private func isBesideOpponent(_ span: NameSpan) -> Bool {
    let (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
    if words.opponents.precede(start, in: tokenized) { return true }
    guard end < tokenized.tokens.count, !tokenized.tokens[end].startsSentence else {
      return isScore(before: start)
    }
    return words.opponents.end(from: end, before: tokenized.tokens.count, in: tokenized) != nil
      || isScore(from: end) || isScore(before: start)
  }

  /// True if a score begins at a token: `2-0`.
  private func isScore(from start: Int) -> Bool {
    start + 2 < tokenized.tokens.count && isPoints(start) && isPoints(start + 2)
      && tokenized.wordType(at: start + 1).punctuation == .dash
  }

  private func isScore(before end: Int) -> Bool { end >= 3 && isScore(from: end - 3) }

  private func isPoints(_ index: Int) -> Bool {
    tokenized.tokens[index].shape == .number && tokenized.wordType(at: index).length < 4
  }
}
