internal import News
internal import Text

/// Reads the pages, and the items of feeds, of a web archive (WARC 1.0, 1.1) one after the other. A web archive with
/// compressed records is a compressed file, whose records follow one another when decoded.
struct WebArchiveReader: IntakeReader {
  private static let longestHeader = 1 << 16
  private static let version = Array("WARC/".utf8)
  /// The most bytes of the headers of a response beside its page.
  private static let headerAllowance = 1 << 16

  private let input: IntakeInput
  private let formats: MemberFormats
  /// The items of the last record, which is a feed; nil behind the last item.
  private var items: (any IntakeReader)?
  /// The facts of the last feed.
  private(set) var feed: FeedDescription?
  /// The entries of the last record behind its items.
  private var waiting = EntryList([])
  private var isAtEnd = false
  /// True if damage was told, and no page has been read since.
  private var isDamageTold = false
  /// True while pages are counted only: each page of HTML is one entry, whatever it contains.
  private var isSkipping = false

  init(_ input: IntakeInput, _ formats: MemberFormats) {
    (self.input, self.formats) = (input, formats)
  }

  private var buffer: InputBuffer { input.buffer }

  mutating func next() throws(FileProblem.Cause) -> IntakeEntry? {
    while true {
      if let entry = nextItem() ?? waiting.next() { return entry }
      if isAtEnd { return nil }
      let isDamaged = try skipToRecord()
      if isDamaged, tellsDamage() { return Self.entry(.failure(.archive(.damaged))) }
      if !isAtEnd { waiting = EntryList(try nextRecord()) }
    }
  }

  /// Records are passed over without looking for the articles in their pages.
  mutating func skip(_ most: Int) throws(FileProblem.Cause) -> Int {
    isSkipping = true
    defer { isSkipping = false }
    var skipped = 0
    while skipped < most, try next() != nil { skipped += 1 }
    return skipped
  }

  /// The next item of a feed; nil at its end. A feed that can't be read costs its record.
  private mutating func nextItem() -> IntakeEntry? {
    guard var reader = items else { return nil }
    defer { feed = reader.feed ?? feed }
    do throws(FileProblem.Cause) {
      let entry = try reader.next()
      items = entry == nil ? nil : reader
      return entry
    } catch {
      items = nil
      return Self.entry(.failure(error))
    }
  }

  /// True for the first of several damages in a row.
  private mutating func tellsDamage() -> Bool {
    defer { isDamageTold = true }
    return !isDamageTold
  }

  /// Skips line breaks between records. True if other bytes were skipped, because a record has a wrong length.
  private mutating func skipToRecord() throws(FileProblem.Cause) -> Bool {
    var isDamaged = false
    while true {
      let start = try buffer.peek(Self.version.count)
      if start.isEmpty { isAtEnd = true }
      if start.isEmpty || start.elementsEqual(Self.version) { return isDamaged }
      let line = try buffer.lineLength(from: 0, limit: Self.longestHeader) ?? Self.longestHeader
      isDamaged = isDamaged || buffer.bytes(from: 0, count: line).contains { $0 > 0x20 }
      try buffer.skip(line)
    }
  }

  /// The articles of the record at the position. The record is taken from the buffer.
  private mutating func nextRecord() throws(FileProblem.Cause) -> [IntakeEntry] {
    let (length, isComplete) = try headerLength()
    guard isComplete else {
      try buffer.skip(length)
      return tellsDamage() ? [Self.entry(.failure(.archive(.damaged)))] : []
    }
    let record = WebArchiveRecord(header: try buffer.take(length))
    guard record.hasPage, record.contentLength > 0 else {
      let skipped = try buffer.skip(record.contentLength)
      return try endOfRecord(skipped < record.contentLength, [])
    }
    let limit = Format.largestArticle + Self.headerAllowance
    if record.contentLength > limit {
      try buffer.skip(record.contentLength)
      return [Self.entry(.failure(.tooLarge(bytes: record.contentLength)))]
    }
    let content = try buffer.take(record.contentLength)
    isDamageTold = false
    return try endOfRecord(content.count < record.contentLength, entries(of: record, content))
  }

  /// A record that ends early is told behind its page.
  private mutating func endOfRecord(
    _ isCut: Bool, _ entries: [IntakeEntry]
  ) throws(FileProblem.Cause) -> [IntakeEntry] {
    isCut ? entries + [Self.entry(.failure(.archive(.damaged)))] : entries
  }

  /// The length of the header with its blank line. Not complete if another line or the end comes before the blank line.
  private func headerLength() throws(FileProblem.Cause) -> (length: Int, isComplete: Bool) {
    var length = 0
    while length < Self.longestHeader {
      let line = try buffer.lineLength(from: length, limit: Self.longestHeader) ?? 0
      let bytes = buffer.bytes(from: length, count: line)
      let isBlank = bytes.allSatisfy { $0 <= 0x20 }
      let isContinuation = bytes.first == 0x20 || bytes.first == 0x09
      guard length == 0 || isBlank || isContinuation || HeaderBlock.name(of: bytes) != nil, line > 0 else {
        break
      }
      length += line
      if isBlank { return (length, true) }
    }
    return (max(length, Self.version.count), false)
  }

  /// The entries of a record. Those of a feed are read later, from `items`.
  private mutating func entries(of record: WebArchiveRecord, _ content: [UInt8]) -> [IntakeEntry] {
    do throws(FileProblem.Cause) {
      guard let page = try record.page(in: content, input.budget) else { return [] }
      switch page.kind {
      case .html:
        if isSkipping { return [Self.entry(.failure(.noArticle))] }
        let draft = try HTMLArticle.draft(of: page.body, charset: page.charset, address: record.address)
        return [page.entry("html", draft, link: record.address)]
      case .text:
        let member = input.member(named: "", MemoryStream(page.body))
        guard let draft = try PlainMember.draft(of: page.body, in: member) else { return [] }
        return [page.entry("plain", draft, link: record.address)]
      case .feed:
        items = try FeedReader(of: OpenFile(page.body), charset: page.charset, address: record.address)
      case .jsonFeed:
        items = JSONFeedReader(of: OpenFile(page.body), address: record.address)
      }
      return []
    } catch {
      return [Self.entry(.failure(error))]
    }
  }

  private static func entry(_ draft: Result<ArticleDraft, FileProblem.Cause>) -> IntakeEntry {
    IntakeEntry(format: "warc", source: [], draft: draft)
  }
}

extension FetchedPage {
  /// The entry of a page. The day on which the page was fetched is no day of the article.
  fileprivate func entry(_ format: String, _ draft: ArticleDraft, link: String?) -> IntakeEntry {
    var draft = draft
    draft.fields.link = draft.fields.link ?? link
    return IntakeEntry(format: format, source: body, draft: .success(draft))
  }
}

extension MemberFormat {
  /// A web archive.
  package static let webArchive = MemberFormat(name: "warc", recognises: WebArchiveFile.recognises) {
    input, formats throws(FileProblem.Cause) -> any IntakeReader in
    WebArchiveReader(input, formats)
  }
}
