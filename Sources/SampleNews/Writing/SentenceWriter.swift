/// Writes a story's sentences, one after the other, as bytes of UTF-8.
struct SentenceWriter {
  /// The number of words that this story comes back to, and their share of content words in percent.
  private static let topicSize = 12
  private static let topicShare = 20
  /// The number of content words in a hundred that a function word follows.
  private static let functionShare = 85

  private(set) var bytes: [UInt8] = []
  var random: RandomSource
  private let story: Story
  private let language: SampleLanguage
  private let voice: Voice
  private let topic: [[UInt8]]

  init(_ story: Story, in language: SampleLanguage, voice: Voice, random: RandomSource) {
    self.story = story
    self.language = language
    self.voice = voice
    self.random = random
    topic = voice.vocabulary.topicWords(Self.topicSize, from: &self.random)
    bytes.reserveCapacity(4_096)
  }

  mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes one of some sentences, with a capital at its beginning.
  mutating func write(oneOf patterns: [SentencePattern]) {
    let start = bytes.count
    for piece in random.one(of: patterns).pieces { write(piece) }
    bytes.capitalize(at: start)
  }

  /// Takes bytes away from the end.
  mutating func cut(to count: Int) {
    bytes.removeLast(max(0, bytes.count - count))
  }
}

// MARK: - Filling in

extension SentenceWriter {
  private mutating func write(_ piece: SentencePattern.Piece) {
    switch piece {
    case .literal(let text): bytes += text
    case .person: bytes += random.one(of: story.people).form(in: language)
    case .surname: bytes += random.one(of: story.people).shortForm(in: language)
    case .place: bytes += random.one(of: story.places).form(in: language)
    case .organization: bytes += random.one(of: story.organizations).form(in: language)
    case .figure: bytes += random.one(of: story.figures)
    case .term: write(random.one(of: story.terms).form(in: language))
    case .weekday: bytes += voice.weekdays[Day(number: story.day).weekday]
    case .date: write(voice.date(Day(number: story.day)))
    case .words: writeWords()
    }
  }

  /// Content words with function words between them.
  private mutating func writeWords() {
    let count = random.number(in: 2...6)
    for index in 0..<count {
      bytes += contentWord()
      guard index + 1 < count else { return }
      if random.percent(Self.functionShare) {
        bytes.append(UInt8(ascii: " "))
        bytes += voice.vocabulary.functionWord(from: &random)
      }
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func contentWord() -> [UInt8] {
    random.percent(Self.topicShare)
      ? random.one(of: topic) : voice.vocabulary.contentWord(from: &random)
  }
}

extension StoryTerm {
  fileprivate func form(in language: SampleLanguage) -> String {
    language == .english ? english : vietnamese
  }
}

extension [UInt8] {
  /// Capitalizes the letter at an offset, or behind an opening quote at the offset.
  fileprivate mutating func capitalize(at offset: Int) {
    let quotes: [[UInt8]] = [Array("“".utf8), Array("\"".utf8)]
    let start = offset + (quotes.first { self[offset...].starts(with: $0) }?.count ?? 0)
    guard start < count else { return }
    // No letter is longer than four bytes.
    let letter = String(decoding: self[start..<Swift.min(start + 4, count)], as: UTF8.self).unicodeScalars
      .prefix(1)
    let capital = String(letter).uppercased()
    replaceSubrange(start..<start + String(letter).utf8.count, with: capital.utf8)
  }
}
