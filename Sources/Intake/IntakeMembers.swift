extension MemberFormats {
  /// The formats of files and of members of archives, in the order in which they are asked.
  package static let all = MemberFormats([
    .otherDocument, .book, .archive, .webArchive, .mailbox, .savedPage, .mail, .webPage, .lines, .plain,
  ])
}
