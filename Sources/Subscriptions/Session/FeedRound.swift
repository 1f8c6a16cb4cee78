internal import Languages
internal import News

/// Asks sources for their feeds, and keeps the items.
struct FeedRound: RequestRound {
  let addresses: [String]
  private let session: FetchSession
  private let sources: [String: SubscribedSource]
  private var states: [String: FetchState]
  private var logins = LoginCommands()
  private var network = NetworkWatch()
  /// The answers that `network` holds back, by their numbers.
  private var held: [Int: (source: String, answer: FetchedAnswer)] = [:]
  private var count = 0
  /// The times until which hosts want no request.
  private var rests: [String: Int] = [:]
  private(set) var summary = FetchSummary()
  /// The pages of new items of sources whose full texts the user wants.
  private(set) var pages: [PageRound.Page] = []

  init(_ session: FetchSession, _ sources: [SubscribedSource], _ states: [String: FetchState]) {
    self.session = session
    self.states = states
    addresses = sources.map(\.url)
    self.sources = Dictionary(sources.map { ($0.url, $0) }) { first, _ in first }
  }

  private func state(of source: String) -> FetchState { states[source] ?? FetchState() }
}

// MARK: - Requests

extension FeedRound {
  /// The request for a source; nil if its host wants a pause, or its command for the login failed.
  mutating func request(for url: String) async throws -> FetchRequest? {
    guard let source = sources[url] else { return nil }
    let state = state(of: url)
    if let host = SourceAddress(url)?.host, let rest = rests[host], rest > session.clock() {
      var outcome = SourceOutcome(url: url)
      outcome.problem = .restingHost
      try finish(url, outcome, state.resting(until: rest, of: source))
      return nil
    }
    count += 1
    var request = FetchRequest(number: count, source)
    request.cookies = state.cookies
    if let tag = FetchState.validator(state.entityTag) {
      request.headers.append(HeaderField("If-None-Match", tag))
    }
    if let date = FetchState.validator(state.lastModified) {
      request.headers.append(HeaderField("If-Modified-Since", date))
    }
    guard let command = source.loginCommand else { return request }
    switch await logins.login(from: command) {
    case .success(let login):
      request.login = login
      return request
    case .failure(let fault):
      let problem = FetchProblem.login(fault)
      try finish(url, SourceOutcome(url: url), state.after(problem, of: source, at: session.clock()))
      return nil
    }
  }
}

extension FetchRequest {
  /// Feeds first: some servers have a page at the same address.
  private static let accepted =
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"

  /// A request with the settings of a source. The user's own fields, which may hold a password, are for the host of the
  /// source alone.
  package init(number: Int, _ source: SubscribedSource, url: String? = nil) {
    self.init(number: number, url: url ?? source.url)
    let isOfSource = SourceAddress(self.url)?.host == SourceAddress(source.url)?.host
    if isOfSource { headers = source.headers }
    if headers.value(of: "Accept") == nil { headers.append(HeaderField("Accept", Self.accepted)) }
    userAgent = source.userAgent
    usesNetrc = source.usesNetrc
    proxy = source.proxy
    // Anybody may choose the addresses that a feed names.
    mayReachPrivateHosts = source.mayReachPrivateHosts && isOfSource
  }
}

// MARK: - Answers

extension FeedRound {
  mutating func take(_ url: String, _ fetched: FetchedAnswer) throws {
    held[fetched.answer.number] = (url, fetched)
    try process(network.take(fetched.answer))
  }

  private mutating func process(_ answers: [FetchAnswer]) throws {
    for answer in answers {
      guard let (url, fetched) = held.removeValue(forKey: answer.number) else { continue }
      try process(url, fetched)
    }
  }

  /// Without any answer the network is missing, and no source has failed.
  mutating func finish() throws {
    try process(network.finish())
    guard !network.waiting.isEmpty else { return }
    summary.waiting = network.waiting.count
    session.report(.noNetwork(waiting: summary.waiting))
  }

  private mutating func process(_ url: String, _ fetched: FetchedAnswer) throws {
    guard let source = sources[url] else { return }
    let now = session.clock()
    var outcome = SourceOutcome(url: url)
    var reading = FeedReading.nothing
    if let response = FetchedResponse(fetched, at: now) {
      reading = response.reading
      if case .feed(let feed, _) = reading {
        let origin = ItemSource(source, feed)
        outcome.kept = try session.kept.keep(response.items, of: response.record, from: origin, at: now)
        if source.wantsFullText { notePages(response.items, outcome.kept, source) }
      }
    }
    let state = state(of: url).after(fetched.answer, reading, of: source, at: now)
    if let host = SourceAddress(url)?.host { rests[host] = FetchState.rest(after: fetched.answer, state) }
    try finish(url, outcome, state)
    if let address = state.newAddress { try move(source, to: address, state) }
  }

  /// Keeps the state of a source, then reports its outcome.
  private mutating func finish(_ url: String, _ outcome: SourceOutcome, _ state: FetchState) throws {
    var outcome = outcome
    outcome.problem = outcome.problem ?? state.problem
    (outcome.nextTry, outcome.remark) = (state.nextTry, state.remark)
    outcome.title = state.title
    states[url] = state
    try session.kept.ledger.setState(state, of: url)
    summary.add(outcome)
    session.report(.finished(outcome))
  }

  /// Gives a source its new address. The settings come first: a source without a state is asked anew, and knows its
  /// articles by their links.
  private mutating func move(_ source: SubscribedSource, to address: String, _ state: FetchState) throws {
    var moved = source
    moved.url = address
    // The user has the address as another source.
    guard try session.settings.load().entries[address] == nil else { return }
    _ = try session.settings.apply([.edit(source.url, moved)])
    try session.kept.ledger.move(source.url, to: address)
    try session.kept.ledger.setState(state.moved, of: address)
    session.report(.moved(from: source.url, to: address))
  }

  private mutating func notePages(
    _ items: FetchedItems, _ outcome: KeptArticles.Outcome, _ source: SubscribedSource
  ) {
    let changed = Set(outcome.new + outcome.updated)
    for (item, path) in outcome.paths where changed.contains(path) {
      guard let item = items.items.first(where: { $0.entry == item }), let link = item.fields.link else {
        continue
      }
      pages.append(PageRound.Page(address: link, path: path, item: item, source: source.url))
    }
  }
}

extension ItemSource {
  init(_ source: SubscribedSource, _ feed: FeedDescription) {
    self.init(
      url: source.url, name: source.name ?? feed.title, language: feed.language ?? source.language?.code)
  }
}
