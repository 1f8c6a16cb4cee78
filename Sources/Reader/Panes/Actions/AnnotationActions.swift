package import Catalogue
internal import Localization
internal import News
internal import Screen

/// A change that the user asks for, of one article or of several.
package enum AnnotationRequest: Hashable, Sendable {
  /// Sets a mark on all of the articles; takes it where all have it.
  case toggle(MarkChange.Mark)
  /// Sets a mark on all of the articles.
  case set(MarkChange.Mark)
  case tags(added: [String], removed: [String])
  /// Opens the note in an editor.
  case editNote
}

/// The records of the articles that a request is about. Answered from memory; a note is looked up anew, because it is
/// going to be edited.
package struct AnnotatedRecords: Question {
  package static let isAwaitedByKeys = true

  let request: AnnotationRequest
  let articles: [ArticleID]

  package func answerAtHand(from sources: Sources) -> [ReadingRecord]? {
    request == .editNote ? nil : records(from: sources)
  }

  package func answer(from sources: Sources, report: @escaping @Sendable ([ReadingRecord]) -> Void) async {
    await sources.journal.lookedElsewhere()
    report(records(from: sources))
  }

  private func records(from sources: Sources) -> [ReadingRecord] {
    articles.map { sources.journal.record(of: $0) }
  }

  package func receive(_ records: [ReadingRecord], in model: inout Model) -> [Effect] {
    model.make(request, of: Array(zip(articles, records))) + model.refreshMarks()
  }
}

// MARK: - Asking

extension Model {
  /// Asks for a change of the chosen articles, or of the article that is read.
  mutating func annotate(_ request: AnnotationRequest) -> [Effect] {
    guard let articles = articlesToMark() else { return [] }
    if let members = storyOfLine, request != .editNote {
      return [.ask(StoryChange(members: members, request: request))]
    }
    return [.ask(AnnotatedRecords(request: request, articles: articles))]
  }

  /// The articles to mark; nil with a notice where there is none.
  mutating func articlesToMark() -> [ArticleID]? {
    guard choice.isEmpty else {
      if !targets.isEmpty { return targets }
      let count = Counting.of(choice.count, .article)
      refuse(
        wording(
          en: "none of the chosen articles is listed here (\(count); Esc: choose none)",
          vi: "không bài nào đã chọn có trong danh sách này (\(count); Esc: bỏ chọn)"))
      return nil
    }
    guard let id = reader.wanted else {
      refuse(wording(en: "no article to mark", vi: "không có bài nào để đánh dấu"))
      return nil
    }
    guard list.total > 0 || focus != .list && !layout.reader.isEmpty else {
      refuse(
        wording(
          en: "nothing is chosen: the list is empty", vi: "chưa chọn bài nào: danh sách đang trống"))
      return nil
    }
    guard !isReadArticleGone else {
      refuse(Self.goneWords)
      return nil
    }
    return [id]
  }

  /// The note that was edited: it becomes the note of the articles, in the place of the notes that they had when the
  /// editor was opened.
  mutating func receiveNote(_ text: String, of draft: NoteDraft) -> [Effect] {
    guard text != draft.text else { return [] }
    let changes = zip(draft.articles, draft.notes).filter { $1 != text }
      .map { NoteChange($0, from: $1, to: text) }
    return make([], changes, saying: sentence(of: words(ofNote: text), for: draft.articles))
  }
}

// MARK: - Changing

extension Model {
  fileprivate mutating func make(
    _ request: AnnotationRequest, of records: [(id: ArticleID, record: ReadingRecord)]
  ) -> [Effect] {
    switch request {
    case .editNote:
      let notes = records.map(\.record.annotation.note)
      drafts.subtract(records.map(\.id.description))
      let common = Set(notes).count == 1 ? notes.first : nil
      return [.editNote(NoteDraft(articles: records.map(\.id), text: common ?? "", notes: notes))]
    case .toggle(let mark): return set(mark, !records.allSatisfy { $0.record[mark] }, of: records)
    case .set(let mark):
      guard records.contains(where: { !$0.record[mark] }) else {
        return refuse(wording(en: "all of it is read", vi: "mọi bài ở đây đều đã đọc"))
      }
      return set(mark, true, of: records)
    case .tags(let added, let removed):
      let changes = [(added, true), (removed, false)].flatMap { tags, isSet in
        tags.map { tag in
          MarkChange(.tag(tag), isSet, records.filter { $0.record.annotation[tag: tag] != isSet }.map(\.id))
        }
      }.filter { !$0.articles.isEmpty }
      let words = [
        added.isEmpty ? nil : MarkChange.wording(tagged: added),
        removed.isEmpty ? nil : MarkChange.wording(untagged: removed),
      ].compactMap { $0?.text }.joined(separator: "; ")
      return make(changes, [], saying: sentence(of: words, for: records.map(\.id)))
    }
  }

  private mutating func set(
    _ mark: MarkChange.Mark, _ isSet: Bool, of records: [(id: ArticleID, record: ReadingRecord)]
  ) -> [Effect] {
    let change = MarkChange(mark, isSet, records.filter { $0.record[mark] != isSet }.map(\.id))
    return make([change], [], saying: sentence(of: change.wording, for: records.map(\.id)))
  }

  private mutating func make(_ marks: [MarkChange], _ notes: [NoteChange], saying words: String) -> [Effect] {
    guard !marks.isEmpty || !notes.isEmpty else { return [] }
    undoLog.note(UndoLog.Step(change: .annotations(marks, notes), words: words))
    let isOfChoice = !choice.isEmpty && screen == nil
    return perform(marks, notes, saying: words + (isOfChoice ? leftAloneWords : "") + wayBack)
  }

  /// Makes changes at once; `words` are the notice when all of them are kept. The rows are asked for again where the
  /// list may have others now: then the list goes on to the next article, or to `target`.
  mutating func perform(
    _ marks: [MarkChange], _ notes: [NoteChange], saying words: String, goingTo target: ArticleID? = nil
  ) -> [Effect] {
    undoLog.announce(marks.map(UndoLog.Written.mark) + notes.map(UndoLog.Written.note), words)
    let changesList = marks.contains { isListChanged(by: $0) }
    for change in marks { adopt(change) }
    for change in notes { adopt(change) }
    if marks.contains(where: { $0.mark == .hidden }) { list.opensOnArrival = true }
    for change in marks where change.mark == .hidden && change.isSet { choice.remove(change.articles) }
    return marks.map(Effect.mark) + notes.map(Effect.note)
      + (changesList ? fetchRowsAgain(goingTo: target) : [])
  }

  mutating func adopt(_ change: NoteChange) {
    keepListed([change.article])
    list.apply(.note(change))
    if reader.wanted == change.article { reader.record?.annotation.note = change.note }
  }

  private func words(ofNote text: String) -> String {
    text.isEmpty
      ? wording(en: "without a note now", vi: "đã xóa ghi chú") : wording(en: "noted", vi: "đã ghi chú")
  }

  /// `hidden: “Ships leave Antwerp”`, `3 articles hidden`.
  private func sentence(of change: String, for articles: [ArticleID]) -> String {
    guard articles.count != 1, !articles.isEmpty else {
      return "\(change): \(articles.first.map(headlineWords) ?? "")"
    }
    let count = Counting.of(articles.count, .article)
    return wording(en: "\(count) \(change)", vi: "\(count): \(change)")
  }
}
