internal import Dispatch

/// Runs tasks on threads of a queue of its own. The threads of Swift's own pool are as few as the processors, and a test
/// that waits for a program holds one of them: a server that answers such a program must not need that pool.
package final class DispatchExecutor: TaskExecutor {
  package static let shared = DispatchExecutor()

  private let queue = DispatchQueue(label: "loopback", attributes: .concurrent)

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
