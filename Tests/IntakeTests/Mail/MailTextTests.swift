internal import News
internal import Testing

/// The text of mail as parts.
@Suite struct MailTextTests {
  private func mail(_ type: String, _ body: String) throws -> ArticleDraft {
    try readMail("From: a@tin.example\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type: \(type)\n\n\(body)")
  }

  @Test func `wrapped lines are joined and other lines are kept`() throws {
    let draft = try mail(
      "text/plain; charset=utf-8",
      """
      The ferry between the two banks of the river sails again after a week of
      storms, the port authority said on Monday, and tickets cost the same as
      before.

      Tickets:
      Pier 1
      Pier 2

      Phà chạy lại từ sáng thứ Hai sau một tuần mưa bão, theo ban quản lý cảng, và
      giá vé không đổi.
      """)
    #expect(
      draft.written == [
        "headline: Ferry",
        "paragraph: The ferry between the two banks of the river sails again after a week of storms, the port "
          + "authority said on Monday, and tickets cost the same as before.",
        "paragraph: Tickets:", "paragraph: Pier 1", "paragraph: Pier 2",
        "paragraph: Phà chạy lại từ sáng thứ Hai sau một tuần mưa bão, theo ban quản lý cảng, và giá vé không đổi.",
      ])
    #expect(draft.isTiled)
  }

  @Test func `flowed lines are joined, with their depth and without stuffed blanks`() throws {
    let draft = try mail(
      "text/plain; format=flowed",
      "The ferry \nsails again.\n From here on\n> It was \n> closed.\nBut no longer.\n-- \nLan\n")
    #expect(
      draft.written == [
        "headline: Ferry", "paragraph: The ferry sails again.", "paragraph: From here on",
        "quotation: It was closed.", "paragraph: But no longer.", "notice: Lan",
      ])
  }

  @Test func `delsp takes the blank of the line break away`() throws {
    let draft = try mail("text/plain; charset=utf-8; format=flowed; delsp=yes", "渡船今天 \n恢復了。\n")
    #expect(draft.written.last == "paragraph: 渡船今天恢復了。")
  }

  @Test func `lines of a script without blanks are joined without a blank`() throws {
    let line = "渡船今天恢復航行，港口管理局星期一表示票價不變，旅客可以在兩個碼頭購票"
    let draft = try mail("text/plain; charset=utf-8", "\(line)\n\(line)。\n")
    #expect(draft.words(of: .paragraph) == [line + line + "。"])
  }

  @Test func `quotations, lists, headings and signatures are told apart`() throws {
    let draft = try mail(
      "text/plain",
      """
      On Monday, An Vu wrote:
      > Does the ferry sail?
      >> No.

      PIERS
      =====

      * Pier one
      * Pier two
      1. Buy a ticket

      --
      Lan
      tin.example
      """)
    #expect(
      draft.written == [
        "headline: Ferry", "quotation: On Monday, An Vu wrote:", "quotation: Does the ferry sail?",
        "quotation: No.", "heading: PIERS", "marker: *", "list-item: Pier one", "marker: *",
        "list-item: Pier two", "marker: 1.", "list-item: Buy a ticket", "notice: Lan", "notice: tin.example",
      ])
  }

  @Test(arguments: [
    "You are receiving this because you signed up at tin.example.\n\nUnsubscribe: https://tin.example/u",
    "Bạn nhận được thư này vì bạn đã đăng ký.\n\nHủy đăng ký: https://tin.example/u",
    "Ba\u{323}n nha\u{323}\u{302}n \u{111}u\u{31b}o\u{323}\u{302}c thu\u{31b} na\u{300}y. Hủy đăng ký tại đây.",
    "Vous recevez ce message. Se désinscrire : https://tin.example/u",
  ])
  func `the foot of a newsletter is a notice`(foot: String) throws {
    let draft = try mail("text/plain; charset=utf-8", "The ferry sails again.\n\n\(foot)\n")
    #expect(draft.words(of: .paragraph) == ["The ferry sails again."])
    #expect(!draft.words(of: .notice).isEmpty)
  }

  @Test func `an article about subscriptions keeps its paragraphs`() throws {
    let body = (1...4).map { number in
      "Readers who want to unsubscribe from the letter of party number \(number) must write to an office, "
        + "the court found, and an office answers such letters only after a month, because the law of that year names "
        + "no time within which the party has to answer, and because nobody works at the desk where these letters are "
        + "opened, sorted, stamped, copied, filed, and in the end forgotten."
    }
    let draft = try mail("text/plain", body.joined(separator: "\n\n"))
    #expect(draft.words(of: .notice) == [])
  }

  @Test func `a link to the newsletter's page is a notice`() throws {
    let draft = try mail(
      "text/plain", "View this email in your browser: https://tin.example/7\n\nThe ferry sails.\n")
    #expect(draft.words(of: .notice).count == 1)
    #expect(draft.links.map(\.address) == ["https://tin.example/7"])
  }

  @Test func `files within the text are left out`() throws {
    let draft = try mail(
      "text/plain",
      "The map:\n\nbegin 644 map.gif\n#0V%T\n`\nend\n\nThat is all. We\nbegin again.\n")
    #expect(draft.words(of: .paragraph).joined(separator: " ") == "The map: That is all. We begin again.")
  }

  @Test func `a signed text is shown without its armor`() throws {
    let draft = try mail(
      "text/plain",
      """
      -----BEGIN PGP SIGNED MESSAGE-----
      Hash: SHA256

      The ferry sails.
      -----BEGIN PGP SIGNATURE-----

      iQEzBAEBCAAdFiEE
      -----END PGP SIGNATURE-----
      """)
    #expect(draft.words(of: .paragraph) == ["The ferry sails."])
  }

  @Test(arguments: [
    ("utf-8", [0x50, 0x68, 0xc3, 0xa0], "Phà"), ("iso-8859-1", [0x50, 0x68, 0xe0], "Phà"),
    ("iso-8859-1", [0x50, 0x68, 0xc3, 0xa0], "Phà"), ("us-ascii", [0x50, 0x68, 0xc3, 0xa0], "Phà"),
    ("nonsense", [0x50, 0x68, 0xc3, 0xa0], "Phà"), ("\"windows-1252\"", [0x93, 0x50, 0x94], "“P”"),
    ("koi8-r", [0xf0, 0xc1, 0xd2, 0xcf, 0xcd], "Паром"), ("gb2312", [0xb6, 0xc9, 0xb4, 0xac], "渡船"),
    ("windows-1258", [0x50, 0x68, 0xe0], "Phà"), ("viscii", [0x50, 0x68, 0xe0], "Phà"),
    ("iso-2022-jp", [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42], "日本"),
    ("utf-7", [0x50, 0x68, 0x2b, 0x41, 0x4f, 0x41, 0x2d], "Phà"),
    // "Tàu rời cảng sáng sớm" in TCVN3.
    (
      "iso-8859-1",
      [
        0x54, 0xb5, 0x75, 0x20, 0x72, 0xea, 0x69, 0x20, 0x63, 0xb6, 0x6e, 0x67, 0x20, 0x73, 0xb8, 0x6e, 0x67,
        0x20,
        0x73, 0xed, 0x6d,
      ], "Tàu rời cảng sáng sớm"
    ),
  ])
  func `the charset of a part is used where it is right`(charset: String, bytes: [UInt8], text: String) throws
  {
    let header = "From: a@tin.example\nSubject: Ferry\nContent-Type: text/plain; charset=\(charset)\n\n"
    let draft = try #require(try readDrafts(Array(header.utf8) + bytes + [0x0a]).first)
    #expect(draft.words(of: .paragraph) == [text])
  }

  @Test(arguments: [
    ("quoted-printable", "Ph=C3=A0 s=\nông =E2=82=AC=\n", "Phà sông €"),
    ("quoted-printable", "Ph=C3=A0 =ZZ 100=", "Phà =ZZ 100"),
    ("base64", "UGjDoCBzw7RuZw==", "Phà sông"), ("base64", "UGjD*oCBz\n w7RuZw", "Phà sông"),
    ("8bit", "Phà sông", "Phà sông"), ("x-unknown", "Phà sông", "Phà sông"),
  ])
  func `transfer encodings are decoded, damaged ones too`(encoding: String, body: String, text: String) throws
  {
    let draft = try mail("text/plain; charset=utf-8\nContent-Transfer-Encoding: \(encoding)", body)
    #expect(draft.words(of: .paragraph).first?.hasPrefix(text) == true, "\(draft.written)")
  }
}
