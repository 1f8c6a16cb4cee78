internal import News

extension MemberFormat {
  /// A web page.
  package static let webPage = MemberFormat(name: "html", recognises: WebPageMember.recognises) {
    contents, _ throws(FileProblem.Cause) in
    let draft = try HTMLArticle.draft(of: contents, charset: nil, address: nil)
    return [IntakeEntry(format: "html", source: contents, draft: .success(draft))]
  }
}

private enum WebPageMember {
  /// True for the marks at the beginning of a page, and for names of pages.
  @Sendable static func recognises(_ sample: FileSample) -> Bool {
    let start = sample.bytes.drop { $0 <= 0x20 }
    let head = String(decoding: start.prefix(512), as: UTF8.self).lowercased()
    guard head.hasPrefix("<"), !sample.bytes.contains(0) else { return false }
    return head.hasPrefix("<!doctype html") || head.contains("<html") || sample.isNamed("html", "htm", "xhtml")
  }
}
