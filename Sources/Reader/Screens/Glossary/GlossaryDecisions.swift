package import Catalogue
internal import Localization
internal import News

// MARK: - The termbase

extension GlossaryScreen {
  package var chosenTerm: ChosenTerm? {
    guard let glossary, let chosen else { return nil }
    let languages = Termbase.Languages(glossary.source, glossary.target)
    return ChosenTerm(
      pair: Termbase.Entry(chosen.source, chosen.targets.first ?? "", in: languages),
      isOfTermbase: chosen.isOfTermbase)
  }

  package var questionAfterDecision: Effect? { .ask(DecidedGlossary(article: article)) }

  /// `a`: accepts the chosen translation, or takes an accepted one out of the termbase.
  func accept(in model: inout Model) -> [Effect] {
    guard let chosen = decidable(in: &model) else { return [] }
    return model.make(chosen.isOfTermbase ? .forget(chosen.pair) : .decide(chosen.pair), about: chosen)
  }

  /// `d`: rejects the chosen translation.
  func reject(in model: inout Model) -> [Effect] {
    guard let chosen = decidable(in: &model) else { return [] }
    let pair = chosen.pair
    let rejected = Termbase.Entry(pair.source, pair.target, in: pair.languages, isAccepted: false)
    return model.make(.decide(rejected), about: chosen)
  }

  private func decidable(in model: inout Model) -> ChosenTerm? {
    guard let chosen = chosenTerm else {
      model.refuse(wording(en: "choose a name or a term first", vi: "hãy chọn một tên hoặc thuật ngữ trước"))
      return nil
    }
    guard !chosen.pair.target.isEmpty else {
      model.refuse(
        wording(
          en: "no translation is known; type one with \(model.keyName(for: .correct))",
          vi: "chưa có bản dịch; bấm \(model.keyName(for: .correct)) để gõ"))
      return nil
    }
    return chosen
  }
}

/// The glossary after a decision. Later keys wait for it: the decision changes what they mean. The termbase has the decision
/// in memory when the question is answered.
package struct DecidedGlossary: Question {
  package static let isAwaitedByKeys = true

  let article: ArticleID

  package func answer(from sources: Sources, report: @escaping @Sendable (Glossary?) -> Void) async {
    report(await sources.archive.glossary(of: article))
  }

  package func receive(_ glossary: Glossary?, in model: inout Model) -> [Effect] {
    GlossaryQuestion(article: article).receive(glossary, in: &model)
  }
}
