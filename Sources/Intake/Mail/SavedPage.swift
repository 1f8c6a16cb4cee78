internal import News
internal import Text

/// A page that a browser saved as a message (MHTML), with its pictures and styles.
enum SavedPage {
  /// The article of the page. Throws if the message has no page.
  static func draft(of bytes: [UInt8]) throws(FileProblem.Cause) -> ArticleDraft {
    guard let message = MailMessage(bytes), let body = message.parts.first else { throw .noArticle }
    guard let page = page(in: message, body) else { throw .noArticle }
    let fields = ArticleFields(of: message)
    let location = message.header("Content-Location", of: page) ?? fields.link
    let address = location.flatMap { $0.hasPrefix("http") ? $0 : nil } ?? fields.link
    let content = try message.content(of: page)
    var draft = try HTMLArticle.draft(
      of: content, charset: message.parameter("charset", of: page), address: address)
    draft.fields.link = draft.fields.link ?? address
    // The browser notes the title of the page, and the day on which the page was saved, which is not the article's.
    draft.fields.title = draft.fields.title ?? fields.title
    return draft
  }

  /// The part that `start` names, else the first page: frames follow the page that shows them.
  private static func page(in message: MailMessage, _ body: MailMessage.Part) -> MailMessage.Part? {
    let pages = message.parts.filter { $0.type == "text/html" || $0.type == "application/xhtml+xml" }
    let start = message.parameter("start", of: body)
    return start.flatMap { start in pages.first { message.header("Content-ID", of: $0) == start } }
      ?? pages.first
  }
}

extension MemberFormat {
  /// A page saved as a message.
  package static let savedPage = MemberFormat(name: "mhtml", recognises: SavedPageFile.recognises) {
    contents, _ throws(FileProblem.Cause) in
    [IntakeEntry(format: "mhtml", source: contents, draft: .success(try SavedPage.draft(of: contents)))]
  }
}
