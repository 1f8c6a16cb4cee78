internal import Foundation
package import News
internal import Synchronization

/// An answer with its body.
package struct FetchedAnswer: Sendable {
  package var answer: FetchAnswer
  /// The body as it came, in the coding in which it came; nil without one.
  package var body: OpenFile?
}

/// A running `gazette-fetch`, which works on several requests at once.
///
/// A class, because the process ends when the connection is released.
final class FetchConnection: Sendable {
  private let process: HelperProcess
  private let requests: UnansweredRequests
  /// Lines of two threads don't mix.
  private let sending = Mutex(())

  /// Nil if the program can't be started.
  init?(_ program: HelperProgram) {
    guard let process = HelperProcess(program) else { return nil }
    let requests = UnansweredRequests()
    (self.process, self.requests) = (process, requests)
    Thread.detachNewThread {
      requests.answer(from: process.socket)
      process.ended()
    }
  }

  deinit {
    process.shutDown()
  }

  /// The number of the process.
  var number: Int32 { process.number }

  /// Sends a request, whose answer is handed to `completion` on another thread. False if the program has ended; then
  /// nothing is called.
  func submit(_ request: FetchRequest, _ completion: @escaping UnansweredRequests.Completion) -> Bool {
    guard requests.add(request, completion) else { return false }
    // If the program ends now, the thread that reads answers for it.
    sending.withLock { _ in _ = process.socket.send(request.line) }
    return true
  }

  /// Ends the program. All requests without an answer fail.
  func close() {
    process.shutDown()
  }
}

/// The requests that a program works on.
///
/// A class, because the connection shares it with the thread that reads the answers.
final class UnansweredRequests: Sendable {
  typealias Completion = @Sendable (FetchedAnswer) -> Void

  private struct State {
    /// By the numbers of the requests.
    var waiting: [Int: (request: FetchRequest, completion: Completion)] = [:]
    var hasEnded = false
  }

  /// The most bytes of an answer's line: a head and cookies, with room for what JSON adds.
  private static let longestLine = 1 << 24

  private let state = Mutex(State())

  /// False if the program has ended.
  func add(_ request: FetchRequest, _ completion: @escaping Completion) -> Bool {
    state.withLock { state in
      if !state.hasEnded { state.waiting[request.number] = (request, completion) }
      return !state.hasEnded
    }
  }

  /// Hands on the answers of a program until it ends. Then all requests without an answer fail.
  func answer(from socket: MessageSocket) {
    var reader = MessageReader(socket, longestLine: Self.longestLine)
    while let line = reader.line(), let answer = FetchAnswer(line: line) {
      let file = answer.bodySize > 0 ? reader.takeFile() : nil
      let body = file.flatMap { try? OpenFile(descriptor: $0, firstPiece: OpenFile.samplePiece) }
      let waiting = state.withLock { $0.waiting.removeValue(forKey: answer.number) }
      waiting?.completion(FetchedAnswer(answer: answer, body: body))
    }
    end()
  }

  private func end() {
    let waiting = state.withLock { state in
      state.hasEnded = true
      defer { state.waiting.removeAll() }
      return Array(state.waiting.values)
    }
    for (request, completion) in waiting { completion(.failed(request)) }
  }
}

extension FetchedAnswer {
  /// The answer to a request that no program works on.
  static func failed(_ request: FetchRequest) -> FetchedAnswer {
    var answer = FetchAnswer(number: request.number, url: request.url)
    answer.failure = .noFetcher
    return FetchedAnswer(answer: answer)
  }
}
