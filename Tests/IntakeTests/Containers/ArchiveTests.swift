internal import Foundation
internal import Intake
internal import News
internal import Testing

/// Archives as files of articles.
@Suite struct ArchiveTests {
  private typealias Member = WrittenArchive.Member

  private static let ferry = Member("tin/pha.txt", "Phà chạy lại\n\nVé không đổi.\n")
  private static let page = Member("page.html", "<html><body><p>The bridge is open.</p></body></html>")

  private func texts(_ entries: [IntakeEntry]) -> [String] {
    entries.map { entry in
      switch entry.draft {
      case .success(let draft): draft.text.string.prefix { $0 != "\n" }.description
      case .failure(let cause): "\(cause)"
      }
    }
  }

  @Test(arguments: [
    (WrittenArchive.Format.zip, WrittenArchive.Compression.none), (.tar, .none), (.tar, .gzip),
    (.tar, .bzip2),
    (.tar, .xz), (.tar, .zstd),
  ])
  func `the members are articles`(format: WrittenArchive.Format, compression: WrittenArchive.Compression)
    throws
  {
    let archive = try WrittenArchive(format, compression, [Self.ferry, Self.page])
    let (entries, problem) = readEntries(archive.bytes)
    #expect(problem == nil)
    #expect(texts(entries) == ["Phà chạy lại", "The bridge is open."])
    #expect(entries.map(\.member) == ["tin/pha.txt", "page.html"])
    #expect(entries.map(\.format) == ["plain", "html"])
    #expect(entries.first?.source == Self.ferry.contents)
  }

  @Test func `a member in UTF-16 without a byte order mark is text, a picture is not`() throws {
    let text = "The ferry sails again\n\nTickets cost the same, phà chạy lại.\n"
    let units = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let picture: [UInt8] = [
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
    ]
    let archive = try WrittenArchive(.zip, [Member("a.txt", bytes: units), Member("b", bytes: picture)])
    #expect(texts(readEntries(archive.bytes).entries) == ["The ferry sails again"])
  }

  @Test(arguments: [WrittenArchive.Compression.gzip, .bzip2, .xz, .zstd])
  func `a compressed page is the page`(compression: WrittenArchive.Compression) throws {
    let file = try WrittenArchive(.raw, compression, [Self.page])
    let (entries, problem) = readEntries(file.bytes, name: "page.html.gz")
    #expect(problem == nil)
    #expect(texts(entries) == ["The bridge is open."])
  }

  @Test func `archives in archives are opened, to a depth`() throws {
    func packed(_ depth: Int) throws -> [UInt8] {
      try (0..<depth).reduce(WrittenArchive(.zip, [Self.ferry]).bytes) { inner, _ in
        try WrittenArchive(.tar, .gzip, [Member("inner.zip", bytes: inner)]).bytes
      }
    }
    #expect(texts(readEntries(try packed(2)).entries) == ["Phà chạy lại"])
    #expect(readEntries(try packed(2)).entries.first?.member == "inner.zip/inner.zip/tin/pha.txt")
    #expect(texts(readEntries(try packed(3)).entries) == ["archive(News.ArchiveProblem.tooDeep)"])
  }

  @Test func `mailboxes and lines of JSON in an archive give all their articles`() throws {
    let inbox = (1...3).map { "From a@tin.example Thu Sep 11 08:00:00 2025\nSubject: Thư \($0)\n\nTin.\n\n" }
      .joined()
    let lines = "{\"title\":\"Dòng 1\",\"text\":\"a\"}\n{\"title\":\"Dòng 2\",\"text\":\"b\"}\n"
    let archive = try WrittenArchive(.zip, [Member("inbox", inbox), Member("dump.jsonl", lines)])
    #expect(texts(readEntries(archive.bytes).entries) == ["Thư 1", "Thư 2", "Thư 3", "Dòng 1", "Dòng 2"])
  }

  @Test(arguments: [
    "__MACOSX/._pha.txt", ".DS_Store", ".git/notes.txt", "pha.txt~", "tin/#pha.txt#", "style.css", "a.py",
    "a.txt.bak",
  ])
  func `leftovers and hidden members are passed over`(name: String) throws {
    let archive = try WrittenArchive(.zip, [Member(name, "The ferry sails.\n"), Self.ferry])
    #expect(readEntries(archive.bytes).entries.map(\.member) == ["tin/pha.txt"])
  }

  @Test(arguments: [
    "../../etc/tin.txt", "/etc/tin.txt", "C:\\tin.txt", "Tin sa\u{301}ng.txt", "tin sáng.txt",
  ])
  func `names of members are text and nothing more`(name: String) throws {
    let archive = try WrittenArchive(.tar, [Member(name, "The ferry sails.\n")])
    let entries = readEntries(archive.bytes).entries
    #expect(entries.first?.member.map { Array($0.unicodeScalars) } == Array(name.unicodeScalars))
    #expect(texts(entries) == ["The ferry sails."])
  }

  @Test func `folders, links, devices and pictures are no articles`() throws {
    let members = [
      Member("tin", .folder), Member("link.txt", .link), Member("device.txt", .device),
      Member("a.jpg", bytes: [0xff, 0xd8, 0xff, 0xe0, 0, 16]), Member("blank.txt", ""), Self.ferry,
    ]
    #expect(texts(readEntries(try WrittenArchive(.tar, members).bytes).entries) == ["Phà chạy lại"])
  }

  @Test func `an archive without articles is told`() throws {
    let archive = try WrittenArchive(.zip, [Member("a.jpg", bytes: [0xff, 0xd8, 0, 0])])
    #expect(readEntries(archive.bytes).problem == .archive(.noArticles))
  }

  @Test func `an encrypted archive is told once`() throws {
    let archive = try WrittenArchive(.zip, password: "secret", [Self.ferry, Self.page])
    #expect(texts(readEntries(archive.bytes).entries) == ["archive(News.ArchiveProblem.encrypted)"])
  }

  @Test func `a name that is not UTF-8 becomes text`() throws {
    var bytes = try WrittenArchive(.zip, [Member("tin-sang.txt", "The ferry sails.\n")]).bytes
    // `tin-sång.txt` in Latin-1, in the local header and in the list of members.
    for start in bytes.indices where bytes[start...].starts(with: "tin-sang".utf8) { bytes[start + 5] = 0xe5 }
    let name = try #require(readEntries(bytes).entries.first?.member)
    #expect(name.hasPrefix("tin-s") && name.hasSuffix("ng.txt"))
  }

  @Test(arguments: [WrittenArchive.Format.zip, .tar])
  func `members before the damage open, and the damage is told`(format: WrittenArchive.Format) throws {
    var state: UInt64 = 1
    let noise = (0..<400_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 58) + 0x21
    }
    let archive = try WrittenArchive(
      format, .gzip, [Self.ferry, Member("long.txt", bytes: noise), Self.page])
    let (entries, problem) = readEntries(Array(archive.bytes.prefix(archive.bytes.count * 2 / 3)))
    #expect(texts(entries).first == "Phà chạy lại")
    #expect(problem == .archive(.damaged) || texts(entries).contains("archive(News.ArchiveProblem.damaged)"))
  }

  @Test func `bytes that only begin as an archive are damaged`() {
    for magic in [
      [0x50, 0x4b, 3, 4], [0x1f, 0x8b, 8], [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], [0x28, 0xb5, 0x2f, 0xfd],
    ] as [[UInt8]] {
      #expect(readEntries(magic + [1, 2, 3, 4, 5, 6, 7, 8]).problem == .archive(.damaged))
    }
  }
}

/// Archives that are made to fill memory and time.
@Suite struct ArchiveBombTests {
  private typealias Member = WrittenArchive.Member

  @Test(arguments: [
    (WrittenArchive.Format.raw, WrittenArchive.Compression.gzip), (.raw, .xz), (.raw, .zstd), (.raw, .bzip2),
    (.tar, .gzip), (.zip, .none),
  ])
  func `an archive that decodes to too much is told`(
    format: WrittenArchive.Format, compression: WrittenArchive.Compression
  ) throws {
    let line = Member("a.txt", bytes: [UInt8](repeating: 0x61, count: 12 << 20))
    let (entries, problem) = readEntries(try WrittenArchive(format, compression, [line]).bytes)
    #expect(entries.isEmpty)
    #expect(problem == .archive(.bomb))
  }

  @Test func `a bomb in an archive in an archive is told`() throws {
    let zeros = Member("a.txt", bytes: [UInt8](repeating: 0x61, count: 8 << 20))
    let inner = try WrittenArchive(.zip, [zeros]).bytes
    let middle = try WrittenArchive(.zip, (1...8).map { Member("\($0).zip", bytes: inner) }).bytes
    let outer = try WrittenArchive(.tar, .xz, (1...8).map { Member("\($0).zip", bytes: middle) })
    #expect(readEntries(outer.bytes).problem == .archive(.bomb))
  }

  @Test func `members that are skipped count too`() throws {
    let zeros = Member("a.css", bytes: [UInt8](repeating: 0, count: 12 << 20))
    let archive = try WrittenArchive(.tar, .gzip, [zeros, Member("a.txt", "The ferry sails.\n")])
    #expect(readEntries(archive.bytes).problem == .archive(.bomb))
  }

  @Test func `more members than anyone has are told`() throws {
    let members = (0..<10_050).map { Member("\($0).txt", "Tin \($0).\n") }
    let (entries, problem) = readEntries(try WrittenArchive(.tar, members).bytes)
    #expect(entries.count == 10_000)
    #expect(problem == .archive(.tooManyMembers))
  }

  @Test func `a page of more than 16 MiB is told and the others open`() throws {
    let noise = (0..<(17 << 20)).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) & 0x1f | 0x40 }
    let archive = try WrittenArchive(
      .tar, [Member("a.txt", bytes: noise), Member("b.txt", "The ferry sails.\n")])
    let (entries, problem) = readEntries(archive.bytes)
    #expect(problem == nil)
    #expect(entries.count == 2)
    guard case .failure(.tooLarge)? = entries.first?.draft else {
      Issue.record("not told")
      return
    }
  }
}
