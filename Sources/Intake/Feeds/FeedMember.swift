internal import News

extension MemberFormat {
  /// RSS, Atom, RDF and CDF in XML.
  package static let feed = MemberFormat(name: "feed", recognises: FeedFormat.recognises) {
    input, _ throws(FileProblem.Cause) -> any IntakeReader in
    try FeedReader(of: try input.seekable())
  }

  /// JSON Feed, RSS in JSON, and arrays of articles in HTML, such as exports of programs that save pages.
  package static let jsonFeed = MemberFormat(name: "json-feed", recognises: JSONFeedFormat.recognises) {
    input, _ throws(FileProblem.Cause) -> any IntakeReader in
    JSONFeedReader(of: try input.seekable())
  }
}
