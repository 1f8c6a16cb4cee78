internal import Intake
internal import News
internal import Testing

/// The parts of a message that are its text, and the parts that are articles of their own.
@Suite struct MailPartTests {
  private func multipart(_ type: String, _ parts: [String], subject: String = "Ferry") -> [UInt8] {
    let body = parts.map { "--cut\n\($0)\n" }.joined() + "--cut--\n"
    let header =
      "From: a@tin.example\nSubject: \(subject)\nDate: Thu, 11 Sep 2025 08:00:00 +0700\nMIME-Version: 1.0\n"
    return Array("\(header)Content-Type: multipart/\(type); boundary=cut\n\n\(body)".replacingLineFeeds.utf8)
  }

  private let text = "Content-Type: text/plain; charset=utf-8\n\nThe ferry sails again, the port says."
  private let html =
    "Content-Type: text/html; charset=utf-8\n\n<p>The <b>ferry</b> sails again, the port said.</p>"

  @Test func `of text and HTML the last is shown`() throws {
    let draft = try #require(try readDrafts(multipart("alternative", [text, html])).first)
    #expect(draft.words(of: .paragraph) == ["The ferry sails again, the port said."])
  }

  @Test func `text is shown where HTML is only a picture`() throws {
    let picture = "Content-Type: text/html\n\n<img src=\"cid:1\">"
    let draft = try #require(try readDrafts(multipart("alternative", [text, picture])).first)
    #expect(draft.words(of: .paragraph) == ["The ferry sails again, the port says."])
  }

  @Test(arguments: ["", "View this email in your browser: https://tin.example/7", "Xem trên trình duyệt"])
  func `HTML is shown where text says nothing`(words: String) throws {
    let empty = "Content-Type: text/plain; charset=utf-8\n\n\(words)"
    let draft = try #require(try readDrafts(multipart("alternative", [html, empty])).first)
    #expect(draft.words(of: .paragraph) == ["The ferry sails again, the port said."])
  }

  @Test func `a page is shown without its pictures`() throws {
    let picture = "Content-Type: image/png\nContent-ID: <1>\n\nxx"
    let draft = try #require(try readDrafts(multipart("related", [html, picture])).first)
    #expect(draft.words(of: .paragraph).count == 1)
  }

  @Test func `messages in a message are articles`() throws {
    let inner =
      "Content-Type: message/rfc822\n\nFrom: Lan <lan@tin.example>\nSubject: Phà chạy lại\n\nPhà chạy."
    let drafts = try readDrafts(multipart("mixed", [text, inner]))
    #expect(drafts.map(\.fields.title) == ["Ferry", "Phà chạy lại"])
    #expect(drafts.last?.words(of: .paragraph) == ["Phà chạy."])
    #expect(drafts.last?.fields.author == "Lan")
  }

  @Test func `each message of a digest is an article`() throws {
    let messages = ["\nSubject: One\n\nThe first.", "\nSubject: Two\n\nThe second."]
    let titles = try readDrafts(multipart("digest", messages)).map(\.fields.title)
    #expect(titles == ["Ferry", "One", "Two"])
  }

  @Test func `attached articles are articles, other attachments are not`() throws {
    func attachment(_ type: String, _ name: String, _ body: String) -> String {
      "Content-Type: \(type)\nContent-Disposition: attachment; filename=\"\(name)\"\n\n\(body)"
    }
    let (entries, _) = readEntries(
      multipart(
        "mixed",
        [
          text, attachment("text/plain; charset=utf-8", "phà.txt", "Phà chạy lại.\n\nVé không đổi."),
          attachment("text/markdown", "notes.md", "# Notes\n\nA *ferry*."),
          attachment("application/octet-stream", "page.html", "<html><body><p>A page.</p></body></html>"),
          attachment("application/pdf", "map.pdf", "%PDF-1.4"),
          attachment("text/x-python", "a.py", "print(1)"),
          attachment("text/calendar", "a.ics", "BEGIN:VCALENDAR"),
        ]))
    let drafts = entries.compactMap { try? $0.draft.get() }
    #expect(drafts.count == 4)
    #expect(drafts[1].text.string.hasPrefix("Phà chạy lại."))
    #expect(drafts[1].fields.date == .text("2025-09-11T08:00:00+07:00"))
    #expect(drafts[2].fields != ArticleFields())
  }

  @Test func `an encrypted message is told`() {
    let parts = ["Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: text/plain\n\nxx"]
    let (entries, _) = readEntries(multipart("encrypted", parts))
    #expect(entries.count == 1)
    #expect(throws: FileProblem.Cause.archive(.encrypted)) { try entries[0].draft.get() }
  }

  @Test func `a message without a subject and a text gives no article`() {
    let (entries, _) = readEntries(Array("From: a@tin.example\nMIME-Version: 1.0\n\n".utf8))
    #expect(throws: FileProblem.Cause.noArticle) { try entries.first?.draft.get() }
  }

  @Test func `a page saved as a message is the article of the page`() throws {
    let page =
      "Content-Type: text/html; charset=utf-8\nContent-Location: https://tin.example/pha\n\n"
      + "<html><head><title>Ferry</title></head><body><p>The ferry sails again.</p></body></html>"
    let header = "From: <Saved by Blink>\nSnapshot-Content-Location: https://tin.example/pha\n"
    let bytes =
      Array(header.utf8) + multipart("related", [page, "Content-Type: image/png\n\nxx"]).dropFirst(21)
    let (entries, problem) = readEntries(bytes, name: "page.mhtml")
    #expect(problem == nil)
    #expect(entries.map(\.format) == ["mhtml"])
    let draft = try #require(try entries.first?.draft.get())
    #expect(draft.fields.link == "https://tin.example/pha")
    #expect(draft.text.string.contains("The ferry sails again."))
    // The day on which the page was saved is not the article's.
    #expect(draft.fields.date == nil)
  }

  @Test func `multiparts in multiparts end`() throws {
    let depth = 2_000
    let open = (0..<depth).map { "Content-Type: multipart/mixed; boundary=b\($0)x\n\n--b\($0)x\n" }.joined()
    let (entries, problem) = readEntries(Array("From: a@tin.example\nSubject: Deep\n\(open)\ntext\n".utf8))
    #expect(problem == nil)
    #expect(entries.count == 1)
  }

  @Test func `a message alone is its file, and several have numbers`() {
    let alone = readEntries(Array("From: a@tin.example\nSubject: x\n\nThe ferry sails.\n".utf8)).entries
    #expect(alone.map(\.isWholeFile) == [true])
    let several = readEntries(multipart("digest", ["\nSubject: One\n\nThe first."])).entries
    #expect(several.map(\.isWholeFile) == [false, false])
  }

  @Test(arguments: ["From", "To", "cc", "Resent-To"])
  func `groups of addresses in groups end`(header: String) throws {
    let groups = String(repeating: "a:\r\n ", count: 300_000)
    let inner = "Content-Type: message/rfc822\n\nSubject: Inner\n\(header): \(groups)\n\nThe ferry sails."
    let titles = try readDrafts(multipart("mixed", [inner])).map(\.fields.title)
    #expect(titles == ["Ferry", "Inner"])
    let whole = "Subject: Whole\n\(header): \(groups)\n\nThe ferry sails."
    #expect(try readMail(whole).fields.title == "Whole")
  }
}
