internal import CCurl
internal import Foundation
internal import Glibc
internal import Synchronization

/// Looks names up a second time, on threads of their own: libcurl doesn't tell why a name couldn't be resolved.
///
/// A class, because the threads share it.
final class NameLookups: Sendable {
  private struct State {
    var started = 0
    var results: [(number: Int, isTemporary: Bool)] = []
    /// The address of the library's handle, which is woken by a result; nil when it has been freed.
    var multi: UInt?
  }

  private let state: Mutex<State>

  init(_ multi: UnsafeMutableRawPointer) {
    state = Mutex(State(multi: UInt(bitPattern: multi)))
  }

  /// Starts a look-up. Returns its number.
  func start(_ host: String) -> Int {
    let number = state.withLock { state in
      state.started += 1
      return state.started
    }
    Thread.detachNewThread { self.finish(number, isTemporary: Self.failsForNow(host)) }
    return number
  }

  /// The results that are there: true if no server for names answered.
  func take() -> [(number: Int, isTemporary: Bool)] {
    state.withLock { state in
      defer { state.results.removeAll() }
      return state.results
    }
  }

  /// Forgets the library's handle, which is freed next.
  func close() {
    state.withLock { $0.multi = nil }
  }

  private func finish(_ number: Int, isTemporary: Bool) {
    state.withLock { state in
      state.results.append((number, isTemporary))
      if let multi = state.multi { curl_multi_wakeup(UnsafeMutableRawPointer(bitPattern: multi)) }
    }
  }

  private static func failsForNow(_ host: String) -> Bool {
    var found: UnsafeMutablePointer<addrinfo>?
    let result = getaddrinfo(host, nil, nil, &found)
    if let found { freeaddrinfo(found) }
    return result == EAI_AGAIN
  }
}
