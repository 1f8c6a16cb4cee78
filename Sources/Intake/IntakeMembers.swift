extension MemberFormats {
  /// The formats of files and of members of archives, in the order in which they are asked. A web archive may begin like a
  /// feed behind junk.
  package static let all = MemberFormats([
    .webArchive, .feed, .jsonFeed, .otherDocument, .book, .gzip, .archive, .mailbox, .savedPage, .mail,
    .webPage,
    .array,
    .table, .lines, .plain,
  ])
}
