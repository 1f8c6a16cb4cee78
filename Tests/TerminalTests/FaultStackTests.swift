import Foundation
import Glibc
import Synchronization
import Terminal
import Testing

/// A handler of faults needs a stack of its own where the thread's stack has overflowed.
struct FaultStackTests {
  private static var isGiven: Bool {
    var stack = stack_t()
    return sigaltstack(nil, &stack) == 0 && stack.ss_size >= 1 << 16 && stack.ss_sp != nil
  }

  @Test func `a thread has a stack for faults`() {
    let isGiven = Mutex(false)
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      isGiven.withLock { $0 = Self.isGiven }
      done.signal()
    }
    done.wait()
    #expect(isGiven.withLock { $0 })
  }

  @Test func `the threads of tasks have stacks for faults`() async {
    let given = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<32 { group.addTask { Self.isGiven } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(given == Array(repeating: true, count: 32))
  }

  @Test func `the threads of queues have stacks for faults`() {
    let given = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 32) { _ in
      if Self.isGiven { given.withLock { $0 += 1 } }
    }
    #expect(given.withLock { $0 } == 32)
  }
}
