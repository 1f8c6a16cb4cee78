internal import Foundation
internal import Intake
internal import News
internal import Testing

@Suite struct SkippedEntryTests {
  private static let page = "<!DOCTYPE html><p>Trời mưa ở Huế từ sáng sớm, và nước sông lên nhanh."

  private static func record(_ page: String) -> String {
    let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    return """
      WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://rain.example/a\r\n\
      Content-Type: application/http; msgtype=response\r\nContent-Length: \(response.utf8.count)\r\n\r\n\
      \(response)\r\n\r\n
      """
  }

  private static func files() throws -> [(name: String, bytes: [UInt8])] {
    let mails = [
      "Subject: Một\n\nTrời mưa.\n", "Subject: Hai\n\n", "\n",
      "Subject: Ba\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nWords.\n--b\nContent-Type: text/plain\n"
        + "Content-Disposition: ATTACHMENT; filename=a.txt\n\nAttached words\n--b--\n",
      "Subject: Bốn\nContent-Type: message/rfc822\n\nSubject: In\n\nInner\n", "Subject: Năm\n\nĐêm.\n",
    ]
    let mailbox = mails.map { "From a@b.example Mon Jan  1 00:00:00 2024\n\($0)\n" }.joined()
    let web = record(page) + record("") + record(page + " Hai") + "junk\n" + record(page + " Ba")
    let feed =
      "<rss version='2.0'><channel>" + (1...4).map { "<item><title>Tin \($0)</title></item>" }.joined()
      + "<item></item></channel></rss>"
    let json = #"[{"title":"A","content_html":"<p>a"},{"x":1},{"title":"B","content_html":"<p>b"}]"#
    let archive = try WrittenArchive(
      .zip,
      [
        .init("a.html", page), .init("b.jpg", "\u{0}\u{1}"), .init("c.mbox", mailbox),
        .init("d.html", page + " Hai"),
        .init("e.txt", "Rain fell."), .init("f.pdf", "%PDF-1.4"),
      ])
    return [
      ("a.mbox", Array(mailbox.utf8)), ("a.warc", Array(web.utf8)), ("a.rss", Array(feed.utf8)),
      ("a.json", Array(json.utf8)), ("a.zip", archive.bytes),
    ]
  }

  /// The answers about a file from an entry on, without their last line.
  private func answers(_ name: String, _ bytes: [UInt8], from first: Int) -> [IntakeAnswer] {
    var answers: [IntakeAnswer] = []
    let service = IntakeService(.all, renewTime: {}) {
      if let answer = IntakeAnswer(line: $0) { answers.append(answer) }
      return true
    }
    var request = IntakeRequest(name: name)
    request.first = first
    service.answer(request, about: OpenFile(bytes))
    return answers.dropLast()
  }

  @Test func `an entry has the same number whether the entries before are read or passed over`() throws {
    for (name, bytes) in try Self.files() {
      let all = answers(name, bytes, from: 1)
      #expect(all.count > 2, "\(name)")
      for first in 1...all.count + 1 {
        let rest = answers(name, bytes, from: first)
        #expect(rest.map(\.entry) == all.dropFirst(first - 1).map(\.entry), "\(name) from \(first)")
        #expect(rest.map(\.record?.id) == all.dropFirst(first - 1).map(\.record?.id), "\(name) from \(first)")
        #expect(rest.map(\.problem) == all.dropFirst(first - 1).map(\.problem), "\(name) from \(first)")
      }
    }
  }
}
