package import News

/// The contents of an answer, as `gazette-intake` read them.
package enum FeedReading: Hashable, Sendable {
  /// The answer has no body that was read.
  case nothing
  /// A feed. `remark`: a word on what was mended.
  case feed(FeedDescription, remark: String? = nil)
  case unreadable(FetchProblem)
}

extension FetchState {
  /// The number of fetches in a row after which a permanent redirect is believed.
  private static let redirectsToBelieve = 2

  /// The state after an answer. `now`: the time of the answer.
  package func after(
    _ answer: FetchAnswer, _ reading: FeedReading, of source: SubscribedSource, at now: Int
  ) -> FetchState {
    var state = self
    state.noteRedirects(of: answer, reading, source)
    if answer.status != nil, answer.failure == nil { state.cookies = answer.cookies }
    if let problem = problem(of: answer, reading) {
      state.fail(problem, answer, at: now)
    } else {
      state.succeed(answer, reading, at: now)
    }
    state.nextTry = FetchSchedule(of: source).nextTry(after: state)
    return state
  }

  /// The state after a failure before a request, such as a command for the login that failed.
  package func after(_ problem: FetchProblem, of source: SubscribedSource, at now: Int) -> FetchState {
    var state = self
    state.fail(problem, nil, at: now)
    state.nextTry = FetchSchedule(of: source).nextTry(after: state)
    return state
  }

  /// The state of a source that isn't asked before a time, because its host wants a pause. That is no failure.
  package func resting(until time: Int, of source: SubscribedSource) -> FetchState {
    var state = self
    state.retryAt = max(time, retryAt ?? .min)
    state.problem = problem ?? .restingHost
    state.nextTry = FetchSchedule(of: source).nextTry(after: state)
    return state
  }

  /// The time until which the whole host wants no request; nil if the answer asks for no pause. `state`: the state of the
  /// source after the answer.
  package static func rest(after answer: FetchAnswer, _ state: FetchState) -> Int? {
    switch answer.status {
    case 429: state.retryAt ?? state.nextTry
    case 503: state.retryAt
    default: nil
    }
  }

  /// The address that the source has from now on; nil if it has not moved.
  package var newAddress: String? { movedCount >= Self.redirectsToBelieve ? movedTo : nil }

  /// The state of the source at its new address.
  package var moved: FetchState {
    var state = self
    (state.movedTo, state.movedCount) = (nil, 0)
    return state
  }
}

// MARK: - Success and failure

extension FetchState {
  /// The problem with an answer; nil for a feed, and for the word that the feed hasn't changed.
  private func problem(of answer: FetchAnswer, _ reading: FeedReading) -> FetchProblem? {
    if let failure = answer.failure { return .failure(failure) }
    guard let status = answer.status else { return .failure(.cutOff(received: 0)) }
    switch status {
    // Without validators in the request nothing can be unchanged.
    case 304: return entityTag == nil && lastModified == nil ? .status(status) : nil
    case 200..<300:
      switch reading {
      case .feed: return nil
      case .nothing: return .unreadable("")
      case .unreadable(let problem): return problem
      }
    default: return .status(status)
    }
  }

  /// The most bytes of a value that is sent back. Servers refuse requests with larger heads.
  private static let longestValidator = 8192

  /// A value of `ETag` or `Last-Modified` that may be sent back; nil for one that is too long.
  static func validator(_ value: String?) -> String? {
    value.flatMap { $0.unicodeScalars.count <= longestValidator ? $0 : nil }
  }

  private mutating func succeed(_ answer: FetchAnswer, _ reading: FeedReading, at now: Int) {
    let age = AnswerTimes(answer.headers, receivedAt: now).maxAge
    let (tag, date) = (
      Self.validator(answer.headers.value(of: "etag")),
      Self.validator(answer.headers.value(of: "last-modified"))
    )
    if answer.status == 304 {
      (entityTag, lastModified, maxAge) = (tag ?? entityTag, date ?? lastModified, age ?? maxAge)
    } else {
      (entityTag, lastModified, maxAge) = (tag, date, age)
    }
    if case .feed(let feed, let remark) = reading {
      (title, language, site, period) = (
        feed.title ?? title, feed.language ?? language, feed.site ?? site, feed.period
      )
      self.remark = remark
    }
    (lastAsked, lastGood, retryAt) = (now, now, nil)
    (failures, problem) = (0, nil)
  }

  private mutating func fail(_ problem: FetchProblem, _ answer: FetchAnswer?, at now: Int) {
    lastAsked = now
    failures += 1
    self.problem = problem
    isGone = problem == .status(410)
    let wait = answer.flatMap { AnswerTimes($0.headers, receivedAt: now).retryAfter }
    retryAt = wait.map { now + min($0, FetchSchedule.longestWish) }
  }
}

// MARK: - Redirects

extension FetchState {
  /// Counts a permanent redirect to a feed. Another answer ends the row; a failure to reach the host doesn't.
  private mutating func noteRedirects(
    of answer: FetchAnswer, _ reading: FeedReading, _ source: SubscribedSource
  ) {
    guard answer.failure == nil, answer.status != nil else { return }
    guard problem(of: answer, reading) == nil, Self.isPermanent(answer, from: source.url) else {
      (movedTo, movedCount) = (nil, 0)
      return
    }
    movedCount = movedTo == answer.url ? movedCount + 1 : 1
    movedTo = answer.url
  }

  /// True if each redirect is permanent and the last leads elsewhere, and not from an encrypted address to an open one.
  private static func isPermanent(_ answer: FetchAnswer, from url: String) -> Bool {
    guard !answer.hops.isEmpty, answer.hops.allSatisfy({ $0.status == 301 || $0.status == 308 }),
      let source = SourceAddress(url), let target = SourceAddress(answer.url)
    else { return false }
    return source.key != target.key && (source.scheme == "http" || target.scheme == "https")
  }
}
