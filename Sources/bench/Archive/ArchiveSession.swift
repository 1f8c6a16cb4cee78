internal import Catalogue
internal import Foundation
internal import News
internal import SampleNews

/// The measurement of one archive: the ingest, the questions of one reader, those of several, and the ingest of news.
struct ArchiveSession {
  /// The articles that are added to the full archive.
  private static let liveArticles = 3_000
  /// The last month of the sample collection.
  private static let liveMonth = "2025-12"
  private static let seed: UInt64 = 17

  private let program: String
  private let size: Int
  private let questions: Int
  private let scratch: String
  private let homes: Homes
  private let server: ArchiveServer

  init(program: String, size: Int, questions: Int, keeps: Bool, scratch: String) async throws {
    (self.program, self.size, self.questions, self.scratch) = (program, size, questions, scratch)
    homes = try Homes("\(scratch)/homes-archive")
    server = try await ArchiveServer(dataIn: "\(scratch)/postgresql-\(size)", keeps: keeps)
  }

  func cleanUp() async {
    homes.remove()
  }

  func run() async throws -> ArchiveFigures {
    var figures = ArchiveFigures(size: size)
    if !server.isFull { try await measureIngest(&figures) }
    try server.forgetReaders()
    let collection = SampleCollection(count: size)
    let reader = await ArchiveReader(at: try server.address(of: 0), home: homes.folder + "/reader")
    try await measureQuestions(of: reader, DrawnQuestions(from: collection, seed: Self.seed), &figures)
    reader.close()
    try await measureReaders(collection, &figures)
    try await measureLiveIngest(&figures)
    return figures
  }
}

// MARK: - Ingest

extension ArchiveSession {
  private func measureIngest(_ figures: inout ArchiveFigures) async throws {
    let collection = try await TestCollection(count: size, below: scratch)
    sync()
    let (process, used) = try ingest(collection.folder)
    figures.add(.ingest, Double(size) / (process.time / .seconds(1)), processor: used / Double(size))
    figures.add(.memory, Double(process.peakMemory) / 1e6)
    try server.noteFull()
    figures.add(
      .bytes, Double(try server.number("SELECT pg_database_size(current_database())")) / Double(size))
  }

  /// Ingests articles of one month that the archive hasn't: those of the sample collection behind the ones that it has.
  private func measureLiveIngest(_ figures: inout ArchiveFigures) async throws {
    // Earlier runs on a kept archive have added articles too. One in some hundreds is of the month.
    let added = max(0, try server.number("SELECT coalesce(max(number), 0) FROM known") - size)
    let first = size + 500 * added
    let folder = "\(homes.folder)/live"
    let count = try News(month: Self.liveMonth, from: first, count: Self.liveArticles).write(to: folder)
    let (process, used) = try ingest(folder)
    figures.add(
      .liveIngest, Double(count) / (process.time / .seconds(1)), processor: used / Double(count))
  }

  /// Runs `gazette ingest`. Returns the process and the processor time of it and of the server, in milliseconds.
  private func ingest(_ folder: String) throws -> (process: FinishedProcess, processor: Double) {
    let before = server.processorTime
    let process = try FinishedProcess(
      [program, "ingest", server.text(of: nil), folder], environment: homes.environment)
    guard process.exitCode == 0 else { throw BenchError.failed("ingest", exitCode: process.exitCode) }
    return (process, (server.processorTime - before + process.processorTime) / .milliseconds(1))
  }
}

// MARK: - One reader

extension ArchiveSession {
  private func measureQuestions(
    of reader: ArchiveReader, _ drawn: DrawnQuestions, _ figures: inout ArchiveFigures
  ) async throws {
    var drawn = drawn
    var ids: [ArticleID] = []
    try await measure(.window, &figures) {
      guard let id = await reader.window(at: drawn.number(below: size)).randomElement(in: &drawn) else {
        return
      }
      ids.append(id)
    }
    guard !ids.isEmpty else { throw BenchError.noArticle(folder: scratch) }
    let known = ids
    var next = 0
    func id() -> ArticleID {
      next += 1
      return known[next % known.count]
    }
    try await measure(.article, &figures) { _ = await reader.article(id()) }
    try await measureSearches(of: reader, &drawn, &figures)
    try await measure(.related, &figures) { _ = await reader.connections(of: id()) }
    try await measure(.mark, &figures) { try await reader.starAndWait(id()) }
  }

  private func measureSearches(
    of reader: ArchiveReader, _ drawn: inout DrawnQuestions, _ figures: inout ArchiveFigures
  ) async throws {
    let words = (0...questions).map { _ in drawn.words() }
    let others = (0...questions).map { _ in drawn.words() }
    let prefixes = (0...questions).map { _ in drawn.prefix() }
    let phrases = (0...questions).map { _ in drawn.phrase() }
    var (first, all) = (Sample(), Sample())
    let used = try await processorTime {
      for (index, typed) in words.enumerated() {
        guard let times = try await reader.search(typed) else { continue }
        first.add(times.first, isFirst: index == 0)
        all.add(times.all, isFirst: index == 0)
      }
    }
    let each = used / Double(words.count)
    figures.add(.firstWords, first, processor: each)
    figures.add(.allWords, all, processor: each)
    for (work, typed, order) in [
      (ArchiveWork.rankedWords, others, Catalogue.SortOrder.Key.relevance), (.prefix, prefixes, .date),
      (.phrase, phrases, .date),
    ] {
      var sample = Sample()
      let used = try await processorTime {
        for (index, typed) in typed.enumerated() {
          guard let times = try await reader.search(typed, by: order) else { continue }
          sample.add(times.first, isFirst: index == 0)
        }
      }
      figures.add(work, sample, processor: used / Double(typed.count))
    }
  }

  /// Times a question many times. The first time is no part of the figure.
  private func measure(
    _ work: ArchiveWork, _ figures: inout ArchiveFigures, _ question: () async throws -> Void
  ) async throws {
    var sample = Sample()
    let used = try await processorTime {
      for index in 0...questions {
        let begin = ContinuousClock.now
        try await question()
        sample.add(.now - begin, isFirst: index == 0)
      }
    }
    figures.add(work, sample, processor: used / Double(questions + 1))
  }

  /// The processor time of this program and of the server for some work, in milliseconds.
  private func processorTime(of work: () async throws -> Void) async rethrows -> Double {
    let (server, own) = (server.processorTime, ProcessUse.ownProcessorTime)
    try await work()
    return (self.server.processorTime - server + ProcessUse.ownProcessorTime - own) / .milliseconds(1)
  }
}

// MARK: - Several readers

extension ArchiveSession {
  private func measureReaders(
    _ collection: SampleCollection, _ figures: inout ArchiveFigures
  ) async throws {
    var readers: [ArchiveReader] = []
    for reader in 0..<ArchiveServer.readers {
      readers.append(
        await ArchiveReader(at: try server.address(of: reader), home: "\(homes.folder)/reader-\(reader)"))
    }
    for (work, withStories) in [(ArchiveWork.readers, false), (.readersWithStories, true)] {
      let crowd = ReaderCrowd(readers, collection, withStories: withStories)
      var answered = 0
      let used = try await processorTime { answered = try await crowd.run() }
      figures.add(work, crowd.rate(of: answered), processor: used / Double(max(1, answered)))
    }
    for reader in readers { reader.close() }
  }
}

extension [ArticleID] {
  fileprivate func randomElement(in drawn: inout DrawnQuestions) -> ArticleID? {
    isEmpty ? nil : drawn.one(of: self)
  }
}
