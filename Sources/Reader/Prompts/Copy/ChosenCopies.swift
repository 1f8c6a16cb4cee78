internal import Catalogue
internal import Localization
internal import News
internal import Text

/// The texts that can be copied of the chosen articles: each text tells of all of them.
package struct ChosenCopies: Question {
  package static let isAwaitedByKeys = true

  /// The use of the texts: the first is copied, or the user chooses one from a menu.
  package enum Use: Hashable, Sendable {
    case first, menu
  }

  let articles: [ArticleID]
  /// The listing in whose order they are told of.
  let listing: Listing
  /// The styles of citations in the order in which they are offered.
  let styles: [CitationStyle]
  let use: Use

  package var opensPrompt: Bool { use == .menu }

  package func answer(from sources: Sources, report: @escaping @Sendable ([CopyChoice]) -> Void) async {
    var found: [Article] = []
    for id in await sources.ordered(articles, in: listing) where !Task.isCancelled {
      if let article = await sources.archive.article(id) { found.append(article) }
    }
    report(found.isEmpty ? [] : Self.copies(of: found, styles))
  }

  /// Citations, headlines, addresses and paths, each of all articles.
  static func copies(of articles: [Article], _ styles: [CitationStyle]) -> [CopyChoice] {
    let list = CitationList(of: articles)
    let addresses = articles.compactMap { article in article.link.map { WebAddress($0)?.text ?? $0 } }
    func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") }
    return styles.map { CopyChoice($0.name, list.text(in: $0)) }
      + [.headline(lines(articles.map(\.headline.text.onOneLine)))]
      + (addresses.isEmpty ? [] : [.address(lines(addresses))])
      + [.path(lines(articles.map(\.location.description)))]
  }

  package func receive(_ copies: [CopyChoice], in model: inout Model) -> [Effect] {
    guard let first = copies.first else {
      return model.refuse(
        wording(
          en: "the chosen articles are no longer in the collection", vi: "các bài đã chọn không còn trong kho"
        ))
    }
    switch use {
    case .first: return [.copy(first.text)]
    case .menu:
      // The user may have gone on meanwhile.
      guard model.prompt == nil, model.screen == nil else { return [] }
      model.prompt = CopyPrompt(choices: copies, articles: articles.count)
      return []
    }
  }
}

extension Model {
  /// `y` on the panes: copies a citation of each chosen article; without a choice what is chosen elsewhere.
  mutating func copyFromPanes() -> [Effect] {
    chosenCopies(for: .first).map { [.ask($0)] } ?? copyChosen()
  }

  /// The question for the texts of the chosen articles; nil where no article is chosen, or a screen lies over the list.
  func chosenCopies(for use: ChosenCopies.Use) -> ChosenCopies? {
    guard screen == nil, !choice.isEmpty else { return nil }
    return ChosenCopies(
      articles: choice.listed.sorted(), listing: listing.byArticle, styles: citationStyles, use: use)
  }
}
