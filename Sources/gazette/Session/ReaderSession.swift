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
    let collection = try NamedCollection(paths)
    let library = collection.archive(isPatient: true)
    let report = LoadingReport(mailbox: mailbox)
    let stateReport = StateReport(mailbox: mailbox)
    let state = collection.readingState { stateReport.note($0) }
    let stores = UserStores(library: library, mailbox: mailbox)
    let note: @Sendable (ArchiveEvent) -> Void = { event in
      guard case .loaded(_, _, isComplete: true) = event else { return report.note(event) }
      // Later versions are told before the screen misses the articles that they replace.
      Task {
        await state.carrySuccessions(in: library, telling: mailbox)
        report.note(event)
      }
    }
    let tasks =
      [open(library, stores, reporting: note)] + stores.watch()
      + [watchSettings(of: library, reporting: note, telling: mailbox)]
    defer { tasks.forEach { $0.cancel() } }

    let session = try TerminalSession(charset: charset, themes: ActiveSettings.settings.themes)
    defer { session.close() }
    var loop = EventLoop(
      title: title, session: session, mailbox: mailbox, signals: signals,
      runner: EffectRunner(library: library, state: state, stores: stores, mailbox: mailbox))
    let ending = loop.run()
    session.close()  // before the disk, which may take its time
    state.finish()
    let unfiled = stores.finish()
    return Outcome(
      ending: ending, refusals: report.refusals,
      stateProblems: stateReport.lines(unsaved: state.unsavedChanges, outstanding: state.outstanding)
        + unfiled,
      hasLosses: state.unsavedCount > 0 || !unfiled.isEmpty)
  }

  /// Follows changes of the settings. Files are read again where the names of fields changed.
  private func watchSettings(
    of library: any ArticleArchive, reporting report: @escaping @Sendable (ArchiveEvent) -> Void,
    telling mailbox: Mailbox
  ) -> Task<Void, Never> {
    let settings = SettingsReport(mailbox: mailbox) {
      Task(priority: .utility) {
        await library.rereadFields(reporting: report)
        mailbox.post(.reread)
      }
    }
    return Task(priority: .utility) { await settings.watch() }
  }

  /// Opens the library and follows its files. The task runs below the screen's questions, which must not wait for the
  /// names of the whole collection.
  private func open(
    _ library: any ArticleArchive, _ stores: UserStores,
    reporting report: @escaping @Sendable (ArchiveEvent) -> Void
  ) -> Task<Void, Never> {
    Task(priority: .utility) {
      await library.adopt(termbaseFrom: { await stores.termbase.loaded() })
      await library.adopt(stores.corrections.loaded())
      await library.follow(reporting: report)
    }
  }
}

extension ArticleArchive {
  /// Opens the library, then follows the changes of its files until the task is cancelled.
  fileprivate func follow(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async {
    await open(to: .surveying, reporting: report)
    await watch(reporting: report)
  }
}
