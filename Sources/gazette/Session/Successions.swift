internal import Archive
internal import Catalogue
internal import Journal
internal import News
internal import Reader

extension ReadingState {
  /// Copies marks and position of an article to its later version, which has none yet.
  func carry(from old: ArticleID, to new: ArticleID) {
    guard record(of: new) == ReadingRecord() else { return }
    let record = record(of: old)
    if record.marks.isRead { mark(MarkChange(.read, true, [new])) }
    if record.marks.isStarred { mark(MarkChange(.starred, true, [new])) }
    if let position = record.position { keep(position: position, of: new) }
  }

  /// Carries over what the user did with articles whose files other programs edited, and tells the screen. Does so in the
  /// background, when a library has read all files.
  func carrySuccessions(in library: Library, after event: ArchiveEvent, telling mailbox: Mailbox) {
    guard case .loaded(_, _, isComplete: true) = event else { return }
    Task { await carrySuccessions(in: library, telling: mailbox) }
  }

  private func carrySuccessions(in library: Library, telling mailbox: Mailbox) async {
    await loaded()
    let successions = await library.takeSuccessions()
    guard !successions.isEmpty else { return }
    for succession in successions {
      carry(from: succession.former, to: succession.successor)
      if var view = savedView, view.article == succession.former {
        view.article = succession.successor
        keep(view)
      }
    }
    mailbox.post(.succeeded(successions))
  }
}
