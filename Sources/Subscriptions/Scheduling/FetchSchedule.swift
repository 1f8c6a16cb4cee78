/// The times at which a source is asked: a pure function of its settings, its state and the clock. Times are seconds.
package struct FetchSchedule: Hashable, Sendable {
  /// The time between two fetches where the user sets none.
  package static let usualInterval = 30 * 60
  /// The longest wait behind failures, where the user doesn't want a longer one in any case.
  private static let longestPenalty = 86_400
  /// The longest wait for which a server is obeyed. A longer one is a slip: the age of pictures on a feed.
  static let longestWish = 7 * 86_400
  /// A clock that is corrected a little has not jumped.
  private static let clockSlack = 300

  private let every: Int
  private let isPaused: Bool

  package init(of source: SubscribedSource) {
    every = max(60, source.every ?? Self.usualInterval)
    isPaused = source.isPaused
  }

  /// The time before which the source isn't asked; the distant past if it was never asked and its host wants no pause. Nil
  /// if it is never asked.
  package func nextTry(after state: FetchState) -> Int? {
    guard !isPaused, !state.isGone else { return nil }
    guard let asked = state.lastAsked else { return state.retryAt ?? .min }
    let fresh = (state.lastGood ?? asked) + freshness(of: state)
    return max(asked + wait(behind: state.failures), fresh, retryTime(of: state) ?? .min)
  }

  /// True if the source may be asked now. `isForced`: also before its time, though never before `Retry-After`.
  package func isDue(_ state: FetchState, at now: Int, isForced: Bool = false) -> Bool {
    guard let next = nextTry(after: state) else { return false }
    // The clock was wrong when the source was asked, so that no time in the state is right.
    if let asked = state.lastAsked, asked > now + Self.clockSlack { return true }
    return isForced ? retryTime(of: state).map { $0 <= now } ?? true : next <= now
  }

  /// The wait for which the last good answer asked.
  private func freshness(of state: FetchState) -> Int {
    min(Self.longestWish, max(state.maxAge ?? 0, state.period ?? 0))
  }

  private func retryTime(of state: FetchState) -> Int? {
    guard let retry = state.retryAt, let asked = state.lastAsked else { return state.retryAt }
    return min(retry, asked + Self.longestWish)
  }

  /// The usual wait, doubled for each failure behind the first.
  private func wait(behind failures: Int) -> Int {
    guard failures > 1 else { return every }
    let longest = max(every, Self.longestPenalty)
    return min(longest, every << min(failures - 1, 20))
  }
}
