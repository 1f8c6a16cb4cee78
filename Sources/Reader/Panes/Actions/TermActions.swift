internal import Catalogue
internal import Localization

extension Model {
  /// Makes a decision on the chosen term. `U` takes it back.
  mutating func make(_ change: TermChange, about chosen: ChosenTerm) -> [Effect] {
    let back: TermChange =
      switch change {
      // The decision takes the place of an accepted pair.
      case .decide(let entry): chosen.isOfTermbase ? .decide(chosen.pair) : .forget(entry)
      case .forget(let entry): .decide(entry)
      }
    undoLog.note(UndoLog.Step(change: .term(back: back), words: change.wording, isAutomatic: false))
    return [.keepTerm(change)]
  }

  /// `U` in the glossary: takes back the last decision on a term. Marks that the article got meanwhile stay.
  mutating func undoTerm() -> [Effect] {
    guard let back = undoLog.takeLastTerm() else {
      notice = wording(en: "no decision to take back", vi: "không có quyết định nào để hoàn tác")
      return []
    }
    return [.keepTerm(back)]
  }
}
