internal import News
import Subscriptions
import Testing

private let start = 1_700_000_000
private let (minute, hour, day) = (60, 3600, 86_400)

/// A source, its state, and the answers that it gets.
private struct Trial {
  var source = SubscribedSource(url: "https://example.com/feed")
  var state = FetchState()

  func answer(
    _ status: Int?, _ headers: [(String, String)] = [], hops: [(Int, String)] = [],
    failure: FetchFailure? = nil
  ) -> FetchAnswer {
    var answer = FetchAnswer(number: 1, url: hops.last?.1 ?? source.url)
    answer.status = status
    answer.headers = headers.map { HeaderField($0.0, $0.1) }
    answer.hops = hops.map { FetchAnswer.Hop(status: $0.0, url: $0.1) }
    answer.failure = failure
    return answer
  }

  mutating func get(
    _ status: Int?, _ headers: [(String, String)] = [], hops: [(Int, String)] = [],
    failure: FetchFailure? = nil,
    feed: FeedDescription = FeedDescription(), at now: Int
  ) {
    let reading: FeedReading = status == 200 ? .feed(feed) : .nothing
    state = state.after(answer(status, headers, hops: hops, failure: failure), reading, of: source, at: now)
  }

  func isDue(at now: Int, isForced: Bool = false) -> Bool {
    FetchSchedule(of: source).isDue(state, at: now, isForced: isForced)
  }

  /// The seconds until the source is due, at which it is due and before which it isn't.
  func wait(from now: Int) -> Int? {
    guard let next = FetchSchedule(of: source).nextTry(after: state) else { return nil }
    #expect(isDue(at: next))
    #expect(!isDue(at: next - 1))
    return next - now
  }
}

@Suite struct FetchScheduleTests {
  @Test func `a new source is due at once`() {
    #expect(Trial().isDue(at: start))
  }

  private static let waits: [(every: Int?, headers: [(String, String)], period: Int?, wait: Int)] = [
    (nil, [], nil, 30 * minute), (15 * minute, [], nil, 15 * minute), (2 * hour, [], nil, 2 * hour),
    (nil, [("Cache-Control", "public, max-age=7200")], nil, 2 * hour),
    (nil, [("cache-control", "max-age=60")], nil, 30 * minute),
    (nil, [("Cache-Control", "max-age=7200"), ("Age", "3600")], nil, hour),
    (nil, [("Cache-Control", "no-cache, max-age=7200")], nil, 30 * minute),
    (nil, [("Cache-Control", "max-age=\"7200\"")], nil, 2 * hour),
    (nil, [("Cache-Control", "max-age=junk")], nil, 30 * minute),
    (nil, [("Cache-Control", "max-age=99999999999999999999999")], nil, 7 * day),
    (nil, [("Cache-Control", "s-maxage=7200")], nil, 30 * minute),
    (
      nil, [("Expires", "Tue, 14 Nov 2023 23:13:20 GMT"), ("Date", "Tue, 14 Nov 2023 22:13:20 GMT")], nil,
      hour
    ),
    // The server's clock is an hour wrong; the difference of its times counts.
    (
      nil, [("Expires", "Wed, 15 Nov 2023 00:13:20 GMT"), ("Date", "Tue, 14 Nov 2023 23:13:20 GMT")], nil,
      hour
    ),
    (nil, [("Expires", "Thu, 01 Jan 1970 00:00:00 GMT")], nil, 30 * minute),
    (nil, [("Expires", "-1")], nil, 30 * minute),
    (nil, [], 6 * hour, 6 * hour), (nil, [], 0, 30 * minute),
    (3 * hour, [("Cache-Control", "max-age=7200")], hour, 3 * hour),
    (nil, [("Cache-Control", "max-age=7200")], 4 * hour, 4 * hour), (nil, [], 365 * day, 7 * day),
  ]

  @Test(arguments: waits)
  func `nothing is asked before the longest of all waits`(
    every: Int?, headers: [(String, String)], period: Int?, wait: Int
  ) {
    var trial = Trial()
    trial.source.every = every
    trial.get(200, headers, feed: FeedDescription(period: period), at: start)
    #expect(trial.wait(from: start) == wait)
    #expect(trial.state.nextTry == start + wait)
    #expect(trial.isDue(at: start + 1, isForced: true))
  }

  @Test func `waits double with each failure up to a day, and end with a good answer`() {
    var trial = Trial()
    var (now, waits) = (start, [Int]())
    for _ in 0..<9 {
      trial.get(500, at: now)
      waits.append(trial.wait(from: now) ?? 0)
      now += waits.last ?? 0
    }
    #expect(waits.map { $0 / minute } == [30, 60, 120, 240, 480, 960, 1440, 1440, 1440])
    #expect(trial.state.failures == 9)
    #expect(trial.state.problem == .status(500))
    trial.get(200, at: now)
    #expect(trial.wait(from: now) == 30 * minute)
    #expect(trial.state.problem == nil)
    trial.source.every = 3 * day
    for _ in 0..<80 { trial.get(nil, failure: .timedOut(seconds: 30), at: now) }
    #expect(trial.wait(from: now) == 3 * day)
  }

  private static let delays: [(status: Int, value: String, wait: Int)] = [
    (429, "7200", 2 * hour), (503, " 120 ", 30 * minute), (403, "3600", hour),
    (429, "Wed, 15 Nov 2023 01:13:20 GMT", 3 * hour), (429, "Wednesday, 15-Nov-23 01:13:20 GMT", 3 * hour),
    (429, "Wed Nov 15 01:13:20 2023", 3 * hour), (429, "Tue, 14 Nov 2023 22:00:00 GMT", 30 * minute),
    (429, "soon", 30 * minute), (429, "-5", 30 * minute), (503, "99999999999999999999", 7 * day),
    (429, "Wed, 15 Xyz 2023 01:13:20 GMT", 30 * minute),
  ]

  @Test(arguments: delays)
  func `a server's wait is kept even by force`(status: Int, value: String, wait: Int) {
    var trial = Trial()
    trial.get(status, [("Retry-After", value)], at: start)
    #expect(trial.wait(from: start) == wait)
    if wait > 30 * minute {
      #expect(!trial.isDue(at: start + wait - 1, isForced: true))
      #expect(trial.isDue(at: start + wait, isForced: true))
    }
    trial.get(200, at: start + wait)
    #expect(trial.isDue(at: start + wait + 1, isForced: true))
  }

  @Test func `a changed interval counts at once`() {
    var trial = Trial()
    trial.source.every = day
    trial.get(200, at: start)
    trial.source.every = 15 * minute
    #expect(trial.wait(from: start) == 15 * minute)
  }

  @Test func `a source that is paused or gone is never asked`() {
    var trial = Trial()
    trial.source.isPaused = true
    #expect(!trial.isDue(at: start, isForced: true))
    trial.source.isPaused = false
    trial.get(410, at: start)
    #expect(trial.state.isGone)
    #expect(trial.state.nextTry == nil)
    #expect(!trial.isDue(at: start + 365 * day, isForced: true))
  }

  @Test func `times of a clock that was wrong are not believed`() {
    var trial = Trial()
    trial.get(200, [("Cache-Control", "max-age=7200")], at: start + 400 * day)
    #expect(trial.isDue(at: start))
    trial.get(429, [("Retry-After", "7200")], at: start + 400 * day)
    #expect(trial.isDue(at: start))
    trial.get(200, at: start + 10)
    #expect(!trial.isDue(at: start))
  }
}

@Suite struct FetchStateTests {
  private static let odd = "W/\"a\u{e9}, \\\"b'"

  @Test func `validators are kept byte for byte and renewed`() {
    var trial = Trial()
    trial.get(200, [("ETag", Self.odd), ("last-modified", "yesterday")], at: start)
    #expect(trial.state.entityTag == Self.odd)
    #expect(trial.state.lastModified == "yesterday")
    trial.get(304, at: start + day)
    #expect(trial.state.entityTag == Self.odd)
    #expect(trial.state.lastGood == start + day)
    trial.get(304, [("etag", "\"2\""), ("Cache-Control", "max-age=7200")], at: start + 2 * day)
    #expect(trial.state.entityTag == "\"2\"")
    #expect(trial.state.lastModified == "yesterday")
    #expect(trial.wait(from: start + 2 * day) == 2 * hour)
    trial.get(500, [("ETag", "\"error\"")], at: start + 3 * day)
    #expect(trial.state.entityTag == "\"2\"")
    trial.get(200, at: start + 4 * day)
    #expect(trial.state.entityTag == nil)
    #expect(trial.state.lastModified == nil)
  }

  @Test func `validators that are too long to be sent back are not kept`() {
    var trial = Trial()
    let (long, longest) = (String(repeating: "x", count: 8193), String(repeating: "x", count: 8192))
    trial.get(200, [("ETag", long), ("Last-Modified", long)], at: start)
    #expect(trial.state.entityTag == nil && trial.state.lastModified == nil && trial.state.problem == nil)
    trial.get(200, [("ETag", longest)], at: start + day)
    #expect(trial.state.entityTag == longest)
    trial.get(304, [("ETag", long)], at: start + 2 * day)
    #expect(trial.state.entityTag == longest)
  }

  @Test func `an unreadable answer keeps the validators of the last feed`() {
    var trial = Trial()
    trial.get(200, [("ETag", "\"1\"")], at: start)
    trial.state = trial.state.after(
      trial.answer(200, [("ETag", "\"page\"")]), .unreadable(.page), of: trial.source, at: start + day)
    #expect(trial.state.entityTag == "\"1\"")
    #expect(trial.state.problem == .page)
    #expect(trial.state.lastGood == start)
  }

  @Test func `an answer that nothing changed, to a request without validators, is a failure`() {
    var trial = Trial()
    trial.get(304, at: start)
    #expect(trial.state.problem == .status(304))
  }

  @Test func `a feed's own facts are kept while it doesn't change`() {
    var trial = Trial()
    trial.get(
      200, [("ETag", "\"1\"")], feed: FeedDescription(title: "Báo", language: "vi", period: 7200), at: start)
    trial.get(304, at: start + day)
    #expect(trial.state.title == "Báo")
    #expect(trial.wait(from: start + day) == 2 * hour)
  }

  private static let target = "https://new.example.com/feed"

  private static let redirects: [(hops: [[(Int, String)]], moved: String?)] = [
    ([[(301, target)]], nil), ([[(301, target)], [(301, target)]], target),
    ([[(308, target)], [(301, target)]], target),
    ([[(302, target)], [(302, target)]], nil),
    ([[(301, "https://a.vn/"), (302, target)], [(301, "https://a.vn/"), (302, target)]], nil),
    ([[(301, "https://a.vn/"), (308, target)], [(301, "https://a.vn/"), (308, target)]], target),
    ([[(301, target)], [(301, "https://other.example.com/")]], nil),
    ([[(301, target)], [], [(301, target)]], nil),
    ([[(301, "http://example.com/feed")], [(301, "http://example.com/feed")]], nil),
    ([[(301, "https://EXAMPLE.com/feed")], [(301, "https://EXAMPLE.com/feed")]], nil),
  ]

  @Test(arguments: redirects)
  func `a permanent redirect moves a source when it was seen twice in a row`(
    hops: [[(Int, String)]], moved: String?
  ) {
    var trial = Trial()
    for (number, hops) in hops.enumerated() { trial.get(200, hops: hops, at: start + number * day) }
    #expect(trial.state.newAddress == moved)
    #expect(trial.state.moved.newAddress == nil)
  }

  @Test func `a redirect to a page moves nothing, and a lost connection ends no row`() {
    var trial = Trial()
    for number in 0..<3 {
      trial.state = trial.state.after(
        trial.answer(200, hops: [(301, Self.target)]), .unreadable(.page), of: trial.source,
        at: start + number * day)
    }
    #expect(trial.state.newAddress == nil)
    trial.get(200, hops: [(301, Self.target)], at: start)
    trial.get(nil, failure: .timedOut(seconds: 30), at: start)
    trial.get(200, hops: [(301, Self.target)], at: start)
    #expect(trial.state.newAddress == Self.target)
  }
}

@Suite struct NetworkWatchTests {
  private func counted(
    _ failures: [FetchFailure?]
  ) -> (counted: [[Int]], atEnd: [Int], waiting: [Int]) {
    var watch = NetworkWatch()
    let counted = failures.enumerated().map { number, failure in
      var answer = FetchAnswer(number: number, url: "https://example.com/")
      answer.failure = failure
      return watch.take(answer).map(\.number)
    }
    return (counted, watch.finish().map(\.number), watch.waiting.map(\.number))
  }

  @Test(
    arguments: [
      [.noNetwork, .unknownHost("a"), .noNetwork], [.noNetwork], [.unknownHost("a"), .unknownHost("b")],
    ] as [[FetchFailure]])
  func `without a network all sources wait and none fails`(_ failures: [FetchFailure]) {
    let result = counted(failures)
    #expect(result.counted == failures.map { _ in [] })
    #expect(result.atEnd.isEmpty)
    #expect(result.waiting == Array(failures.indices))
  }

  @Test func `failures count when a source was reached`() {
    let result = counted([.unknownHost("a"), .noNetwork, nil, .unknownHost("b")])
    #expect(result.counted == [[], [], [0, 1, 2], [3]])
    #expect(result.waiting.isEmpty)
    #expect(counted([.unknownHost("a"), .refused(host: "b")]).counted == [[], [0, 1]])
  }

  @Test func `an unknown name alone is the fault of its source`() {
    let result = counted([.unknownHost("a"), .unknownHost("a")])
    #expect(result.atEnd == [0, 1])
    #expect(result.waiting.isEmpty)
  }
}
