internal import Catalogue
internal import Journal
internal import Localization
internal import News
internal import Reader

/// Hands the entries of a file of the user to the archive, and turns events of the file into messages.
///
/// A class because the disk's thread and the main thread share it.
final class EntryReport<File: EntryFile>: Sendable {
  /// The words for a kind of file.
  struct Words: Sendable {
    let kept: @Sendable (File.Change) -> Message
    let failure: @Sendable (UserFileFailure) -> String
    let problem: @Sendable (File.Problem) -> String
    /// For a number of changes that are not in the file.
    let unfiled: @Sendable (Int) -> String
    /// The entries that hold may be others now.
    let changed: Message
  }

  /// One at a time, so that the latest ones are adopted last.
  private let adoption: RequestLane<File.Entries>
  private let mailbox: Mailbox
  private let words: Words

  /// `adopt`: hands the entries to the archive.
  init(
    mailbox: Mailbox, words: Words, adopt: @escaping @Sendable (File.Entries) async -> Void = { _ in }
  ) {
    self.mailbox = mailbox
    self.words = words
    adoption = RequestLane { entries in
      await adopt(entries)
      mailbox.post(words.changed)
    }
  }

  func note(_ event: EntryEvent<File>) {
    switch event {
    case .changed(let entries): adoption.submit(entries)
    case .kept(let change): mailbox.post(words.kept(change))
    case .failed(let failure):
      mailbox.post(.warned(words.failure(failure)))
    case .faulty(let problems): tell(problems)
    }
  }

  /// The first problem, and how many more there are.
  private func tell(_ problems: [File.Problem]) {
    guard let first = problems.first else { return }
    let count = problems.count - 1
    let more = count == 0 ? "" : .wording(en: " (and \(count) more)", vi: " (và \(count) lỗi nữa)")
    mailbox.post(.warned(words.problem(first) + more))
  }

  /// The lines to print after the screen is closed. `unfiled`: the number of changes that are not in the file.
  func lines(unfiled: Int) -> [String] {
    unfiled == 0 ? [] : [words.unfiled(unfiled)]
  }
}

extension EntryReport<CorrectionsFile> {
  convenience init(library: any ArticleArchive, mailbox: Mailbox) {
    let words = Words(
      kept: { .corrected($0) }, failure: { $0.wording(of: .correction) },
      problem: { $0.wording(in: UserFiles.corrections.path) }, unfiled: { unfiledWording($0) },
      changed: .correctionsChanged)
    self.init(mailbox: mailbox, words: words) { await library.adopt($0) }
  }
}

extension EntryReport<TermbaseFile> {
  convenience init(mailbox: Mailbox) {
    let words = Words(
      kept: { .termKept($0) }, failure: { $0.wording(of: .term) },
      problem: { $0.wording(in: UserFiles.termbase.path) }, unfiled: { unfiledTermsWording($0) },
      changed: .termbaseChanged)
    // A glossary takes the terms from the store.
    self.init(mailbox: mailbox, words: words)
  }
}

extension EntryReport<SearchesFile> {
  convenience init(searchesIn mailbox: Mailbox) {
    let words = Words(
      kept: { .searchKept($0) }, failure: { $0.wordingOfSearches },
      problem: { $0.wording(in: UserFiles.searches.path) }, unfiled: { unfiledSearchesWording($0) },
      changed: .savedSearchesChanged)
    self.init(mailbox: mailbox, words: words)
  }
}
