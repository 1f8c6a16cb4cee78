internal import Languages
internal import News

/// Finds people whose names of syllables are signatures: behind a photo's label (`Ảnh: Văn Thiệp`), on the last line, in
/// capitals at the end of a caption, or before the date below the headline.
struct Signatures: SpanRule {
  private static let syllables = 2...4

  let words: SpanWords

  /// The names together with the people who signed.
  func added(to spans: [NameSpan]) -> [NameSpan] {
    guard parser.rules.isWrittenInSyllables else { return spans }
    var runs: [Range<Int>] = []
    for (number, line) in tokenized.lines.enumerated() where !line.isEmpty {
      runs += credits(in: line)
      if number > 0, number + 1 == tokenized.lines.count { runs += [wholeLine(line)].compactMap(\.self) }
      if (1...3).contains(number) { runs += [nameBeforeDate(line)].compactMap(\.self) }
      if number > 0 { runs += [capitalsAtEnd(of: line)].compactMap(\.self) }
    }
    let people = runs.filter { run in isFree(run, of: spans) }.map { NameSpan(tokens: $0, kind: .person) }
    return spans.superseded(by: people)
  }

  /// True if no organization and no known place was found in a run.
  private func isFree(_ run: Range<Int>, of spans: [NameSpan]) -> Bool {
    guard !words.isKnownPlace(run), !words.isKnownOrganization(run) else { return false }
    return spans.overlapping(run).allSatisfy { span in
      span.kind != .organization && run.lowerBound <= span.tokens.lowerBound
        && span.tokens.upperBound <= run.upperBound
    }
  }

  private func name(from start: Int, in line: Range<Int>) -> Range<Int>? {
    let run = words.syllables(from: start, before: line.upperBound, orCapitals: true)
    return Self.syllables.contains(run.count) ? run : nil
  }

  private func wholeLine(_ line: Range<Int>) -> Range<Int>? {
    name(from: line.lowerBound, in: line).flatMap { $0.upperBound == line.upperBound ? $0 : nil }
  }

  /// The names behind labels such as `Ảnh:`, up to a mark or the line's end.
  private func credits(in line: Range<Int>) -> [Range<Int>] {
    line.dropLast(2).compactMap { index in
      guard tokenized.tokens[index + 1].shape == .mark,
        tokenized.wordType(at: index + 1).punctuation == .pause,
        tokenized.wordType(at: index + 1).text == ":",
        parser.settings.creditLabels.contains(index..<index + 1, in: tokenized),
        let name = name(from: index + 2, in: line),
        name.upperBound == line.upperBound || tokenized.tokens[name.upperBound].shape == .mark
          || tokenized.tokens[name.upperBound].startsSentence
      else { return nil }
      return name
    }
  }

  /// The name at the beginning of a line with a date or a time: `HOÀNG HUÊ - Thứ năm, 20/06/2024`.
  private func nameBeforeDate(_ line: Range<Int>) -> Range<Int>? {
    guard line.count < 24, let name = name(from: line.lowerBound, in: line),
      name.upperBound < line.upperBound,
      tokenized.wordType(at: name.upperBound).punctuation == .dash,
      line.contains(where: { tokenized.tokens[$0].shape == .number && tokenized.wordType(at: $0).length == 4 }
      )
    else { return nil }
    return name
  }

  /// The name in capitals at the end of a line that has small letters: `… dập lửa BÙI NGỌC LONG`.
  private func capitalsAtEnd(of line: Range<Int>) -> Range<Int>? {
    var start = line.upperBound
    while start > line.lowerBound, tokenized.tokens[start - 1].shape == .capitals,
      tokenized.wordType(at: start - 1).isSyllable
    { start -= 1 }
    let run = start..<line.upperBound
    guard Self.syllables.contains(run.count), start > line.lowerBound,
      tokenized.wordType(at: start).isFamilyName,
      tokenized.tokens[start - 1].shape != .capitals,
      line.contains(where: { tokenized.tokens[$0].shape == .lower })
    else { return nil }
    return run
  }
}
