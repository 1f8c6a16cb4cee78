import Synchronization
import Testing
import gazette

@Suite struct RequestLaneTests {
  @Test func `requests that were overtaken while they waited are never answered`() async {
    let gate = Gate()
    let answered = Mutex<[Int]>([])
    let (finished, finish) = AsyncStream.makeStream(of: Int.self)
    let lane = RequestLane<Int> { request in
      await gate.pass()
      answered.withLock { $0.append(request) }
      finish.yield(request)
    }
    for request in 1...10 { lane.submit(request) }
    await gate.open()
    for await request in finished where request == 10 { break }
    #expect(answered.withLock { $0 } == [1, 10])
  }

  @Test func `an answer that is overtaken is cancelled`() async {
    let (finished, finish) = AsyncStream.makeStream(of: Int.self)
    let lane = RequestLane<Int> { request in
      while request == 1, !Task.isCancelled { await Task.yield() }
      finish.yield(request)
    }
    lane.submit(1)
    lane.submit(2)
    var answers = finished.makeAsyncIterator()
    #expect(await answers.next() == 1)
    #expect(await answers.next() == 2)
  }

  @Test func `a lane that has become idle takes the next request`() async {
    let (finished, finish) = AsyncStream.makeStream(of: Int.self)
    let lane = RequestLane<Int> { finish.yield($0) }
    var answers = finished.makeAsyncIterator()
    for request in 1...100 {
      lane.submit(request)
      #expect(await answers.next() == request)
    }
  }
}

/// Holds back who passes until it is opened. An actor because tasks share it.
private actor Gate {
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func pass() async {
    guard !isOpen else { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func open() {
    isOpen = true
    waiting.forEach { $0.resume() }
    waiting = []
  }
}
