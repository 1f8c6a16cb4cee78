/// The order in which sources are asked: several at once, of each host one, with a pause behind it.
///
/// Times are milliseconds of a clock that doesn't jump.
package struct FetchQueue: Sendable {
  /// The next thing to do.
  package enum Step: Hashable, Sendable {
    /// Ask for the source with an address.
    case start(String)
    /// Nothing can start for so many milliseconds, unless a request ends.
    case wait(milliseconds: Int)
    /// Nothing can start before a request ends.
    case waitForEnd
    /// All sources were asked, and all requests have ended.
    case done
  }

  /// The most requests at once.
  package static let most = 8
  /// The milliseconds between the end of a request and the next one to the same host.
  package static let pause = 1000

  /// A host with sources to ask.
  private struct Host {
    /// The addresses to ask for, the next one last.
    var waiting: [String]
    var isBusy = false
    /// The time from which the host may be asked.
    var freeAt = Int.min
  }

  private var hosts: [Host] = []
  /// The indices of hosts with waiting sources, in the order in which they are asked.
  private var order: [Int] = []
  private var running: [String: Int] = [:]

  /// The number of sources that were not asked yet.
  package private(set) var waitingCount: Int

  /// `sources`: addresses, in the order in which they are asked as far as their hosts allow.
  package init(_ sources: [String]) {
    var indices: [String: Int] = [:]
    for source in sources {
      let name = SourceAddress(source)?.host ?? source
      if let index = indices[name] {
        hosts[index].waiting.append(source)
      } else {
        indices[name] = hosts.count
        hosts.append(Host(waiting: [source]))
      }
    }
    for index in hosts.indices { hosts[index].waiting.reverse() }
    order = Array(hosts.indices)
    waitingCount = sources.count
  }

  /// The next step at a time; a source that is to start counts as running from now on.
  package mutating func next(at now: Int) -> Step {
    guard !order.isEmpty else { return running.isEmpty ? .done : .waitForEnd }
    guard running.count < Self.most else { return .waitForEnd }
    if let place = order.firstIndex(where: { !hosts[$0].isBusy && hosts[$0].freeAt <= now }) {
      return .start(start(at: place))
    }
    let times = order.filter { !hosts[$0].isBusy }.map { hosts[$0].freeAt }
    return times.min().map { .wait(milliseconds: $0 - now) } ?? .waitForEnd
  }

  private mutating func start(at place: Int) -> String {
    let index = order.remove(at: place)
    let source = hosts[index].waiting.removeLast()
    hosts[index].isBusy = true
    // The other hosts come first.
    if !hosts[index].waiting.isEmpty { order.append(index) }
    running[source] = index
    waitingCount -= 1
    return source
  }

  /// Notes that the request for a source has ended.
  package mutating func finish(_ source: String, at now: Int) {
    guard let index = running.removeValue(forKey: source) else { return }
    hosts[index].isBusy = false
    hosts[index].freeAt = now + Self.pause
  }
}
