internal import News
internal import Testing

/// Headers of mail as fields of an article.
@Suite struct MailHeaderTests {
  private func fields(_ header: String) throws -> ArticleFields {
    try readMail(header + "\n\nThe ferry sails again.\n").fields
  }

  @Test func `the headers are the fields of the article`() throws {
    let fields = try fields(
      """
      From: Lan Pham <lan@tin.example.vn>
      Subject: Ferry sails again
      Date: Thu, 11 Sep 2025 08:00:00 +0700
      Message-ID: <a1@tin.example.vn>
      Archived-At: <https://tin.example.vn/2025/ferry>
      Content-Language: en-GB
      Keywords: ferry, harbour
      """)
    #expect(fields.title == "Ferry sails again")
    #expect(fields.author == "Lan Pham")
    #expect(fields.source == "tin.example.vn")
    #expect(fields.date == .text("2025-09-11T08:00:00+07:00"))
    #expect(fields.guid == "a1@tin.example.vn")
    #expect(fields.link == "https://tin.example.vn/2025/ferry")
    #expect(fields.language == "en-GB")
    #expect(fields.tags == ["ferry", "harbour"])
  }

  @Test(arguments: [
    ("=?utf-8?q?Ph=C3=A0_s=C3=B4ng_H=E1=BB=93ng?=", "Phà sông Hồng"),
    ("=?UTF-8?B?UGjDoCBzw7RuZyBI4buTbmc=?=", "Phà sông Hồng"),
    ("=?utf-8?q?Ph=C3=A0?= =?utf-8?q?_s=C3=B4ng?=", "Phà sông"),
    // A character that two words share.
    ("=?utf-8?q?H=E1=BB?= =?utf-8?q?=93ng?=", "Hồng"),
    // Blanks in a word, and no end.
    ("=?utf-8?q?Ph=C3=A0 s=C3=B4ng?=", "Phà sông"),
    ("=?utf-8?q?Ph=C3=A0_s=C3=B4ng", "Phà sông"),
    // Encoded twice.
    ("=?utf-8?q?=3D=3Futf-8=3Fq=3FPh=3DC3=3DA0=3F=3D?=", "Phà"),
    ("=?iso-8859-1?q?D=E9j=E0_vu?=", "Déjà vu"),
    // A charset that nobody knows, with bytes of UTF-8.
    ("=?x-nonsense?q?Ph=C3=A0?=", "Phà"),
    ("Phà sông Hồng", "Phà sông Hồng"),
    ("A = ?b?", "A = ?b?"),
  ])
  func `encoded words are decoded`(subject: String, expected: String) throws {
    #expect(try fields("Subject: \(subject)\nFrom: a@b.example").title == expected)
  }

  @Test func `a decomposed subject stays decomposed`() throws {
    let title = "Ha\u{300} No\u{302}\u{323}i"
    let read = try #require(try fields("Subject: \(title)\nFrom: a@b.example").title)
    #expect(Array(read.unicodeScalars) == Array(title.unicodeScalars))
  }

  @Test(arguments: [
    ("Lan Pham <lan@tin.example>", "Lan Pham"), ("\"Pham, Lan\" <lan@tin.example>", "Pham, Lan"),
    ("lan@tin.example (Lan Pham)", "Lan Pham"), ("lan@tin.example", "lan@tin.example"),
    ("Lan <lan@tin.example>, An <an@tin.example>", "Lan, An"),
    ("=?utf-8?q?Ph=E1=BA=A1m_Lan?= <lan@tin.example>", "Phạm Lan"),
    ("\"=?utf-8?q?Ph=E1=BA=A1m_Lan?=\" <lan@tin.example>", "Phạm Lan"),
  ])
  func `the senders are the authors`(from: String, author: String) throws {
    #expect(try fields("From: \(from)\nSubject: x").author == author)
  }

  @Test(arguments: [
    ("List-Id: \"Morning news\" <morning.tin.example>", "Morning news"),
    ("List-Id: =?utf-8?q?Tin_s=C3=A1ng?= <sang.tin.example>", "Tin sáng"),
    ("List-Id: <sang.tin.example>", "sang.tin.example"), ("X-Other: x", "tin.example"),
  ])
  func `the mailing list or the sender's domain is the source`(header: String, source: String) throws {
    #expect(try fields("From: a@tin.example\nSubject: x\n\(header)").source == source)
  }

  @Test(arguments: [
    ("Date: Wed, 20 Dec 95 19:59 CST", "1995-12-20"), ("Date: 3 Jan 2024 09:00:00 GMT", "2024-01-03"),
    ("Received: from a by b; Sun, 7 Jan 2024 10:00:00 +0000", "2024-01-07"),
  ])
  func `the date is that of sending or receiving`(header: String, day: String) throws {
    let date = try #require(try fields("From: a@tin.example\nSubject: x\n\(header)").date)
    guard case .text(let text) = date else {
      Issue.record("no text")
      return
    }
    #expect(text.hasPrefix(day))
  }

  @Test func `a header without a name of mail is an article in plain text`() {
    let text = "Title: Ferry\nSource: Tin\n\nThe ferry sails again.\n"
    #expect(!MailFile.recognises(FileSample(name: "a.txt", head: Array(text.utf8))))
  }

  @Test(arguments: [
    ("Return-Path: <a@b.example>\nSubject: x\n\ntext", "1700000000.M1P2.host:2,S", true),
    ("From: a@b.example\nSubject: x\n\ntext", "x", true), ("Subject: x\n\ntext", "x.eml", true),
    ("Subject: x\n\ntext", "x.txt", false), ("Dear Lan: the ferry\nsails again.\n", "x.txt", false),
    ("Content-Type: text/plain\n\ntext", "x", true), ("Content-Type: what it is\n\ntext", "x", false),
  ])
  func `a message is recognised by its header`(text: String, name: String, isMail: Bool) {
    #expect(MailFile.recognises(FileSample(name: name, head: Array(text.utf8))) == isMail)
  }

  @Test(arguments: [
    // The text begins without a blank line.
    ("Subject: Tin\nFrom: a@tin.example\nThe ferry sails.\nMore: tomorrow.\n\nEnd.", "The ferry sails."),
    // A long header was broken without a blank.
    (
      "Subject: Tin\nX-Long: one\ntwo three\nFrom: a@tin.example\nMessage-ID: <1>\n\nThe ferry sails.",
      "The ferry sails."
    ),
    ("\u{feff}Subject: Tin\nFrom: a@tin.example\n\nThe ferry sails.", "The ferry sails."),
  ])
  func `a header that a broken program wrote is read`(text: String, start: String) throws {
    let draft = try readMail(text)
    #expect(draft.fields.title == "Tin")
    #expect(draft.fields.author == "a@tin.example")
    #expect(draft.words(of: .paragraph).first?.hasPrefix(start) == true, "\(draft.written)")
  }
}
