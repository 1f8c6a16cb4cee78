internal import Catalogue
internal import Localization
internal import News

extension Model {
  /// `o`: the article's file is opened in an editor.
  mutating func edit() -> [Effect] {
    withArticle { [.edit($0.id, $0.location)] }
  }

  /// Writes the glossary of all that is listed to files.
  mutating func exportGlossary() -> [Effect] {
    guard list.total > 0 else {
      return refuse(wording(en: "nothing is listed", vi: "danh sách không có bài nào"))
    }
    notice = wording(en: "writing the glossary…", vi: "đang ghi bảng thuật ngữ…")
    return [.exportGlossary(.listing(listing))]
  }

  private mutating func withArticle(_ effects: (Article) -> [Effect]) -> [Effect] {
    guard reader.isShown, let article = reader.article else {
      return refuse(wording(en: "no article is open", vi: "chưa mở bài nào"))
    }
    return effects(article)
  }

  /// Shows an article whose file was edited, at the same position.
  mutating func receiveEdited(_ article: Article, insteadOf old: ArticleID) -> [Effect] {
    edited = article.id
    unindexed = article.id
    replaceRow(of: old, by: article)
    guard reader.wanted == old else { return [] }
    let place = reader.page.offset(ofLine: reader.top)
    let effects = show(article.id, isKept: true, at: place).filter {
      $0 != .ask(ArticleQuestion(article: article.id))
    }
    return effects + receive(article, for: article.id)
  }

  /// Puts the edited article into the list. Its place in the order is right when the index has the article.
  private mutating func replaceRow(of old: ArticleID, by article: Article) {
    guard let window = list.window else { return }
    list.window = window.with(
      window.rows.map { row in
        guard row.id == old else { return row }
        var edited = ArticleRow(article)
        edited.marks = row.marks
        return edited
      })
  }
}
