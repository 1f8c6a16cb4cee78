package import Catalogue
internal import Localization
package import Screen

/// The prompt of a search. The list shows the results while the user types.
package struct SearchPrompt: Sendable {
  package internal(set) var field: TextField
  /// The error of the text; the beginning before the error is searched all the same.
  package internal(set) var error: QueryError?
  /// True if Enter was pressed on a text with an error.
  package internal(set) var isRefused = false
  package internal(set) var completion: Completion?
  /// The earlier search that is shown in place of the typed text.
  var recall: Recall?
  /// The model before the prompt was opened: Esc restores its view.
  let before: Model

  /// A place in the history of searches.
  struct Recall: Hashable, Sendable {
    var index: Int
    /// The text that was typed before the history was entered.
    let draft: String
  }
}

extension SearchPrompt: ReaderPrompt {
  package var input: TextField? { field }
  package func sign(in model: Model) -> String { "/" }

  package func press(_ key: Key, in model: inout Model) -> [Effect] { model.press(key, in: self) }

  package func paste(_ text: String, in model: inout Model) -> [Effect] {
    model.edit(self) { $0.insert(pasted: text) }
  }

  /// The search from before the prompt is not typed.
  package func understandAnew(in model: inout Model) -> [Effect]? {
    field.text == before.search?.typed ? nil : model.understand(self)
  }

  /// A click keeps the results, and goes to the panes as the wheel does.
  package func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    switch event.action {
    case .click, .doubleClick: model.keepResults(of: self) + model.handleOnPanes(event)
    case .wheelUp, .wheelDown: model.handleOnPanes(event)
    }
  }

  package func remark(in model: Model) -> (words: String, style: Style) {
    if let completion, completion.candidates.count > 1 { return (completion.words, Style(.quiet)) }
    if let error { return (error.shortWording, Style(isRefused ? .alert : .quiet)) }
    guard model.search != nil else {
      return (
        wording(en: "Tab completes  ↑ earlier searches", vi: "Tab điền nốt  ↑ lần tìm trước"), Style(.quiet)
      )
    }
    return (Self.words(for: model.list.window), Style(.quiet))
  }

  /// `1,234 found`; with `…` while more may be found. Where only the newest articles are ranked, says so.
  private static func words(for window: RowWindow?) -> String {
    guard let window, window.total.value > 0 else {
      return window?.isComplete == true ? wording(en: "nothing found", vi: "không tìm thấy") : "…"
    }
    let count = Counting.grouped(window.total)
    let ranked = window.rankedCount.map { ranked -> String in
      let newest = Counting.grouped(ranked)
      return .wording(en: " · the newest \(newest) ranked", vi: " · xếp hạng \(newest) bài mới nhất")
    }
    return wording(en: "\(count) found", vi: "thấy \(count)") + (ranked ?? "")
      + (window.isComplete ? "" : " …")
  }
}

extension Completion {
  /// The candidates from the chosen one on, in the order of Tab: `‹vi› en ja`.
  fileprivate var words: String {
    let start = choice ?? 0
    let order = candidates[start...] + candidates[..<start]
    return order.enumerated().map { $0 == 0 ? "‹\($1)›" : $1 }.joined(separator: " ")
  }
}
