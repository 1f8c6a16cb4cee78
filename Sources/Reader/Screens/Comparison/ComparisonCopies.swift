internal import Catalogue
internal import Localization
internal import News
internal import Text

extension ComparisonScreen: LookUpSubject {
  /// The chosen difference where the differences have the focus; the passage that is read, then both passages; the
  /// citations of both articles.
  package func copies(in model: Model) -> [CopyChoice] {
    guard let comparison else { return [] }
    let passages = currentExtents
    func words(_ side: Side) -> String? { passages[side].map { comparison.articles[side].line(in: $0) } }
    let both = Side.allCases.compactMap(words)
    let difference = chosenDifference.map {
      CopyChoice(Wording(en: "difference", vi: "điểm khác"), $0.line)
    }
    let passage = words(leading).map(CopyChoice.passage)
    let pair =
      both.count == 2
      ? CopyChoice(Wording(en: "both passages", vi: "cả hai đoạn"), both.joined(separator: "\n")) : nil
    let chosen = focus == .differences ? [difference, passage] : [passage, difference]
    return chosen.compactMap(\.self) + [pair].compactMap(\.self)
      + Side.allCases.map { side in
        let citation = Citation(of: comparison.articles[side]).text(in: model.settings.citation)
        return CopyChoice(
          side == .left
            ? Wording(en: "citation, left", vi: "trích dẫn, trái")
            : Wording(en: "citation, right", vi: "trích dẫn, phải"), citation)
      }
  }
}

extension Difference {
  /// `number: 121 – 120`.
  fileprivate var line: String {
    "\(rowWording): " + Side.allCases.map { statements[$0]?.text.onOneLine ?? "–" }.joined(separator: " – ")
  }
}
