internal import Dispatch
internal import Synchronization

/// The work of a store on the disk, one piece after the other, beside whoever asks for it.
///
/// A class, because several threads hand work to the queue.
package final class DiskQueue: Sendable {
  private struct Loading {
    var isDone = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let queue: DispatchQueue
  private let loading = Mutex(Loading())

  package init(_ label: String) {
    queue = DispatchQueue(label: label, qos: .userInitiated)
  }

  /// Does work when all earlier work is done. Does not wait.
  package func submit(_ work: @escaping @Sendable () -> Void) {
    queue.async(execute: work)
  }

  /// Does a last piece of work and waits for it. False if that took too long.
  package func finish(within limit: Duration, _ work: @escaping @Sendable () -> Void) -> Bool {
    let done = DispatchSemaphore(value: 0)
    queue.async {
      work()
      done.signal()
    }
    let milliseconds = limit.components.seconds * 1000 + limit.components.attoseconds / 1_000_000_000_000_000
    return done.wait(timeout: .now() + .milliseconds(Int(milliseconds))) == .success
  }

  /// Returns when the first loading is done.
  package func loaded() async {
    await withCheckedContinuation { continuation in
      let isDone = loading.withLock { loading in
        if !loading.isDone { loading.waiting.append(continuation) }
        return loading.isDone
      }
      if isDone { continuation.resume() }
    }
  }

  /// Notes that the disk has been read, or can't be.
  package func noteLoaded() {
    let waiting = loading.withLock { loading in
      loading.isDone = true
      defer { loading.waiting = [] }
      return loading.waiting
    }
    waiting.forEach { $0.resume() }
  }
}
