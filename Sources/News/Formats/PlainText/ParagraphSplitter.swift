internal import Languages
internal import Text

/// Splits a long line into parts that begin at the ends of sentences. Posts are always split off. A line with most of
/// an article is also split into subheadings and paragraphs.
struct ParagraphSplitter {
  private let text: UTF8Text
  private let line: TextRange
  private let isWall: Bool
  private let language: NewsLanguage
  private(set) var parts: [Part] = []

  /// A paragraph may end from `enough` bytes on, and it ends before `most` bytes if a sentence ends there.
  private static let paragraph = (enough: 300, most: 520)
  /// From this number of bytes on a paragraph ends even inside a quotation, because the quotation may never end.
  private static let farTooLong = 1500
  private static let mostSentences = 4
  /// A shorter last paragraph is joined with the paragraph before.
  private static let shortest = 150

  /// `isWall`: the line is too long for one paragraph. Other lines are only split at `posts`.
  init(
    of text: UTF8Text, line: TextRange, posts: [EmbeddedPost], isWall: Bool, _ language: NewsLanguage
  ) {
    self.language = language
    self.text = text
    self.line = line
    self.isWall = isWall
    var position = line.lowerBound
    for post in posts {
      setProse(position..<post.range.lowerBound)
      append(.post, post.range)
      position = post.range.upperBound
    }
    setProse(position..<line.upperBound)
  }

  private mutating func append(_ kind: Part.Kind, _ range: TextRange) {
    let range = text.trimmed(range)
    guard !range.isEmpty else { return }
    parts.append(Part(kind, range, isDerived: range.lowerBound > line.lowerBound))
  }

  /// Adds the parts of a run of sentences without posts.
  private mutating func setProse(_ range: TextRange) {
    guard isWall else { return append(.paragraph, range) }
    var paragraph: [TextRange] = []
    for sentence in Sentences(of: text, in: range, by: language.sentences) {
      var sentence = sentence
      if let headingEnd = RunInHeading.end(in: text, sentence: sentence, language) {
        setParagraphs(paragraph)
        paragraph = []
        append(.heading, sentence.lowerBound..<headingEnd)
        sentence = text.trimmed(headingEnd..<sentence.upperBound)
      }
      paragraph.append(sentence)
    }
    setParagraphs(paragraph)
  }

  /// Adds sentences as paragraphs of a readable length.
  private mutating func setParagraphs(_ sentences: [TextRange]) {
    guard let first = sentences.first, let last = sentences.last else { return }
    var start = first.lowerBound
    var count = 0
    for (index, sentence) in sentences.enumerated() {
      count += 1
      guard index + 1 < sentences.count, last.upperBound - sentence.upperBound >= Self.shortest else {
        continue
      }
      let isLong = sentence.upperBound - start >= Self.paragraph.enough && count > 1
      let wouldBeTooLong = sentences[index + 1].upperBound - start > Self.paragraph.most
      guard isLong || wouldBeTooLong || count == Self.mostSentences,
        sentence.upperBound - start > Self.farTooLong
          || !text.isInsideQuotation(at: sentence.upperBound, from: start)
      else { continue }
      append(.paragraph, start..<sentence.upperBound)
      start = sentences[index + 1].lowerBound
      count = 0
    }
    append(.paragraph, start..<last.upperBound)
  }
}

extension UTF8Text {
  /// True if typographic quotations are open at `position`, or if the number of straight quotation marks between
  /// `start` and `position` is odd.
  func isInsideQuotation(at position: Int, from start: Int) -> Bool {
    var open = 0
    var straight = 0
    for offset in start..<position {
      switch self[offset] {
      case UInt8(ascii: "\""): straight += 1
      case 0xe2 where has("“", at: offset): open += 1
      case 0xe2 where has("”", at: offset): open -= 1
      default: break
      }
    }
    return open > 0 || !straight.isMultiple(of: 2)
  }
}
