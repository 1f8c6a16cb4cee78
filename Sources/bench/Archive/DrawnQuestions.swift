internal import SampleNews

/// Questions drawn from the articles of a sample collection, in all its languages; the same for the same seed.
struct DrawnQuestions {
  /// Readers don't search for the shortest words.
  private static let shortestWord = 4

  private let collection: SampleCollection
  private var random: RandomSource

  init(from collection: SampleCollection, seed: UInt64) {
    self.collection = collection
    random = RandomSource(seed: seed)
  }

  /// A number from 0 up to a bound.
  mutating func number(below bound: Int) -> Int { random.number(below: bound) }

  /// One of some things, of which there is at least one.
  mutating func one<Element>(of elements: [Element]) -> Element { random.one(of: elements) }

  /// Two words of one article.
  mutating func words() -> String {
    while true {
      let words = longWords()
      if words.count > 1 { return "\(random.one(of: words)) \(random.one(of: words)) " }
    }
  }

  /// The first three letters of a word.
  mutating func prefix() -> String {
    while true {
      let words = longWords()
      if !words.isEmpty { return String(random.one(of: words).prefix(3)) }
    }
  }

  /// Three words that are side by side in an article.
  mutating func phrase() -> String {
    let count = 3
    while true {
      let runs: [[Substring]] = text().split { !$0.isLetter && $0 != " " }.map { $0.split(separator: " ") }
        .filter { $0.count >= count }
      guard !runs.isEmpty else { continue }
      let run = random.one(of: runs)
      let start = random.number(below: run.count - count + 1)
      return "\"\(run[start..<start + count].joined(separator: " "))\""
    }
  }

  private mutating func longWords() -> [Substring] {
    let words: [Substring] = text().split { !$0.isLetter }
    return words.filter { $0.count >= Self.shortestWord }
  }

  private mutating func text() -> String {
    String(decoding: collection.file(random.number(below: collection.count)).bytes, as: UTF8.self)
  }
}
