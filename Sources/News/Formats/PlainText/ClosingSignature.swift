internal import Languages
internal import Text

/// The name that signs a text behind its last sentence, on the same line: `… in the spring. Jane Roe`,
/// `… năm nay./. Theo Văn Hưng (Vietnam+)`.
enum ClosingSignature {
  private static let longest = 90
  /// The most lines behind the line that is signed.
  private static let mostLinesBehind = 6

  /// The lines, with the signature of the last line of text as a line of its own.
  static func split(from lines: [Line], of text: UTF8Text, _ language: NewsLanguage) -> [Line] {
    guard let index = lines.suffix(mostLinesBehind).indices.last(where: { lines[$0].range.count > longest }),
      let start = start(in: text, line: lines[index].range, language)
    else { return lines }
    let line = lines[index]
    var split = lines
    split[index] = Line(
      range: text.trimmed(line.range.lowerBound..<start), isAfterBlank: line.isAfterBlank,
      isBeforeBlank: false)
    split.insert(
      Line(
        range: start..<line.range.upperBound, isAfterBlank: false, isBeforeBlank: line.isBeforeBlank,
        isRunIn: true),
      at: index + 1)
    return split
  }

  private static func start(in text: UTF8Text, line: TextRange, _ language: NewsLanguage) -> Int? {
    guard !text.endsSentence(line, language) else { return nil }
    let searched = (line.upperBound - longest)..<line.upperBound
    return searched.first { position in
      text.isUppercase(at: position) || text[position] == UInt8(ascii: "(")
        ? text.spaceLength(at: position - 1) > 0
          && text.endsSentence(text.trimmed(line.lowerBound..<position), language)
          && isSignature(position..<line.upperBound, in: text, language)
        : false
    }
  }

  private static func isSignature(_ range: TextRange, in text: UTF8Text, _ language: NewsLanguage) -> Bool {
    guard let line = FoldedLine(of: text, range, language),
      let found = SurroundingLine(line, at: .tail, language)
    else { return false }
    return found.kind == .byline || found.kind == .source
  }
}
