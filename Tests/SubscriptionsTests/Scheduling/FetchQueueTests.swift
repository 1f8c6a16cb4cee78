import Subscriptions
import Testing

@Suite struct FetchQueueTests {
  @Test func `one host is asked once at a time with a pause between`() {
    var queue = FetchQueue(["https://a.vn/1", "http://A.vn:8080/2", "https://b.vn/1"])
    #expect(queue.next(at: 0) == .start("https://a.vn/1"))
    #expect(queue.next(at: 0) == .start("https://b.vn/1"))
    #expect(queue.next(at: 0) == .waitForEnd)
    queue.finish("https://a.vn/1", at: 500)
    #expect(queue.next(at: 600) == .wait(milliseconds: 900))
    #expect(queue.next(at: 1500) == .start("http://A.vn:8080/2"))
    queue.finish("https://b.vn/1", at: 1600)
    #expect(queue.next(at: 1600) == .waitForEnd)
    queue.finish("http://A.vn:8080/2", at: 1700)
    #expect(queue.next(at: 1700) == .done)
  }

  @Test func `eight requests run at once`() {
    var queue = FetchQueue((0..<20).map { "https://host\($0).vn/" })
    var started: [String] = []
    while case .start(let source) = queue.next(at: 0) { started.append(source) }
    #expect(started.count == 8)
    #expect(queue.next(at: 0) == .waitForEnd)
    queue.finish(started[3], at: 10)
    #expect(queue.next(at: 10) == .start("https://host8.vn/"))
    #expect(queue.waitingCount == 11)
  }

  @Test func `all sources are asked once, in turns of their hosts`() {
    let sources = (0..<5).flatMap { number in ["a", "b", "c"].map { "https://\($0).vn/\(number)" } }
    var queue = FetchQueue(sources)
    var (now, asked, running) = (0, [String](), [String]())
    loop: while true {
      switch queue.next(at: now) {
      case .start(let source):
        asked.append(source)
        running.append(source)
      case .wait(let milliseconds): now += milliseconds
      case .waitForEnd:
        now += 100
        queue.finish(running.removeFirst(), at: now)
      case .done: break loop
      }
    }
    #expect(asked.sorted() == sources.sorted())
    #expect(Set(asked.prefix(3)).count == 3)
  }

  @Test func `an empty queue is done`() {
    var queue = FetchQueue([])
    #expect(queue.next(at: 0) == .done)
  }
}
