internal import Languages
internal import News

/// Ends the names of organizations where they end: without the office before a body, `Ủy viên | Trung ương Đảng`, but with
/// the whole task behind it, `Tổng cục Cảnh sát phòng, chống tội phạm`. Bodies that every place has are no names without
/// a place: `Tỉnh ủy`.
struct OrganizationEdges: SpanRule {
  let words: SpanWords

  /// The names with the edges of organizations set right.
  func corrected(_ spans: [NameSpan]) -> [NameSpan] {
    guard parser.rules.isWrittenInSyllables else { return spans }
    var corrected: [NameSpan] = []
    corrected.reserveCapacity(spans.count)
    for (index, span) in spans.enumerated() {
      guard span.kind == .organization || isBody(span) else {
        corrected.append(span)
        continue
      }
      let limit = index + 1 < spans.count ? spans[index + 1].tokens.lowerBound : tokenized.tokens.count
      var span = withoutOffice(NameSpan(tokens: span.tokens, kind: .organization))
      span.tokens = span.tokens.lowerBound..<endOfTask(span.tokens, before: limit)
      if !parser.settings.commonBodies.contains(span.tokens, in: tokenized) { corrected.append(span) }
    }
    return corrected
  }

  /// True if the kind of a body begins what was taken for a place: `Tỉnh ủy Cà Mau`.
  private func isBody(_ span: NameSpan) -> Bool {
    guard span.kind == .place, !span.isDemonym,
      let end = parser.settings.bodies.end(
        from: span.tokens.lowerBound, before: span.tokens.upperBound, in: tokenized)
    else { return false }
    return end < span.tokens.upperBound && !words.isKnownPlace(span.tokens)
  }

  /// An organization without the office before it; a place where only a place is left.
  private func withoutOffice(_ span: NameSpan) -> NameSpan {
    if let nation = nation(behindTeamIn: span.tokens) { return NameSpan(tokens: nation, kind: .place) }
    var start = span.tokens.lowerBound
    while start < span.tokens.upperBound, let end = endOfOffice(from: start, in: span.tokens) { start = end }
    guard start > span.tokens.lowerBound else { return span }
    let rest = start..<span.tokens.upperBound
    return NameSpan(tokens: rest, kind: words.isKnownPlace(rest) ? .place : .organization)
  }

  /// The nation that a team plays for: `Việt Nam` of `U21 Việt Nam`.
  private func nation(behindTeamIn span: Range<Int>) -> Range<Int>? {
    guard let end = parser.settings.teams.end(from: span.lowerBound, before: span.upperBound, in: tokenized),
      end < span.upperBound
    else { return nil }
    let rest = end..<span.upperBound
    let place = PlaceName.meaning(of: words.text(of: rest), parser).key
    return words.isNation(place) ? rest : nil
  }

  private func endOfOffice(from start: Int, in span: Range<Int>) -> Int? {
    guard var end = parser.titles.end(from: start, before: span.upperBound, in: tokenized) else { return nil }
    // `Trưởng Công an xã Tân Lập` is the office and the `Công an xã Tân Lập`.
    if let body = (start + 1..<end).first(where: {
      tokenized.tokens[$0].isCapitalised && parser.settings.bodies.contains($0..<end, in: tokenized)
    }) {
      return body
    }
    if let more = parser.settings.officeAdjectives.end(from: end, before: span.upperBound, in: tokenized) {
      end = more
    }
    return end < span.upperBound && tokenized.tokens[end].isCapitalised ? end : nil
  }

  /// The end of a name with the rest of the task in which it seems to end.
  private func endOfTask(_ span: Range<Int>, before limit: Int) -> Int {
    for start in span.suffix(4) where tokenized.tokens[start].shape == .lower {
      if let end = parser.settings.continuedTasks.end(from: start, before: limit, in: tokenized),
        end > span.upperBound
      {
        return end
      }
    }
    return span.upperBound
  }
}
