internal import Catalogue
internal import Journal
internal import News

/// The text files of the user that the reader changes, with their reports.
struct UserStores {
  let corrections: CorrectionStore
  let termbase: TermbaseStore
  let searches: SavedSearchStore
  private let correctionReport: EntryReport<CorrectionsFile>
  private let termbaseReport: EntryReport<TermbaseFile>
  private let searchReport: EntryReport<SearchesFile>

  init(library: any ArticleArchive, mailbox: Mailbox) {
    let correctionReport = EntryReport<CorrectionsFile>(library: library, mailbox: mailbox)
    let termbaseReport = EntryReport<TermbaseFile>(mailbox: mailbox)
    let searchReport = EntryReport<SearchesFile>(searchesIn: mailbox)
    corrections = CorrectionStore(file: UserFiles.corrections) { correctionReport.note($0) }
    // Most runs show no glossary, and use no saved search.
    termbase = TermbaseStore(file: UserFiles.termbase, isLazy: true) { termbaseReport.note($0) }
    searches = SavedSearchStore(file: UserFiles.searches, isLazy: true) { searchReport.note($0) }
    self.correctionReport = correctionReport
    self.termbaseReport = termbaseReport
    self.searchReport = searchReport
  }

  /// Follows changes of the files by other programs, until the tasks are cancelled.
  func watch() -> [Task<Void, Never>] {
    [
      Task(priority: .utility) { await corrections.watch() },
      Task(priority: .utility) { await termbase.watch() },
      Task(priority: .utility) { await searches.watch() },
    ]
  }

  /// Writes the last changes; returns a line for each file that lacks some.
  func finish() -> [String] {
    corrections.finish()
    termbase.finish()
    searches.finish()
    return correctionReport.lines(unfiled: corrections.unfiledCount)
      + termbaseReport.lines(unfiled: termbase.unfiledCount)
      + searchReport.lines(unfiled: searches.unfiledCount)
  }
}
