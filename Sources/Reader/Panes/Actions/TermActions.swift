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
    undoLog.note(UndoLog.Step(change: .term(back: back), words: change.wording))
    return keep(change, saying: change.wording + wayBack)
  }

  /// `U` in the glossary: takes back the last decision on a term. Marks that the article got meanwhile stay.
  mutating func undoTerm() -> [Effect] {
    guard let (back, words) = undoLog.takeLastTerm() else {
      return refuse(wording(en: "no decision to undo", vi: "không có quyết định nào để hoàn tác"))
    }
    return takeBack(back, saying: words)
  }

  /// Takes a decision back. `words` tell of the decision.
  mutating func takeBack(_ back: TermChange, saying words: String) -> [Effect] {
    keep(back, saying: UndoLog.takenBack(words))
  }

  /// Makes a change of the termbase; `words` are the notice when it is kept.
  private mutating func keep(_ change: TermChange, saying words: String) -> [Effect] {
    undoLog.announce([.term(change)], words)
    return [.keepTerm(change)] + (screen?.questionAfterDecision.map { [$0] } ?? [])
  }
}
