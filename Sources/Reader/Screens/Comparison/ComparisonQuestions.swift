package import Catalogue
internal import News

/// Two articles side by side; nil if one of them is gone.
package struct ComparisonQuestion: Question {
  package let request: ComparisonRequest

  package func answer(from sources: Sources, report: @escaping @Sendable (Comparison?) -> Void) async {
    report(await sources.archive.comparison(request))
  }

  package func receive(_ comparison: Comparison?, in model: inout Model) -> [Effect] {
    model.changeScreens(of: ComparisonScreen.self) { screen, model in
      screen.request == request ? screen.receive(comparison, in: model) : []
    }
  }
}

/// One of two compared articles, set in lines as a whole.
struct ComparedPage: Question {
  static let lane = Lane.all

  let request: PageRequest

  func answer(from sources: Sources, report: @escaping @Sendable (Page) -> Void) async {
    report(request.page())
  }

  func receive(_ page: Page, in model: inout Model) -> [Effect] {
    model.changeScreens(of: ComparisonScreen.self) { screen, model in
      screen.receive(page, of: request.article.id, in: model)
      return []
    }
  }
}
