internal import News

extension MemberFormat {
  /// A web page.
  package static let webPage = MemberFormat(name: "html", recognises: WebPageFile.recognises) {
    contents, _ throws(FileProblem.Cause) in
    let draft = try HTMLArticle.draft(of: contents, charset: nil, address: nil)
    return [IntakeEntry(format: "html", source: contents, draft: .success(draft))]
  }
}
