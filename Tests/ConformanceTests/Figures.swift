internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import PostgreSQL
internal import SharedArchive
internal import Synchronization
internal import Testing

/// Prints the times of questions to an archive that exists already, median and 99th percentile in milliseconds:
/// `FIGURES=postgresql://… swift test --filter Figures`. It asserts nothing.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["FIGURES"] != nil))
struct Figures {
  private static let rounds = 200

  @Test func `print the times of questions`() async throws {
    let address = try ServerAddress(ProcessInfo.processInfo.environment["FIGURES"] ?? "")
    let archive = SharedArchive(at: address, isPatient: false)
    await archive.open(to: .surveyed) { _ in }
    let marks = FixedMarks(marks: UserMarks())
    let all = await archive.window(
      for: RowRequest(listing: Listing(), anchor: .index(0), count: 1), marked: marks)
    let total = all.total.value
    let places = (0..<Self.rounds).map { $0 * 7919 % total }
    var ids: [ArticleID] = []
    await Self.measure("window of 50 at any place", places) { place in
      let window = await archive.window(
        for: RowRequest(listing: Listing(), anchor: .index(place), count: 50), marked: marks)
      if let id = window.rows.first?.id { ids.append(id) }
      return nil
    }
    await Self.measure("article", ids) {
      _ = await archive.article($0)
      return nil
    }
    let words = await Self.words(of: ids, in: archive)
    let two = zip(words, words.dropFirst(7)).map { "\($0) \($1) " }
    await Self.measure("two words, newest 50", two) { await Self.search($0, in: archive) }
    await Self.measure("prefix of three letters", words.map { String($0.prefix(3)) }) {
      await Self.search($0, in: archive)
    }
    let phrases = await Self.phrases(of: ids, in: archive)
    await Self.measure("phrase", phrases) { await Self.search("\"\($0)\"", in: archive) }
    await Self.measure("related stories", Array(ids.prefix(60))) {
      _ = await archive.related(to: $0, limit: 12, includingUnrelated: false)
      return nil
    }
    await Self.measure("connections", Array(ids.suffix(60))) {
      _ = await archive.connections(of: $0)
      return nil
    }
  }

  /// The time until the first rows are shown.
  private static func search(_ typed: String, in archive: SharedArchive) async -> Duration {
    guard let query = try? Query(parsing: typed) else { return .zero }
    let request = RowRequest(
      listing: Listing(query: query, order: .newestFirst), anchor: .index(0), count: 50)
    let start = ContinuousClock.now
    let first = Mutex<Duration?>(nil)
    await archive.rows(request, marked: FixedMarks(marks: UserMarks())) { _ in
      let now = ContinuousClock.now
      first.withLock { $0 = $0 ?? (now - start) }
    }
    return first.withLock(\.self) ?? (ContinuousClock.now - start)
  }

  private static func words(of ids: [ArticleID], in archive: SharedArchive) async -> [String] {
    var words: [String] = []
    for id in ids {
      let all = await archive.article(id)?.text.split { !$0.isLetter }.filter { $0.count > 3 } ?? []
      if !all.isEmpty { words.append(String(all[all.count / 3])) }
    }
    return words
  }

  private static func phrases(of ids: [ArticleID], in archive: SharedArchive) async -> [String] {
    var phrases: [String] = []
    for id in ids {
      let line = await archive.article(id)?.text.split(whereSeparator: \.isNewline).last ?? ""
      let words = line.split(separator: " ").filter { $0.allSatisfy(\.isLetter) }.prefix(3)
      if words.count == 3 { phrases.append(words.joined(separator: " ")) }
    }
    return phrases
  }

  private static func measure<Question>(
    _ name: String, _ questions: [Question], _ ask: (Question) async -> Duration?
  ) async {
    var times: [Double] = []
    for question in questions {
      let start = ContinuousClock.now
      let shown = await ask(question)
      let (seconds, attoseconds) = (shown ?? (ContinuousClock.now - start)).components
      times.append(Double(seconds) * 1000 + Double(attoseconds) / 1e15)
    }
    times.sort()
    guard !times.isEmpty else { return print("\(name): no questions") }
    let percentile = times[min(times.count - 1, times.count * 99 / 100)]
    print(String(format: "%@: %.1f; %.1f (%d)", name, times[times.count / 2], percentile, times.count))
  }
}
