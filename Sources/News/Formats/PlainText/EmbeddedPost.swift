internal import Languages
internal import Text

/// A post of a social network that was pasted into running text with its signature:
/// `… pic.twitter.com/TEsOOm3MBa— Secretary Kristi Noem (@Sec_Noem) September 8, 2025`.
struct EmbeddedPost: Sendable {
  /// From the first word of the post to the end of the date. The first word is an estimate.
  let range: TextRange
  let date: ArticleDate

  /// The most characters of a post without its link and signature, with some reserve.
  private static let longestPost = 320
  private static let longestSignature = 90

  /// The posts of a line in their order.
  static func all(in text: UTF8Text, line: TextRange, _ language: NewsLanguage) -> [EmbeddedPost] {
    var posts: [EmbeddedPost] = []
    var position = line.lowerBound
    while let handle = text.first("(@", in: position..<line.upperBound) {
      position = handle + 2
      let searchStart = posts.last?.range.upperBound ?? line.lowerBound
      if let post = EmbeddedPost(in: text, line: searchStart..<line.upperBound, handle: handle, language) {
        posts.append(post)
        position = post.range.upperBound
      }
    }
    return posts
  }

  private init?(in text: UTF8Text, line: TextRange, handle: Int, _ language: NewsLanguage) {
    guard let bracket = text.first(")", in: handle..<min(line.upperBound, handle + 40)) else { return nil }
    let dateStart = text.skippingSpace(from: bracket + 1, to: line.upperBound)
    guard let written = WrittenDate(in: text, at: dateStart, .ofPrograms, isDayFirst: false),
      written.date.day != nil,
      written.range.upperBound <= line.upperBound,
      let dash = Self.dash(before: handle, in: text, line: line)
    else { return nil }
    date = written.date
    range = Self.start(before: dash, in: text, line: line, language)..<written.range.upperBound
  }

  /// The dash that begins the signature, before the name and the handle.
  private static func dash(before handle: Int, in text: UTF8Text, line: TextRange) -> Int? {
    var position = handle
    while position > max(line.lowerBound, handle - longestSignature) {
      position = text.start(ofScalarBefore: position)
      if text.isDash(at: position) { return position }
    }
    return nil
  }

  /// The beginning of the post: the earliest sentence near the signature that is written like a post. The search stops
  /// at a sentence that quotes others.
  private static func start(
    before dash: Int, in text: UTF8Text, line: TextRange, _ language: NewsLanguage
  ) -> Int {
    let sentences = Array(Sentences(of: text, in: line.lowerBound..<dash, by: language.sentences))
    let firstPerson = language.news.firstPersonWords
    guard var start = sentences.last?.lowerBound else { return dash }
    for sentence in sentences.reversed().dropFirst() {
      if text.width(of: sentence.lowerBound..<dash) > longestPost || hasQuotation(sentence, in: text) {
        break
      }
      if speaksAsPost(sentence, in: text, firstPerson) { start = sentence.lowerBound }
    }
    return start
  }

  private static func speaksAsPost(
    _ sentence: TextRange, in text: UTF8Text, _ firstPerson: Set<String>
  ) -> Bool {
    Words(of: text, in: sentence).contains { word in
      [UInt8(ascii: "@"), UInt8(ascii: "#")].contains(text[word.lowerBound - 1])
        || text.has("http", at: word.lowerBound)
        || firstPerson.contains(text.folded(word))
    }
  }

  private static func hasQuotation(_ sentence: TextRange, in text: UTF8Text) -> Bool {
    sentence.contains { text[$0] == UInt8(ascii: "\"") || text.has("“", at: $0) || text.has("”", at: $0) }
  }
}
