extension MemberFormats {
  /// The formats of files and of members of archives, in the order in which they are asked.
  package static let all = MemberFormats([
    .feed, .jsonFeed, .otherDocument, .book, .gzip, .archive, .webArchive, .mailbox, .savedPage, .mail,
    .webPage,
    .array,
    .table, .lines, .plain,
  ])
}
