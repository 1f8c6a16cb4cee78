internal import Catalogue
internal import Localization
internal import News
internal import Text

extension Model {
  /// The texts that can be copied from here: first the one that `y` copies.
  package var copies: [CopyChoice] {
    if let screen { return screen.copies(in: self) }
    guard reader.isShown, let article = reader.article else { return [] }
    return reader.cursorCopies + copies(of: article)
  }

  /// The forms in which an article is cited, and its facts.
  func copies(of article: Article) -> [CopyChoice] {
    let citations = citationStyles.map { CopyChoice($0.name, Citation(of: article).text(in: $0)) }
    let address = article.link.map { CopyChoice.address(WebAddress($0)?.text ?? $0) }
    let name =
      focus == .sidebar ? chosenName.map { CopyChoice.name($0.entity.name(in: readingLanguage)) } : nil
    return [name].compactMap(\.self) + citations
      + [
        .headline(article.headline.text), address,
        .path(article.location.description),
        CopyChoice(Wording(en: "whole text", vi: "toàn văn"), article.text),
      ].compactMap(\.self)
  }

  /// The styles of citations: first the one of the settings.
  var citationStyles: [CitationStyle] {
    [settings.citation] + CitationStyle.allCases.filter { $0 != settings.citation }
  }

  /// `y`: copies what is chosen; a citation of the article if nothing else is.
  mutating func copyChosen() -> [Effect] {
    guard let first = copies.first else {
      return refuse(
        screen == nil
          ? wording(en: "no article is open", vi: "chưa mở bài nào")
          : wording(en: "nothing to copy here", vi: "ở đây không có gì để chép"))
    }
    return [.copy(first.text)]
  }
}

extension ArticleState {
  /// The texts at the reading cursor: the sentence, then the word.
  fileprivate var cursorCopies: [CopyChoice] {
    guard let article, let cursor, let sentence = cursor.sentenceRange else { return [] }
    let word = cursor.wordRange.map {
      CopyChoice(Wording(en: "word", vi: "từ"), article.line(in: $0).composed)
    }
    return [CopyChoice(Wording(en: "sentence", vi: "câu"), article.line(in: sentence)), word]
      .compactMap(\.self)
  }
}

extension Article {
  /// The text of a range on one line.
  func line(in range: TextRange) -> String { text(in: range).onOneLine }
}
