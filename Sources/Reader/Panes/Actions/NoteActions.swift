internal import Catalogue
internal import Localization
internal import News

/// The notes of articles whose notes the user takes back, looked up anew: another program may have changed them.
struct NotesToTakeBack: Question {
  static let isAwaitedByKeys = true

  let changes: [NoteChange]
  /// The changes in words.
  let words: String

  func answer(from sources: Sources, report: @escaping @Sendable ([String]) -> Void) async {
    await sources.journal.lookedElsewhere()
    report(changes.map { sources.journal.record(of: $0.article).annotation.note })
  }

  func receive(_ present: [String], in model: inout Model) -> [Effect] {
    model.takeBack(changes, saying: words, over: present)
  }
}

extension Model {
  /// Takes notes back, but none that another program has replaced since. `present`: the notes as they are now.
  fileprivate mutating func takeBack(
    _ changes: [NoteChange], saying words: String, over present: [String]
  ) -> [Effect] {
    let undone = zip(changes, present).compactMap { $0.reversed(over: $1) }
    guard !undone.isEmpty else {
      return refuse(
        wording(
          en: "not undone: another program has changed the note since",
          vi: "chưa hoàn tác: chương trình khác đã sửa ghi chú này"))
    }
    let others =
      zip(changes, present).contains { $0.note != $1 }
      ? wording(en: "; what another program noted stays", vi: "; ghi chú của chương trình khác vẫn còn") : ""
    let sentence = wording(en: "undone: \(words)", vi: "đã hoàn tác: \(words)")
    return perform([], undone, saying: sentence + others)
  }
}

// MARK: - Drafts

extension Model {
  /// Notes of an earlier sitting were left unfinished.
  mutating func receive(drafts: Set<String>) -> [Effect] {
    self.drafts = drafts
    tellDraft()
    return []
  }

  /// Says that the note of the article that is shown waits to be finished.
  mutating func tellDraft() {
    guard !drafts.isEmpty, reader.isShown, let id = reader.wanted, drafts.contains(id.description) else {
      return
    }
    let key = keyName(for: .note)
    mention(
      wording(
        en: "a note on this article was left unfinished: \(key) opens it",
        vi: "ghi chú về bài này còn viết dở: bấm \(key) để mở"))
  }
}
