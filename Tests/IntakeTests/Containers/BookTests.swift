internal import Intake
internal import News
internal import Testing

/// Books as files of articles.
@Suite struct BookTests {
  private typealias Member = WrittenArchive.Member

  private static let container = Member(
    "META-INF/container.xml",
    "<?xml version=\"1.0\"?><container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"
  )

  private static func package(_ items: String, _ spine: String) -> Member {
    Member(
      "OEBPS/book.opf",
      """
      <?xml version="1.0"?>
      <package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
      <dc:title>Bên sông</dc:title><dc:creator>Lan Phạm</dc:creator><dc:creator>An Vũ</dc:creator>
      <dc:language>vi</dc:language><dc:publisher>Nhà Bè</dc:publisher><dc:date>2024-05-06</dc:date>
      </metadata><manifest>\(items)</manifest><spine>\(spine)</spine></package>
      """)
  }

  private static func chapter(_ name: String, _ body: String) -> Member {
    Member("OEBPS/\(name)", "<html><head><title>x</title></head><body>\(body)</body></html>")
  }

  private static func book(_ more: [Member] = []) throws -> [UInt8] {
    let items = """
      <item id="nav" href="nav.xhtml" properties="nav"/><item id="b" href="b%201.xhtml"/><item id="a" href="a.xhtml"/>
      <item id="cover" href="cover.xhtml"/>
      """
    let spine =
      "<itemref idref=\"cover\"/><itemref idref=\"nav\"/><itemref idref=\"a\"/><itemref idref=\"b\"/>"
    let nav =
      "<nav><ol><li><a href=\"a.xhtml\">Không tên</a></li><li><a href=\"b%201.xhtml#x\">Chương hai</a></li></ol></nav>"
    return try WrittenArchive(
      .zip,
      [
        Member("mimetype", "application/epub+zip"), container, package(items, spine),
        chapter("b 1.xhtml", "<p>Nước lên.</p>"), chapter("a.xhtml", "<h1>Chương một</h1><p>Phà chạy.</p>"),
        chapter("cover.xhtml", "<img src=\"c.png\"/>"), chapter("nav.xhtml", nav),
      ] + more
    ).bytes
  }

  @Test func `the chapters are articles in the order of the book`() throws {
    let drafts = try readDrafts(try Self.book(), name: "book.epub")
    #expect(drafts.map(\.fields.title) == ["Chương một", "Chương hai"])
    #expect(
      drafts.map(\.written) == [
        ["headline: Chương một", "paragraph: Phà chạy."], ["headline: Chương hai", "paragraph: Nước lên."],
      ])
    let fields = try #require(drafts.first?.fields)
    #expect(fields.author == "Lan Phạm, An Vũ")
    #expect(fields.language == "vi")
    #expect(fields.source == "Nhà Bè")
    #expect(fields.date == .text("2024-05-06"))
  }

  @Test(arguments: [
    ("http://www.w3.org/2001/04/xmlenc#aes256-cbc", true), ("http://www.idpf.org/2008/embedding", false),
  ])
  func `a book that needs a key is told, a hidden font is not`(algorithm: String, isTold: Bool) throws {
    let list = Member(
      "META-INF/encryption.xml",
      """
      <encryption><EncryptedData><EncryptionMethod Algorithm="\(algorithm)"/>
      <CipherData><CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>
      """)
    #expect(readEntries(try Self.book([list])).problem == (isTold ? .archive(.encrypted) : nil))
  }

  @Test func `the titles of older books are those of their list`() throws {
    let items =
      "<item id=\"n\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/><item id=\"a\" href=\"a.xhtml\"/>"
    let list = Member(
      "OEBPS/toc.ncx",
      "<ncx><navMap><navPoint><navLabel><text>Chương đầu</text></navLabel><content src=\"a.xhtml\"/></navPoint></navMap></ncx>"
    )
    let bytes = try WrittenArchive(
      .zip,
      [
        Member("mimetype", "application/epub+zip"), Self.container,
        Self.package(items, "<itemref idref=\"a\"/>"), list,
        Self.chapter("a.xhtml", "<p>Phà chạy.</p>"),
      ]
    ).bytes
    #expect(try readDrafts(bytes).map(\.fields.title) == ["Chương đầu"])
  }

  @Test func `a damaged list of contents gives its titles`() throws {
    let items =
      "<item id=n href=nav.xhtml properties=nav><item id=a href=a.xhtml>"
    let list = "<nav><ol><li><a href='a.xhtml'>Chương&nbsp;đầu & cuối</a></ol></nav>"
    let bytes = try WrittenArchive(
      .zip,
      [
        Member("mimetype", "application/epub+zip"), Self.container,
        Self.package(items, "<itemref idref='a'/>"), Self.chapter("nav.xhtml", list),
        Self.chapter("a.xhtml", "<p>Phà chạy.</p>"),
      ]
    ).bytes
    #expect(try readDrafts(bytes).map(\.fields.title) == ["Chương đầu & cuối"])
  }

  @Test func `entities are not expanded`() throws {
    let bomb = Member(
      "OEBPS/book.opf",
      "<!DOCTYPE p [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><package><title>&b;</title></package>"
    )
    let bytes = try WrittenArchive(.zip, [Member("mimetype", "application/epub+zip"), Self.container, bomb])
      .bytes
    #expect(readEntries(bytes).problem == .archive(.noArticles))
  }

  @Test func `a book without its list of contents is damaged`() throws {
    let bytes = try WrittenArchive(
      .zip, [Member("mimetype", "application/epub+zip"), Self.chapter("a.xhtml", "<p>a</p>")]
    ).bytes
    #expect(readEntries(bytes).problem == .archive(.damaged))
  }
}

/// Documents that other programs turn into text.
@Suite struct OtherDocumentTests {
  private typealias Member = WrittenArchive.Member

  @Test(arguments: [
    ("%PDF-1.7\n", "a", OtherDocument.pdf), ("\n%PDF-1.4", "a.txt", .pdf), (#"{\rtf1\ansi"#, "a", .richText),
    ("Rar!\u{1a}\u{7}\u{1}", "a", .otherArchive),
  ])
  func `a document is told by its first bytes`(start: String, name: String, kind: OtherDocument) {
    #expect(readEntries(Array(start.utf8), name: name).problem == .document(kind))
  }

  @Test(arguments: [("a.doc", OtherDocument.word), ("a", .word), ("a.xls", .office), ("a.msg", .outlook)])
  func `a document of older programs is told by its name too`(name: String, kind: OtherDocument) {
    let bytes: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]
    #expect(readEntries(bytes, name: name).problem == .document(kind))
  }

  @Test func `office documents are told from archives`() throws {
    let word = try WrittenArchive(
      .zip, [Member("[Content_Types].xml", "<Types/>"), Member("word/document.xml", "<w/>")])
    #expect(readEntries(word.bytes).problem == .document(.docx))
    let sheet = try WrittenArchive(
      .zip, [Member("[Content_Types].xml", "<Types/>"), Member("xl/workbook.xml", "<w/>")])
    #expect(readEntries(sheet.bytes).problem == .document(.office))
    let open = try WrittenArchive(.zip, [Member("mimetype", "application/vnd.oasis.opendocument.text")])
    #expect(readEntries(open.bytes).problem == .document(.openDocument))
  }
}
