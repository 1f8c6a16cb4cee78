internal import Archive
internal import Catalogue
internal import Journal
internal import Reader

/// Hands corrections of names to the archive, and turns events of their file into messages.
///
/// A class because the disk's thread and the main thread share it.
final class CorrectionReport: Sendable {
  /// One at a time, so that the latest ones are adopted last.
  private let adoption: RequestLane<EntityCorrections>
  private let mailbox: Mailbox

  init(library: Library, mailbox: Mailbox) {
    self.mailbox = mailbox
    adoption = RequestLane { corrections in
      await library.adopt(corrections)
      mailbox.post(.collectionChanged)
    }
  }

  func note(_ event: CorrectionEvent) {
    switch event {
    case .changed(let corrections): adoption.submit(corrections)
    case .kept(let change): mailbox.post(.corrected(change))
    case .failed(let failure): mailbox.post(.told(failure.wording(of: .correction)))
    case .faulty(let problems): tell(problems)
    }
  }

  /// The first problem, and how many more there are.
  private func tell(_ problems: [CorrectionProblem]) {
    guard let first = problems.first else { return }
    let more = problems.count == 1 ? "" : " (and \(problems.count - 1) more)"
    mailbox.post(.told(first.wording(in: UserFiles.corrections.path) + more))
  }

  /// The lines to print after the screen is closed. `unfiled`: the number of changes that are not in the file.
  func lines(unfiled: Int) -> [String] {
    unfiled == 0 ? [] : [unfiledWording(unfiled)]
  }
}
