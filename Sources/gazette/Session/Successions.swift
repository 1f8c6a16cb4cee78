internal import Archive
internal import Catalogue
internal import Journal
internal import News
internal import Reader
internal import Subscriptions

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

  /// Carries over what the user did with articles whose files other programs edited, and tells the screen.
  func carrySuccessions(in library: any ArticleArchive, telling mailbox: Mailbox) async {
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

extension KeptArticles {
  /// Carries over what the user did with kept articles whose files were written again. An index does so too for articles
  /// that it has seen.
  func carryMarks(complaining complain: @escaping @Sendable (String) -> Void) async {
    let all = successions.take()
    guard !all.isEmpty else { return }
    let state = ReadingState(file: UserFiles.state, collection: "") { event in
      if case .problem(let problem) = event { complain(problem.wording) }
    }
    await state.loaded()
    for succession in all { state.carry(from: succession.former, to: succession.successor) }
    state.finish()
  }
}
