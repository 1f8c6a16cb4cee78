internal import Archive
internal import Reader
internal import Terminal

/// One sitting at the screen, from the first frame to the end.
struct Reading {
  /// What is left to do when the terminal has been given back.
  struct Outcome {
    let ending: EventLoop.Ending
    /// The files refused, a line each.
    let refusals: [String]
  }

  let paths: [String]
  let title: String

  /// Shows the screen. The library opens beside it, and begins before the terminal is set up.
  func run() throws -> Outcome {
    let charset = Charset.adoptLocale()
    let signals = try SignalInbox()
    let mailbox = try Mailbox()
    let library = Library(paths: paths)
    let report = LoadingReport(mailbox: mailbox)
    // Below the screen's questions, which must not wait for the names of the whole collection.
    let opening = Task(priority: .utility) { await library.open { report.note($0) } }
    defer { opening.cancel() }

    let session = try TerminalSession(charset: charset)
    defer { session.close() }
    let runner = EffectRunner(library: library, mailbox: mailbox)
    var loop = EventLoop(
      title: title, session: session, mailbox: mailbox, signals: signals, runner: runner)
    return Outcome(ending: loop.run(), refusals: report.refusals)
  }
}
