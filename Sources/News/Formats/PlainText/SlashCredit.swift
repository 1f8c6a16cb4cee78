internal import Languages
internal import Text

/// The credit of a photo with a slash between the agency and the photographer, alone or at the end of a caption:
/// `REUTERS/Jane Roe`, `(AP Photo/John Doe)`, `[Photo/Xinhua]`, `AFP/Getty Images`, `Jane Roe/AFP via Getty Images`.
struct SlashCredit {
  /// With the brackets around the credit.
  let range: TextRange

  private static let longest = 90
  /// The most bytes of a caption with such a credit.
  private static let longestCaption = 400
  private static let mostPieces = 3
  private static let mostWordsOfName = 4

  /// Nil if no such credit ends the line.
  init?(in text: UTF8Text, line: TextRange, _ language: NewsLanguage) {
    guard line.count <= Self.longestCaption else { return nil }
    let starts = Self.starts(in: text, line: line)
    guard let start = starts.first(where: { Self.isCredit($0..<line.upperBound, in: text, language) }) else {
      return nil
    }
    range = start..<line.upperBound
  }

  /// The positions at which a credit may begin: the line, the last bracket, and the sentence behind the last sentence mark.
  private static func starts(in text: UTF8Text, line: TextRange) -> [Int] {
    let near = max(line.lowerBound, line.upperBound - longest)..<line.upperBound
    if [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(text[line.upperBound - 1]) {
      return [near.last { text[$0] == UInt8(ascii: "(") || text[$0] == UInt8(ascii: "[") }].compactMap(\.self)
    }
    // Most lines have no slash and are too long for a credit alone.
    guard line.count <= longest || near.contains(where: { text[$0] == UInt8(ascii: "/") }) else { return [] }
    let sentence = near.last { text.isSentenceMark(before: $0) && text.spaceLength(at: $0) > 0 }
    return [
      line.count <= longest ? line.lowerBound : nil,
      sentence.map { text.skippingSpace(from: $0, to: line.upperBound) },
    ].compactMap(\.self)
  }

  private enum Piece { case photo, agency, person }

  private static func isCredit(_ range: TextRange, in text: UTF8Text, _ language: NewsLanguage) -> Bool {
    let isBracketed = [UInt8(ascii: "("), UInt8(ascii: "[")].contains(text[range.lowerBound])
    let closers: [UInt8] = [UInt8(ascii: ")"), UInt8(ascii: "]")]
    guard closers.contains(text[range.upperBound - 1]) == isBracketed else { return false }
    let inner = isBracketed ? range.lowerBound + 1..<range.upperBound - 1 : range
    let written = text.pieces(of: inner, between: UInt8(ascii: "/")).flatMap { parted($0, in: text) }
    guard written.count <= mostPieces else { return false }
    let pieces = written.compactMap { piece($0, in: text, language) }
    guard pieces.count == written.count, pieces.count > 1 || text.wordCount(in: inner) > 1 else {
      return false
    }
    // Two agencies are the sources of a text.
    return pieces.contains(.photo) || pieces.contains(.agency) && pieces.contains(.person)
  }

  /// The pieces beside `via`, which agencies write in all languages: `AFP via Getty Images`.
  private static func parted(_ piece: TextRange, in text: UTF8Text) -> [TextRange] {
    guard let via = text.first(" via ", in: piece) else { return [piece] }
    return [piece.lowerBound..<via, via + 5..<piece.upperBound]
  }

  private static func piece(_ range: TextRange, in text: UTF8Text, _ language: NewsLanguage) -> Piece? {
    let words = Array(Words(of: text, in: range))
    guard words.count <= 2 * mostWordsOfName, let folded = folded(words[...], in: text) else { return nil }
    if language.surroundings.captionsAlone.contains(folded) || language.news.creditsAlone.contains(folded) {
      return .photo
    }
    if Agencies.isKnown(folded) { return .agency }
    if let photo = words.firstIndex(where: { isPhoto(text.folded($0), language) }) {
      let (agency, rest) = (words[..<photo], words[(photo + 1)...])
      let isOfAgency = Self.folded(agency, in: text).map { Agencies.isKnown($0) } ?? rest.isEmpty
      return isOfAgency && (rest.isEmpty || isName(rest, in: text, language)) ? .photo : nil
    }
    return isName(words[...], in: text, language) ? .person : nil
  }

  private static func isPhoto(_ folded: String, _ language: NewsLanguage) -> Bool {
    language.news.creditsBeforeName.contains(folded) || language.news.creditsBeforeColon.contains(folded)
  }

  private static func isName(
    _ words: ArraySlice<TextRange>, in text: UTF8Text, _ language: NewsLanguage
  ) -> Bool {
    (2...mostWordsOfName).contains(words.count)
      && words.allSatisfy { word in
        text.isUppercase(at: word.lowerBound) && !word.contains { text[$0].isDigit }
          && !language.surroundings.wordsOfNoName.contains(text.folded(word))
      }
  }

  private static func folded(_ words: ArraySlice<TextRange>, in text: UTF8Text) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    return text.folded(first.lowerBound..<last.upperBound)
  }
}
