internal import News
internal import SampleNews

/// Several readers who ask at once, each without a pause. Of twenty questions ten are for rows of the list, six for articles,
/// two for two words, one for three letters and one for a phrase; a reader moves on when he sees the first finds. Each reader stars
/// every tenth article that he reads.
struct ReaderCrowd {
  private static let time = Duration.seconds(20)

  private let readers: [ArchiveReader]
  private let collection: SampleCollection
  /// True if the sidebar shows names and related stories beside each article.
  private let withStories: Bool

  init(_ readers: [ArchiveReader], _ collection: SampleCollection, withStories: Bool) {
    (self.readers, self.collection, self.withStories) = (readers, collection, withStories)
  }

  /// Asks until the time is over. Returns the number of answers.
  func run() async throws -> Int {
    let end = ContinuousClock.now + Self.time
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for (number, reader) in readers.enumerated() {
        let drawn = DrawnQuestions(from: collection, seed: UInt64(1000 + number))
        group.addTask { try await ask(reader, drawn, until: end) }
      }
      return try await group.reduce(0, +)
    }
  }

  /// The answers in a second.
  func rate(of answered: Int) -> Double { Double(answered) / (Self.time / .seconds(1)) }

  private func ask(
    _ reader: ArchiveReader, _ questions: DrawnQuestions, until end: ContinuousClock.Instant
  ) async throws -> Int {
    var drawn = questions
    var ids = await reader.window(at: 0)
    var (answered, read) = (0, 0)
    while ContinuousClock.now < end {
      switch drawn.number(below: 20) {
      case 0..<10:
        let found = await reader.window(at: drawn.number(below: collection.count))
        if !found.isEmpty { ids = found }
      case 10..<16:
        let id = drawn.one(of: ids)
        _ = await reader.article(id)
        if withStories { _ = await reader.connections(of: id) }
        read += 1
        if read % 10 == 0 { reader.star(id, read % 20 == 0) }
      case 16, 17: try await reader.searchFirst(drawn.words())
      case 18: try await reader.searchFirst(drawn.prefix())
      default: try await reader.searchFirst(drawn.phrase())
      }
      answered += 1
    }
    return answered
  }
}
