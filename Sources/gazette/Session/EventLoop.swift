internal import Archive
internal import Glibc
internal import Journal
internal import News
internal import Reader
internal import Screen
internal import Subscriptions
internal import Terminal

/// The loop of the main thread: waits for keys, messages and signals together, changes the model by all of them, and
/// paints once.
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
  private var runner: EffectRunner
  private var firstFrame = FirstFrame()
  private var deadlines = Deadlines()
  private var silence = KeyboardSilence()
  /// The draft of a note, which stays until the note is on the disk.
  private var draft: (file: NoteFile, isSubmitted: Bool)?
  private var ending: Ending?

  init(title: String, session: TerminalSession, mailbox: Mailbox, signals: SignalInbox, runner: EffectRunner)
  {
    // Without italics, places are underlined as links are.
    model = Model(
      title: title, size: session.size, settings: ActiveSettings.settings.reader,
      numbersLinks: !session.hasItalics)
    model.settings.dates.choose()
    self.session = session
    self.mailbox = mailbox
    self.signals = signals
    self.runner = runner
  }

  /// Reads and paints until the end.
  mutating func run() -> Ending {
    perform(start(&model))
    handle(.draftsFound(NoteFile.left))
    waitForFirstFrame()
    while true {
      if let ending {
        perform(finish(&model))
        runner.subscriptions.stop()
        return ending
      }
      session.paint(draw(model))
      for asked in firstFrame.release() { runner.ask(asked) }
      session.askForBackground()
      let read = model.reader.wanted
      while !takeTurn() {}
      completeFrame(after: read)
    }
  }

  /// A frame that shows the list but not yet its article flickers, so the frame waits for the article, but not for long.
  /// `read`: the article that was read before.
  private mutating func completeFrame(after read: ArticleID?) {
    let deadline = ContinuousClock.now + Self.framePatience
    // Events that came meanwhile belong to this frame too.
    _ = takeTurn(atMost: .zero)
    while ending == nil, model.isWaiting || model.reader.wanted != read && !model.reader.isShown {
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

  /// Waits for events and handles them. Returns whether a frame may show something new.
  private mutating func takeTurn(atMost limit: Duration? = nil) -> Bool {
    let start = ContinuousClock.now
    let ready = PollResult.wait(
      for: [session.keyboard, mailbox.descriptor, signals.descriptor],
      atMost: deadlines.patience(within: limit))
    silence.add(.now - start)
    if ready[0].contains(.hungUp) { ending = .hungUp }
    let signals = ready[2].contains(.readable) ? signals.drain() : []
    for signal in signals { answer(signal) }
    let events = ready[0].contains(.readable) ? session.readEvents() : []
    let messages =
      silence.messages(before: events) + events.map(Message.init)
      + (ready[1].contains(.readable) ? mailbox.drain() : []) + deadlines.takeDue()
    for message in messages where ending == nil {
      handle(message)
      // Thousands of keys can be waiting, each of which takes its time.
      if messages.count > 1 { answerWaitingSignals() }
    }
    return ending != nil || !signals.isEmpty || !messages.isEmpty || session.takeStaleness()
  }

  private mutating func answerWaitingSignals() {
    let ready = PollResult.wait(for: [signals.descriptor], atMost: .zero)
    guard ready[0].contains(.readable) else { return }
    for signal in signals.drain() { answer(signal) }
  }

  private mutating func handle(_ message: Message) {
    firstFrame.note(message)
    if let kept = draft, kept.isSubmitted, runner.state.unsavedCount == 0 {
      kept.file.remove()
      draft = nil
    }
    if case .settingsChanged(let settings) = message {
      session.use(ActiveSettings.settings.themes)
      settings.dates.choose()
    }
    perform(update(&model, message))
  }
}

// MARK: - Effects and signals

extension EventLoop {
  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .question(let asked): if !firstFrame.holds(asked) { runner.ask(asked) }
      case .correct(let change): runner.corrections.make(change)
      case .keepTerm(let change): runner.termbase.make(change)
      case .mark(let change): runner.state.mark(change)
      case .note(let change):
        runner.state.note(change)
        draft?.isSubmitted = true
      case .editNote(let draft): editNote(draft)
      case .changeSavedSearches(let change): runner.searches.make(change)
      case .editSavedSearches: editSavedSearches()
      case .keepPosition(let article, let position): runner.state.keep(position: position, of: article)
      case .keepView(let view): runner.state.keep(view)
      case .keepSearch(let typed): runner.state.keep(search: typed)
      case .remind(let delay, let article): deadlines.remind(of: article, after: delay)
      case .limitWait(let wait): deadlines.limit(wait: wait)
      case .copy(let text): copy(text)
      case .run(let command): run(command)
      case .launch(let command, let input): launch(command, input: input)
      case .keepCommand(let line): CommandHistory.keep(line)
      case .recallCommands: handle(.commandsRecalled(CommandHistory.lines()))
      case .edit(let article, let location): edit(article, at: location)
      case .fetch(let sources): runner.subscriptions.fetch(sources)
      case .fetchPage(let path): runner.subscriptions.fetchPage(ofFileAt: path)
      case .changeSubscription(let change): runner.subscriptions.change(change)
      case .editSources: editSources()
      case .browse(let address): browse(address)
      case .export(let finding, let format):
        runner.export(finding, as: format, citing: model.settings.citation)
      case .exportGlossary(let scope): runner.exportGlossary(scope)
      case .redraw: session.redraw()
      case .suspend: suspend()
      case .quit: ending = ending ?? .quit
      }
    }
  }

  /// Copies a text, and tells what became of it.
  private mutating func copy(_ text: String) {
    let text = Sanitized.keepingLines(of: text)
    let clipboard = Clipboard()
    if let terminal = clipboard.terminal, session.copy(text) {
      return handle(.told(clipboard.wording(text, sentTo: terminal)))
    }
    runner.copy(text, with: clipboard, isOffered: clipboard.hasNoProgram && session.copy(text))
  }

  /// Runs a command of the user's, or has the text made that it reads.
  private mutating func run(_ command: ShellCommand) {
    guard let input = command.input else { return launch(command, input: nil) }
    runner.prepare(input, for: command, citing: model.settings.citation)
  }

  private mutating func launch(_ command: ShellCommand, input: [UInt8]?) {
    let command = ForegroundCommand(command: command, rows: model.size.rows)
    let ending = lend(to: command.arguments, input: input)
    handle(.commandEnded(command.wording(after: ending), succeeded: ending == .exited(0)))
  }

  /// Lends the terminal to another program. Signals that came meanwhile were meant for that program, but for those that
  /// end gazette.
  private mutating func lend(to arguments: [[UInt8]], input: [UInt8]? = nil) -> ForegroundEnding {
    let ending = session.lend(to: arguments, input: input)
    adoptSize()
    for signal in signals.drain() {
      if case .end(let number) = signal, ![SIGINT, SIGQUIT].contains(number) { answer(signal) }
    }
    return ending
  }

  /// Lends the terminal to the first browser that can be started.
  private mutating func browse(_ address: WebAddress) {
    var missing: [String] = []
    for command in Browser.commands(toOpen: address) {
      let ending = lend(to: command.map { Array($0.utf8) })
      guard case .failed(let errno) = ending else {
        return handle(.told(ending.wording(afterBrowser: command[0], opened: address)))
      }
      missing.append(failedStartWording(of: command[0], errno))
    }
    handle(.told(noBrowserWording(missing)))
  }

  private mutating func edit(_ article: ArticleID, at location: Location) {
    guard location.path != StandardInput.path else { return handle(.told(noFileWording)) }
    let ending = lend(to: Editor.arguments(toEdit: location))
    if let complaint = ending.editorWording { handle(.told(complaint)) }
    runner.rereadEdited(article, at: location)
  }

  private mutating func editSources() {
    let path = KeptNews.settings.path
    let ending = lend(to: Editor.arguments(toEdit: Location(path: path)))
    if let complaint = ending.editorWording { handle(.told(complaint)) }
    handle(.subscriptionsChanged)
  }

  private mutating func editSavedSearches() {
    let ending = lend(to: Editor.arguments(toEdit: Location(path: UserFiles.searches.path)))
    if let complaint = ending.editorWording { handle(.told(complaint)) }
    runner.searches.look()
    handle(.savedSearchesChanged)
  }

  /// Lends the terminal to an editor for a note.
  private mutating func editNote(_ draft: NoteDraft) {
    let file = NoteFile(of: draft)
    do throws(NoteFile.Failure) {
      try file.prepare()
      let ending = lend(to: Editor.arguments(toEdit: Location(path: file.path)))
      if let complaint = ending.editorWording { handle(.told(complaint)) }
      let note = try file.note()
      guard note != draft.text else { return file.remove() }
      self.draft = (file, isSubmitted: false)
      handle(.noteEdited(draft, note))
    } catch {
      handle(.told(error.wording))
    }
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

  /// Stops until the shell continues the process. The signal that says so is not answered again.
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
    case .drag(let point): self = .dragged(to: point)
    case .release: self = .released
    case .paste(let text): self = .pasted(text)
    }
  }
}
