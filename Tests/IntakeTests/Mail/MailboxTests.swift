internal import Intake
internal import News
internal import Testing

/// Mailboxes as files of articles.
@Suite struct MailboxTests {
  private func message(_ number: Int, _ body: String) -> String {
    "From lan@tin.example Thu Sep 11 08:00:0\(number % 10) 2025\nFrom: lan@tin.example\nSubject: Tin \(number)\n\n\(body)\n\n"
  }

  private func titles(_ text: String) -> [String?] {
    readEntries(Array(text.utf8), name: "inbox").entries.map { try? $0.draft.get().fields.title }
  }

  @Test func `each message is an article`() {
    #expect(titles(message(1, "Một.") + message(2, "Hai.")) == ["Tin 1", "Tin 2"])
  }

  @Test func `a line with From in the text begins no message`() throws {
    let body =
      "The way goes on.\n\nFrom Monday on: the ferry sails.\n\n>From here it takes an hour.\n>>From there two."
    let entries = readEntries(Array((message(1, body) + message(2, "Hai.")).utf8)).entries
    #expect(entries.count == 2)
    let draft = try #require(try entries.first?.draft.get())
    #expect(draft.words(of: .paragraph).contains("From Monday on: the ferry sails."))
    #expect(draft.words(of: .paragraph).contains { $0.hasPrefix("From here it takes an hour.") })
    // The bytes of the entry are those of the file.
    #expect(String(decoding: entries[0].source, as: UTF8.self).contains("\n>From here"))
  }

  @Test func `a wrong Content-Length does no harm`() {
    let first = message(1, "Một.").replacing("\n\n", with: "\nContent-Length: 999999\n\n", maxReplacements: 1)
    #expect(titles(first + message(2, "Hai.")) == ["Tin 1", "Tin 2"])
  }

  @Test(arguments: [
    "From \n", "From - Thu Sep 11 08:00:00 2025\r\n", "From MAILER-DAEMON Thu Sep 11 08:00:00 2025\n",
  ])
  func `lines before messages are known`(separator: String) {
    let text = separator + "Subject: Một\n\nTin.\n\n" + separator + "Subject: Hai\n\nTin.\n"
    #expect(titles(text) == ["Một", "Hai"])
  }

  @Test func `the id of a message is that of the same message in a file`() {
    let mail = "From: lan@tin.example\nSubject: Tin\n\nThe ferry sails.\n"
    let inbox = "From lan@tin.example Thu Sep 11 08:00:00 2025\n\(mail)\n"
    #expect(readEntries(Array(inbox.utf8)).entries.first?.source == Array(mail.utf8))
  }

  @Test func `a message that is too large is told and the others open`() {
    let large = message(1, String(repeating: "0123456789abcde\n", count: 4_200_000))
    let (entries, problem) = readEntries(Array((message(0, "Không.") + large + message(2, "Hai.")).utf8))
    #expect(problem == nil)
    #expect(entries.map { (try? $0.draft.get())?.fields.title } == ["Tin 0", nil, "Tin 2"])
    guard case .failure(.tooLarge)? = entries.dropFirst().first?.draft else {
      Issue.record("not told")
      return
    }
  }
}
