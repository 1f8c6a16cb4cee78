internal import Intake
internal import News
internal import Testing

/// Web archives as files of articles.
@Suite struct WebArchiveTests {
  private func record(_ type: String, _ address: String, _ contentType: String, _ content: [UInt8]) -> [UInt8]
  {
    let header = """
      WARC/1.0
      WARC-Type: \(type)
      WARC-Target-URI: \(address)
      WARC-Date: 2025-09-11T08:00:00Z
      Content-Type: \(contentType)
      Content-Length: \(content.count)


      """
    return Array(header.replacingLineFeeds.utf8) + content + Array("\r\n\r\n".utf8)
  }

  private func response(_ header: String, _ body: [UInt8], status: String = "200 OK") -> [UInt8] {
    let head = Array("HTTP/1.1 \(status)\n\(header)\n\n".replacingLineFeeds.utf8)
    return record("response", "https://tin.example/pha", "application/http; msgtype=response", head + body)
  }

  private let page = "<html><body><p>Phà chạy lại.</p></body></html>"

  private func texts(_ entries: [IntakeEntry]) -> [String] {
    entries.map { (try? $0.draft.get())?.text.string ?? "problem" }
  }

  @Test func `pages of responses are articles, requests are not`() throws {
    let request = record(
      "request", "https://tin.example/pha", "application/http", Array("GET / HTTP/1.1\r\n\r\n".utf8))
    let info = record("warcinfo", "", "application/warc-fields", Array("software: x\r\n".utf8))
    let picture = response("Content-Type: image/png", [0, 1, 2])
    let missing = response("Content-Type: text/html", Array(page.utf8), status: "404 Not Found")
    let good = response("Content-Type: text/html; charset=utf-8", Array(page.utf8))
    let (entries, problem) = readEntries(info + request + picture + missing + good)
    #expect(problem == nil)
    #expect(texts(entries) == ["Phà chạy lại."])
    let draft = try #require(try entries.first?.draft.get())
    #expect(draft.fields.link == "https://tin.example/pha")
    // The day on which the page was fetched is not the article's.
    #expect(draft.fields.date == nil)
    #expect(entries.first?.source == Array(page.utf8))
  }

  @Test func `files and converted texts are articles`() {
    let resource = record(
      "resource", "<https://tin.example/a.txt>", "text/plain", Array("The ferry sails.\n".utf8))
    let text = record(
      "conversion", "https://tin.example/b", "text/plain", Array("The bridge is open.\n".utf8))
    let robots = record(
      "resource", "https://tin.example/robots.txt", "text/plain", Array("User-agent: *\n".utf8))
    let entries = readEntries(resource + text + robots).entries
    #expect(texts(entries) == ["The ferry sails.\n", "The bridge is open.\n"])
    #expect(
      entries.compactMap { try? $0.draft.get().fields.link } == [
        "https://tin.example/a.txt", "https://tin.example/b",
      ])
  }

  @Test func `chunks are joined`() {
    let bytes = Array(page.utf8)
    let head = Array("A;x=1\r\n".utf8) + bytes.prefix(10) + Array("\r\n".utf8)
    let rest =
      Array("\(String(bytes.count - 10, radix: 16))\r\n".utf8) + bytes.dropFirst(10)
      + Array("\r\n0\r\n\r\n".utf8)
    let header = "Content-Type: text/html; charset=utf-8\nTransfer-Encoding: chunked"
    #expect(texts(readEntries(response(header, head + rest)).entries) == ["Phà chạy lại."])
    // Some programs join the chunks and leave the header.
    #expect(texts(readEntries(response(header, bytes)).entries) == ["Phà chạy lại."])
    let plain = "Content-Type: text/plain\nTransfer-Encoding: chunked"
    for text in ["0\nferries sailed.\n", "3\nferries sailed.\n"] {
      #expect(texts(readEntries(response(plain, Array(text.utf8))).entries) == [text])
    }
  }

  @Test func `compressed pages are decoded`() throws {
    let packed = try WrittenArchive(.raw, .gzip, [.init("page", page)]).bytes
    // `<p>Phà</p>` by brotli, in one block that is not compressed.
    let text = Array("<p>Phà</p>".utf8)
    let brotli: [UInt8] = [0x0b, 0x05, 0x80] + text + [0x03]
    let gzip = response("Content-Type: text/html\nContent-Encoding: gzip", packed)
    let plain = response("Content-Type: text/html; charset=utf-8\nContent-Encoding: gzip", Array(page.utf8))
    let deflated = response(
      "Content-Type: text/html\nContent-Encoding: deflate", Array(packed.dropFirst(10).dropLast(8)))
    let compressed = response("Content-Type: text/html\nContent-Encoding: br", brotli)
    let entries = readEntries(gzip + plain + deflated + compressed).entries
    #expect(texts(entries) == ["Phà chạy lại.", "Phà chạy lại.", "Phà chạy lại.", "Phà"])
  }

  @Test func `a page by zstd is decoded, one with a window that is too large is not`() throws {
    let packed = try WrittenArchive(.raw, .zstd, [.init("page", page)]).bytes
    let header = "Content-Type: text/html; charset=utf-8\nContent-Encoding: zstd"
    #expect(texts(readEntries(response(header, packed)).entries) == ["Phà chạy lại."])
    // Frames with one block of raw bytes, whose headers ask for windows of 1 MiB and of 128 MiB.
    let text = Array(page.utf8)
    let size = text.count << 3 | 1
    let block = [UInt8(size & 0xff), UInt8(size >> 8), 0] + text
    let frames = [10, 17].map { [0x28, 0xb5, 0x2f, 0xfd, 0, $0 << 3] + block }
    let read = frames.map { texts(readEntries(response(header, $0)).entries) == ["Phà chạy lại."] }
    #expect(read == [true, false])
  }

  @Test func `a web archive with compressed records is read to its end`() throws {
    let records = try (1...3).flatMap { number in
      let body = Array("<p>Tin \(number)</p>".utf8)
      return try WrittenArchive(.raw, .gzip, [.init("r", bytes: response("Content-Type: text/html", body))])
        .bytes
    }
    let (entries, problem) = readEntries(records, name: "crawl.warc.gz")
    #expect(problem == nil)
    #expect(texts(entries) == ["Tin 1", "Tin 2", "Tin 3"])
    #expect(entries.first?.member == "crawl.warc")
  }

  @Test func `records behind a wrong length open, and the damage is told`() {
    var first = response("Content-Type: text/html", Array("<p>Một</p>".utf8))
    let length = first.count
    first = Array(
      String(decoding: first, as: UTF8.self).replacing("Content-Length: ", with: "Content-Length: 0").utf8)
    #expect(first.count > length)
    let broken = record("resource", "https://tin.example/x", "text/plain", Array("short".utf8))
    let wrong = Array(
      String(decoding: broken, as: UTF8.self).replacing("Content-Length: 5", with: "Content-Length: 2").utf8)
    let last = response("Content-Type: text/html", Array("<p>Hai</p>".utf8))
    #expect(texts(readEntries(first + wrong + last).entries) == ["Một", "sh", "problem", "Hai"])
  }

  @Test func `a record that is cut off is told`() {
    let bytes = response("Content-Type: text/html", Array("<p>Một</p><p>Hai</p>".utf8))
    let entries = readEntries(Array(bytes.prefix(bytes.count - 14))).entries
    #expect(texts(entries).last == "problem")
  }

  @Test(arguments: [
    "WARC/1.0\r\n", "WARC/1.0\r\n\r\njunk\r\n", "WARC/1.0\r\nWARC-Type: response\r\nnonsense\r\n",
  ])
  func `damage in a row is told once`(damage: String) {
    let bytes = Array(String(repeating: damage, count: 50_000).utf8)
    let last = response("Content-Type: text/html", Array("<p>Hai</p>".utf8))
    #expect(texts(readEntries(bytes + last).entries) == ["problem", "Hai"])
  }
}
