internal import Catalogue
internal import Localization
internal import News
internal import Screen

/// Changes of files by other programs, as they concern the article that is read.
extension Model {
  /// Shows the new text of the article that is read, at the same position.
  mutating func receive(_ successions: [ArticleSuccession]) -> [Effect] {
    for succession in successions {
      choice.replace(succession.former, by: succession.successor)
      history.replace(succession.former, by: succession.successor)
      if returning?.article == succession.former { returning?.article = succession.successor }
      if keptView?.article == succession.former { keptView?.article = succession.successor }
    }
    guard let read = reader.wanted else { return [] }
    if successions.contains(where: { $0.successor == read }), read != edited { mention(Self.newText) }
    guard let succession = successions.first(where: { $0.former == read }) else { return [] }
    mention(Self.newText)
    let offset = reader.isShown ? reader.page.offset(ofLine: reader.top) : reader.awaited.offset
    return fetch(succession.successor, at: offset) + follow(succession.successor)
  }

  private static var newText: String {
    wording(en: "the file has changed: this is its new text", vi: "tệp đã thay đổi: đây là nội dung mới")
  }

  /// The article that is read is in the collection, or no longer. A text that is on the screen stays there, with a word
  /// about it. An edited article isn't gone while the index doesn't know it yet.
  mutating func receive(isThere: Bool, _ id: ArticleID) -> [Effect] {
    if id == unindexed {
      guard isThere else { return [] }
      unindexed = nil
      if reader.missing != id { return leaveListForArticle(id) }
    }
    guard id == reader.wanted, isThere == (reader.missing == id) else { return [] }
    guard isThere else {
      reader.missing = id
      return isWarning ? [] : refuse(Self.goneWords)
    }
    reader.missing = nil
    return [.ask(ArticleQuestion(article: id))]
  }

  /// Shows the article that is read as its file is read now, at the same position.
  mutating func reread() -> [Effect] {
    guard let read = reader.wanted, reader.isShown else { return [] }
    reader.awaited.offset = reader.page.offset(ofLine: reader.top)
    reader.awaited.isReread = true
    return [.ask(ArticleQuestion(article: read))]
  }

  /// The reason why the article to read, or its names, can't be used.
  var missingArticleWords: String {
    if isReadArticleGone { return Self.goneWords }
    return reader.wanted == nil
      ? wording(en: "no article is open", vi: "chưa mở bài nào")
      : wording(en: "the article has not come yet", vi: "bài vẫn chưa tải xong")
  }

  static var goneWords: String {
    wording(en: "the article is no longer in the collection", vi: "bài không còn trong kho")
  }
}
