/// Writes an article of a length: sentences in paragraphs, in a layout.
struct ArticleWriter {
  private var sentences: SentenceWriter
  private let voice: Voice
  private let day: Day
  private let length: Int

  /// The whole article, as its file has it.
  static func article(
    _ story: Story, in language: SampleLanguage, voice: Voice, random: RandomSource
  ) -> [UInt8] {
    var random = random
    let layout = ArticleLayout.some(of: language, from: &random)
    let length = ArticleLength.some(from: &random)
    // Another paper has the story on the same day or the next.
    let day = Day(number: story.day + random.number(below: 2))
    let sentences = SentenceWriter(story, in: language, voice: voice, random: random)
    var writer = ArticleWriter(sentences: sentences, voice: voice, day: day, length: length)
    writer.write(layout)
    return writer.sentences.bytes
  }

  private mutating func write(_ layout: ArticleLayout) {
    switch layout {
    case .agency: writeAgency()
    case .dated: writeDated()
    case .headlined: writeHeadlined()
    case .wall: writeWall()
    case .digest: writeDigest()
    }
  }
}

// MARK: - Layouts

extension ArticleWriter {
  private mutating func writeAgency() {
    writeDateLine()
    sentences.write(oneOf: voice.openings)
    if sentences.random.percent(60) {
      sentences.write(" ")
      sentences.write(oneOf: voice.captions)
    }
    while !isLongEnough { writeParagraph(after: "\n\n") }
    sentences.write("/.")
  }

  private mutating func writeDated() {
    writeDateLine()
    sentences.write(oneOf: voice.openings)
    while !isLongEnough {
      if sentences.random.percent(15) { writeHeading() }
      writeParagraph(after: "\n\n")
    }
    breakOffSometimes()
  }

  private mutating func writeHeadlined() {
    sentences.write(oneOf: voice.headings)
    sentences.write("\n\n")
    sentences.write(oneOf: voice.openings)
    while !isLongEnough { writeParagraph(after: "\n\n") }
    sentences.write("\n")
  }

  private mutating func writeWall() {
    sentences.write(oneOf: voice.openings)
    while !isLongEnough { writeParagraph(after: " ") }
  }

  private mutating func writeDigest() {
    let headings = [
      "What's happened", "What's behind the headline?", "What the papers say", "How we got here",
    ]
    let part = length / headings.count
    for (index, heading) in headings.enumerated() {
      sentences.write(index == 0 ? heading : "\n\(heading)")
      repeat { writeParagraph(after: "\n") } while sentences.bytes.count < part * (index + 1)
    }
    sentences.write("\nGo deeper\nCommon question\n-\n")
    sentences.write(oneOf: voice.headings)
    sentences.write("?")
    writeParagraph(after: "\n")
    breakOffSometimes()
  }
}

// MARK: - Parts

extension ArticleWriter {
  private var isLongEnough: Bool { sentences.bytes.count >= length }

  /// Most articles tell the day, some only the month, some only the year, some nothing.
  private mutating func writeDateLine() {
    switch sentences.random.number(below: 20) {
    case 0: break
    case 1: sentences.write(" date \(day.year) ")
    case 2, 3: sentences.write(" date \(day.isoMonth) ")
    default: sentences.write(" date \(day.iso) ")
    }
  }

  private mutating func writeHeading() {
    sentences.write("\n\n")
    sentences.write(oneOf: voice.headings)
  }

  private mutating func writeParagraph(after separator: String) {
    sentences.write(separator)
    for index in 0..<sentences.random.number(in: 1...4) {
      if index > 0 { sentences.write(" ") }
      sentences.write(oneOf: voice.sentences)
    }
  }

  /// Some texts were cut at a number of bytes, in mid-word, if never in mid-letter.
  private mutating func breakOffSometimes() {
    guard sentences.random.percent(10) else { return }
    var end = sentences.bytes.count - sentences.random.number(in: 2...40)
    while sentences.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    sentences.cut(to: end)
  }
}
