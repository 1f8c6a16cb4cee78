internal import Catalogue
internal import Journal
internal import News
internal import Reader

extension ReadingState {
  /// Copies what the user did with an article to its later version: tags, note and hiding in any case, marks and position
  /// where the version has none yet.
  func carry(from old: ArticleID, to new: ArticleID) {
    let (former, present) = (record(of: old), record(of: new))
    if present == ReadingRecord() {
      for kind in [MarkChange.Mark.read, .starred] where former.marks[kind] {
        mark(MarkChange(kind, true, [new]))
      }
      if let position = former.position { keep(position: position, of: new) }
    }
    if former.marks.isHidden, !present.marks.isHidden { mark(MarkChange(.hidden, true, [new])) }
    for tag in former.annotation.tags where !present.annotation[tag: tag] {
      mark(MarkChange(.tag(tag), true, [new]))
    }
    let note = former.annotation.note
    if !note.isEmpty, present.annotation.note.isEmpty { self.note(NoteChange(new, from: "", to: note)) }
  }

  /// Carries over what the user did with articles whose files other programs edited, and tells the screen. Does so in the
  /// background, when a library has read all files.
  func carrySuccessions(in library: any ArticleArchive, after event: ArchiveEvent, telling mailbox: Mailbox) {
    guard case .loaded(_, _, isComplete: true) = event else { return }
    Task { await carrySuccessions(in: library, telling: mailbox) }
  }

  private func carrySuccessions(in library: any ArticleArchive, telling mailbox: Mailbox) async {
    await loaded()
    let successions = await carrySuccessions(in: library)
    if !successions.isEmpty { mailbox.post(.succeeded(successions)) }
  }

  /// Carries over what the user did with articles whose files other programs edited. Returns these articles.
  @discardableResult
  func carrySuccessions(in library: any ArticleArchive) async -> [ArticleSuccession] {
    let successions = await library.takeSuccessions()
    for succession in successions {
      carry(from: succession.former, to: succession.successor)
      if var view = savedView, view.article == succession.former {
        view.article = succession.successor
        keep(view)
      }
    }
    return successions
  }
}
