internal import Glibc
internal import News
internal import Reader
internal import Screen
internal import Terminal

/// The main thread's one loop: waits for keys, finished work and signals together, changes the model by all that
/// is there, and paints once.
struct EventLoop {
  /// Why the loop ended.
  enum Ending {
    case quit
    /// The process was asked to end by this signal.
    case signal(Int32)
    /// The terminal is gone.
    case hungUp
  }

  private var model: Model
  private let session: TerminalSession
  private let mailbox: Mailbox
  private let signals: SignalInbox
  private let runner: EffectRunner
  private var firstFrame = FirstFrame()
  /// The one thing to come back to, and when.
  private var reminder: (article: ArticleID, time: ContinuousClock.Instant)?
  private var ending: Ending?

  init(title: String, session: TerminalSession, mailbox: Mailbox, signals: SignalInbox, runner: EffectRunner)
  {
    model = Model(title: title, size: session.size)
    self.session = session
    self.mailbox = mailbox
    self.signals = signals
    self.runner = runner
  }

  /// Reads and paints until the end.
  mutating func run() -> Ending {
    perform(start(&model))
    waitForFirstFrame()
    while true {
      if let ending {
        perform(finish(&model))
        return ending
      }
      session.paint(draw(model))
      let read = model.reader.wanted
      while !takeTurn() {}
      completeFrame(after: read)
    }
  }

  /// A frame with the list in one place and the reader in another flickers, so it waits for the article, but not for
  /// long. `read`: the article that was read before.
  private mutating func completeFrame(after read: ArticleID?) {
    let deadline = ContinuousClock.now + Self.framePatience
    // What came meanwhile belongs to this frame too.
    _ = takeTurn(atMost: .zero)
    while ending == nil, model.reader.wanted != read, !model.reader.isShown {
      let left = deadline - .now
      guard left > .zero else { return }
      _ = takeTurn(atMost: left)
    }
  }

  /// Half the time that a frame may take.
  private static let framePatience = Duration.milliseconds(8)

  private mutating func waitForFirstFrame() {
    let deadline = ContinuousClock.now + FirstFrame.patience
    while ending == nil, !firstFrame.isComplete {
      let left = deadline - .now
      guard left > .zero else { return }
      _ = takeTurn(atMost: left)
    }
  }

  /// Waits for something to happen and answers it. Whether anything has happened that a frame may show.
  private mutating func takeTurn(atMost limit: Duration? = nil) -> Bool {
    let ready = Readiness.wait(
      for: [session.keyboard, mailbox.descriptor, signals.descriptor], atMost: patience(within: limit))
    if ready[0].contains(.hungUp) { ending = .hungUp }
    let signals = ready[2].contains(.readable) ? signals.drain() : []
    for signal in signals { answer(signal) }
    let events = ready[0].contains(.readable) ? session.readEvents() : []
    let messages =
      events.map(Message.init) + (ready[1].contains(.readable) ? mailbox.drain() : []) + dueReminders()
    for message in messages where ending == nil { handle(message) }
    return ending != nil || !signals.isEmpty || !messages.isEmpty
  }

  /// How long to wait at most: until the reminder is due, and no longer than `limit`.
  private func patience(within limit: Duration?) -> Duration? {
    let untilReminder = reminder.map { max(.zero, $0.time - .now) }
    guard let limit, let untilReminder else { return limit ?? untilReminder }
    return min(limit, untilReminder)
  }

  private mutating func dueReminders() -> [Message] {
    guard let due = reminder, due.time <= .now else { return [] }
    reminder = nil
    return [.reminded(due.article)]
  }

  private mutating func handle(_ message: Message) {
    firstFrame.note(message)
    if case .collectionChanged = message { runner.forgetArticles() }
    perform(update(&model, message))
  }
}

// MARK: - Effects and signals

extension EventLoop {
  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .fetchRows(let request): runner.fetchRows(request)
      case .fetchArticle(let id): runner.fetchArticle(id)
      case .prefetch(let ids): runner.prefetch(ids)
      case .fetchComparison(let request): runner.fetchComparison(request)
      case .fetchGlossary(let id): runner.fetchGlossary(of: id)
      case .exportGlossary(let scope): runner.exportGlossary(scope)
      case .fetchTimeline(let listing): runner.fetchTimeline(of: listing)
      case .setPage(let request): runner.setPage(request)
      case .fetchConnections(let id): runner.fetchConnections(of: id)
      case .fetchMatches(let id, let query): runner.fetchMatches(in: id, of: query)
      case .fetchNames(let beginning): runner.fetchNames(beginning: beginning)
      case .fetchEntityPage(let key): runner.fetchEntityPage(of: key)
      case .fetchEntityRows(let request): runner.fetchEntityRows(request)
      case .fetchCandidates(let beginning): runner.fetchCandidates(beginning: beginning)
      case .correct(let change): runner.correct(change)
      case .redraw: session.redraw()
      case .suspend: suspend()
      case .quit: ending = ending ?? .quit
      case .remind(let delay, let article): reminder = (article, .now + delay)
      case .fetchRecord(let article): runner.fetchRecord(of: article)
      case .mark(let change): runner.mark(change)
      case .markAllRead(let listing): runner.markAllRead(listing)
      case .findUnread(let request): runner.findUnread(request)
      case .keepPosition(let article, let position): runner.keep(position: position, of: article)
      case .keepPlace(let place): runner.keep(place)
      case .fetchPlace: runner.fetchPlace()
      case .keepSearch(let typed): runner.keep(search: typed)
      case .fetchSearches: runner.fetchSearches()
      case .copy(let text): copy(Sanitized(text).text)
      case .edit(let article, let location): edit(article, at: location)
      case .export(let article): runner.export(article)
      }
    }
  }

  private mutating func copy(_ text: String) {
    handle(.told(session.copy(text) ? "copied: \(text)" : noClipboardWording))
  }

  /// Lends the terminal to the editor. What was signalled meanwhile was meant for it, but for the end.
  private mutating func edit(_ article: ArticleID, at location: Location) {
    let ending = session.lend(to: Editor.arguments(toEdit: location))
    adoptSize()
    for signal in signals.drain() {
      if case .end(let number) = signal, ![SIGINT, SIGQUIT].contains(number) { answer(signal) }
    }
    if let complaint = ending.editorWording { handle(.told(complaint)) }
    runner.rereadEdited(article, at: location)
  }

  private mutating func answer(_ signal: Signal) {
    switch signal {
    case .windowChanged: adoptSize()
    case .continued:
      session.recover()
      adoptSize()
    case .stop: suspend()
    case .end(let number): ending = .signal(number)
    }
  }

  private mutating func adoptSize() {
    guard let size = session.adoptSize() else { return }
    handle(.resized(size))
  }

  /// Stops until the shell continues the process. That it was continued is known then: the signal that says so
  /// is not answered again.
  private mutating func suspend() {
    session.suspend()
    adoptSize()
    for signal in signals.drain() where signal != .continued { answer(signal) }
  }
}

extension Message {
  fileprivate init(_ event: TerminalEvent) {
    switch event {
    case .key(let key): self = .key(key)
    case .mouse(let event): self = .mouse(event)
    case .paste(let text): self = .pasted(text)
    }
  }
}
