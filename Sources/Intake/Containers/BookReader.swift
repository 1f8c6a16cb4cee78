internal import News
internal import Text

/// Reads the chapters of a book (EPUB) in their order.
struct BookReader: IntakeReader {
  /// The most bytes of text in a book: the longest novels have 10 MB.
  private static let largestBook = 64 << 20
  private static let textEndings = ["xhtml", "html", "htm", "xml", "opf", "ncx"]

  private let book: Book
  private let members: [String: [UInt8]]
  private var position = 0
  private var hasEntries = false

  init(_ input: IntakeInput) throws(FileProblem.Cause) {
    guard input.depth < ArchiveLimits.deepest else { throw .archive(.tooDeep) }
    members = try Self.members(of: input)
    book = try Book(members: members)
  }

  /// The members with text. Members of one name: the first counts.
  private static func members(of input: IntakeInput) throws(FileProblem.Cause) -> [String: [UInt8]] {
    let archive = try OpenArchive(input)
    var members: [String: [UInt8]] = [:]
    var size = 0
    while let member = try archive.next() {
      let ending = member.name.lowercased().split(separator: ".").last.map(String.init) ?? ""
      guard member.isFile, textEndings.contains(ending) else { continue }
      if member.isEncrypted { throw .archive(.encrypted) }
      let contents = try InputBuffer(archive.stream()).takeAll()
      size += contents.count
      if size > largestBook { throw .tooLarge(bytes: size) }
      members[member.name] = members[member.name] ?? contents
    }
    return members
  }

  mutating func next() throws(FileProblem.Cause) -> IntakeEntry? {
    while position < book.chapters.count {
      let chapter = book.chapters[position]
      position += 1
      guard let contents = members[chapter.name] else { continue }
      if book.encrypted.contains(chapter.name) { throw .archive(.encrypted) }
      // A cover has no text.
      guard let draft = draft(of: chapter, contents) else { continue }
      hasEntries = true
      var entry = IntakeEntry(format: "epub", source: contents, draft: .success(draft))
      entry.member = chapter.name
      return entry
    }
    if !hasEntries {
      hasEntries = true
      throw .archive(.noArticles)
    }
    return nil
  }

  private func draft(of chapter: Book.Chapter, _ contents: [UInt8]) -> ArticleDraft? {
    guard let decoded = try? DecodedText(contents) else { return nil }
    let fragment = HTMLFragment(decoded.string, base: nil)
    var body = DerivedText()
    var links: [TextLink] = []
    fragment.append(to: &body, links: &links)
    guard body.parts.contains(where: { $0.kind.isProse }) else { return nil }
    let first = body.parts.first { $0.kind.isProse }
    let heading = first?.kind == .heading ? first.map { UTF8Text(body.bytes).string(in: $0.range) } : nil
    var parts = body.parts
    if let title = chapter.title, heading == nil {
      // The list of contents names the chapter, and the chapter doesn't.
      var (text, moved): (DerivedText, [TextLink]) = (DerivedText(), [])
      text.append(.headline, Array(title.utf8))
      fragment.append(to: &text, links: &moved)
      (body, links, parts) = (text, moved, text.parts)
    } else if let index = parts.firstIndex(where: { $0.kind.isProse }), heading != nil {
      parts[index] = Part(.headline, parts[index].range)
    }
    var draft = ArticleDraft(text: DecodedText(wellFormed: body.bytes, encoding: decoded.encoding))
    draft.parts = parts
    draft.links = links
    draft.fields = book.fields
    draft.fields.title = heading ?? chapter.title
    return draft
  }
}

extension MemberFormat {
  /// A book.
  package static let book = MemberFormat(name: "epub", recognises: BookFile.recognises) {
    input, _ throws(FileProblem.Cause) -> any IntakeReader in
    try BookReader(input)
  }
}
