package import Catalogue

// MARK: - The termbase

extension GlossaryScreen {
  /// The chosen pair; its translation is empty where none is known.
  package var chosenTerm: Termbase.Entry? {
    guard let glossary, let chosen else { return nil }
    return Termbase.Entry(
      chosen.source, chosen.targets.first ?? "", in: Termbase.Languages(glossary.source, glossary.target))
  }

  /// `a`: accepts the chosen translation, or takes an accepted one out of the termbase.
  func accept(in model: inout Model) -> [Effect] {
    guard let pair = decidable(in: &model), let chosen else { return [] }
    return [.keepTerm(chosen.isOfTermbase ? .forget(pair) : .decide(pair))]
  }

  /// `d`: rejects the chosen translation.
  func reject(in model: inout Model) -> [Effect] {
    guard let pair = decidable(in: &model) else { return [] }
    return [
      .keepTerm(.decide(Termbase.Entry(pair.source, pair.target, in: pair.languages, isAccepted: false)))
    ]
  }

  private func decidable(in model: inout Model) -> Termbase.Entry? {
    guard let pair = chosenTerm else {
      model.notice = "choose a name or a term first"
      return nil
    }
    guard !pair.target.isEmpty else {
      model.notice = "no translation is known; type one with \(KeyTable.keyName(for: .correct))"
      return nil
    }
    return pair
  }
}
