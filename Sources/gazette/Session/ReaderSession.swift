internal import Archive
internal import Catalogue
internal import Journal
internal import News
internal import Reader
internal import Terminal

/// One run of the reader, from the first frame to the end.
struct ReaderSession {
  /// The result of a run, for the time after the terminal is restored.
  struct Outcome {
    let ending: EventLoop.Ending
    /// The files refused, a line each.
    let refusals: [String]
    /// Problems with the reading state and the corrections, a line each.
    let stateProblems: [String]
    /// True if a change that the user made is not on the disk.
    let hasLosses: Bool
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
    let stateReport = StateReport(mailbox: mailbox)
    let state = ReadingState(file: UserFiles.state, collection: UserFiles.collectionName(of: paths)) {
      stateReport.note($0)
    }
    let correctionReport = EntryReport<CorrectionsFile>(library: library, mailbox: mailbox)
    let corrections = CorrectionStore(file: UserFiles.corrections) { correctionReport.note($0) }
    let termbaseReport = EntryReport<TermbaseFile>(mailbox: mailbox)
    // Most runs show no glossary.
    let termbase = TermbaseStore(file: UserFiles.termbase, isLazy: true) { termbaseReport.note($0) }
    let opening = open(library, corrections, termbase) { event in
      report.note(event)
      state.carrySuccessions(in: library, after: event, telling: mailbox)
    }
    let tasks = [opening] + watch(corrections, termbase, SettingsReport(mailbox: mailbox))
    defer { tasks.forEach { $0.cancel() } }

    let session = try TerminalSession(charset: charset, themes: ActiveSettings.settings.themes)
    defer { session.close() }
    var loop = EventLoop(
      title: title, session: session, mailbox: mailbox, signals: signals,
      runner: EffectRunner(
        library: library, state: state, corrections: corrections, termbase: termbase, mailbox: mailbox))
    let ending = loop.run()
    session.close()  // before the disk, which may take its time
    state.finish()
    let unfiled = Self.finish(corrections, termbase)
    let losses =
      stateReport.lines(unsaved: state.unsavedCount) + correctionReport.lines(unfiled: unfiled.corrections)
      + termbaseReport.lines(unfiled: unfiled.terms)
    return Outcome(
      ending: ending, refusals: report.refusals, stateProblems: losses,
      hasLosses: state.unsavedCount + unfiled.corrections + unfiled.terms > 0)
  }

  /// Writes the last changes to the user's files; returns the numbers of changes that could not be written.
  private static func finish(
    _ corrections: CorrectionStore, _ termbase: TermbaseStore
  ) -> (corrections: Int, terms: Int) {
    corrections.finish()
    termbase.finish()
    return (corrections.unfiledCount, termbase.unfiledCount)
  }

  /// Follows changes of the user's files by other programs.
  private func watch(
    _ corrections: CorrectionStore, _ termbase: TermbaseStore, _ settings: SettingsReport
  ) -> [Task<Void, Never>] {
    [
      Task(priority: .utility) { await corrections.watch() },
      Task(priority: .utility) { await termbase.watch() },
      Task(priority: .utility) { await settings.watch() },
    ]
  }

  /// Opens the library and follows its files. The task runs below the screen's questions, which must not wait for the
  /// names of the whole collection.
  private func open(
    _ library: Library, _ corrections: CorrectionStore, _ termbase: TermbaseStore,
    reporting report: @escaping @Sendable (ArchiveEvent) -> Void
  ) -> Task<Void, Never> {
    Task(priority: .utility) {
      await library.adopt(termbaseFrom: { await termbase.loaded() })
      await library.adopt(corrections.loaded())
      await library.follow(reporting: report)
    }
  }
}

extension Library {
  /// Opens the library, then follows the changes of its files until the task is cancelled.
  fileprivate func follow(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async {
    await open(to: .surveying, reporting: report)
    await watch(reporting: report)
  }
}
