internal import Archive
internal import Catalogue
internal import Journal
internal import Reader

/// Hands the termbase to the archive, and turns events of its file into messages.
///
/// A class because the disk's thread and the main thread share it.
final class TermbaseReport: Sendable {
  /// One at a time, so that the latest one is adopted last.
  private let adoption: RequestLane<Termbase>
  private let mailbox: Mailbox

  init(library: Library, mailbox: Mailbox) {
    self.mailbox = mailbox
    adoption = RequestLane { termbase in
      await library.adopt(termbase)
      mailbox.post(.termbaseChanged)
    }
  }

  func note(_ event: TermbaseEvent) {
    switch event {
    case .changed(let termbase): adoption.submit(termbase)
    case .kept(let change): mailbox.post(.told(change.wording))
    case .failed(let failure): mailbox.post(.told(failure.wording(of: .term)))
    case .faulty(let problems): tell(problems)
    }
  }

  /// The first problem, and how many more there are.
  private func tell(_ problems: [TermbaseProblem]) {
    guard let first = problems.first else { return }
    let more = problems.count == 1 ? "" : " (and \(problems.count - 1) more)"
    mailbox.post(.told(first.wording(in: UserFiles.termbase.path) + more))
  }

  /// The lines to print after the screen is closed. `unfiled`: the number of changes that are not in the file.
  func lines(unfiled: Int) -> [String] {
    unfiled == 0 ? [] : [unfiledTermsWording(unfiled)]
  }
}
