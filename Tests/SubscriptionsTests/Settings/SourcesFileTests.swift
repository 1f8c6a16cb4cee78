import Foundation
internal import Languages
internal import News
import Subscriptions
import Testing
internal import Text

private func contents(_ text: String) -> SourcesFile.Contents { .init(of: Array(text.utf8)) }

private let handwritten = """
  # My papers
  [[source]]   # the first
  url = 'https://example.com/feed.xml'
  every = "2h"   # it is slow
  tags = [
    "daily",  # every day
  ]
  colour = "red"

  # about the second
  [[source]]
  url = "https://báo.example.vn/rss"
  name = "Báo mới"
  language = "vi"
  headers = ["Accept-Language: vi", "X-Ten: đỏ"]
  private = true

  """

/// A file in a folder of its own.
private final class SourcesFolder: Sendable {
  private let folder = NSTemporaryDirectory() + "gazette-sources-\(UUID().uuidString)"
  let file: SourcesFile

  init(_ text: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    file = SourcesFile(path: folder + "/sources.toml")
    try text.write(toFile: file.path, atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var text: String { (try? String(contentsOfFile: file.path, encoding: .utf8)) ?? "" }
}

private func fullSource() -> SubscribedSource {
  var source = SubscribedSource(url: "https://full.example.com/?a=1&b=2")
  source.name = "Tên \"đủ\" \\"
  source.folder = "News/Asia"
  source.language = Language("vi")
  source.every = 5400
  source.wantsFullText = true
  source.userAgent = "Mozilla/5.0 (X11)"
  source.headers = [HeaderField("Accept", "*/*"), HeaderField("X-A", "b: c")]
  source.usesNetrc = true
  source.loginCommand = "pass show 'a b'"
  source.proxy = "socks5h://127.0.0.1:9050"
  source.mayReachPrivateHosts = true
  source.readQueries = ["author:Reuters"]
  source.hideQueries = ["quảng cáo", "\"x y\""]
  source.isPaused = true
  source.tags = ["a", "b"]
  return source
}

@Suite struct SourcesFileTests {
  @Test func `sources are read with their settings`() {
    let read = contents(handwritten)
    #expect(read.problems == [SourceProblem(line: 8, cause: .unknownKey("colour"))])
    let sources = read.entries.sources
    #expect(sources.map(\.url) == ["https://example.com/feed.xml", "https://báo.example.vn/rss"])
    #expect(sources[0].every == 7200)
    #expect(sources[0].tags == ["daily"])
    #expect(sources[1].name == "Báo mới")
    #expect(sources[1].language == Language("vi"))
    #expect(sources[1].headers.map(\.name) == ["Accept-Language", "X-Ten"])
    // The bytes of UTF-8, each as the character with its number.
    #expect(sources[1].headers.last?.value == "\u{c4}\u{91}\u{e1}\u{bb}\u{8f}")
    #expect(sources[1].mayReachPrivateHosts)
  }

  @Test func `a source with all settings is read as it was written, and leaves no trace`() throws {
    let folder = try SourcesFolder(handwritten)
    let added = try folder.file.apply(.add(fullSource()))
    #expect(added.entries.sources.last == fullSource())
    #expect(folder.text.hasPrefix(handwritten))
    _ = try folder.file.apply(.remove(fullSource().url))
    #expect(folder.text == handwritten)
  }

  @Test func `editing a source changes the lines of what differs`() throws {
    let folder = try SourcesFolder(handwritten)
    var source = try #require(try folder.file.load().entries["https://EXAMPLE.com/feed.xml"])
    source.every = 900
    source.isPaused = true
    source.name = "Example"
    _ = try folder.file.apply(.edit(source.url, source))
    let expected = handwritten.replacing("\"2h\"", with: "\"15m\"").replacing(
      "colour = \"red\"\n", with: "colour = \"red\"\nname = \"Example\"\npaused = true\n")
    #expect(folder.text == expected)
    source.isPaused = false
    source.name = nil
    source.every = 7200
    _ = try folder.file.apply(.edit(source.url, source))
    #expect(folder.text == handwritten)
  }

  @Test(arguments: ["https://example.com/feed.xml", "https://báo.example.vn/rss"])
  func `a source that was removed is put back at its place with its comments`(url: String) throws {
    let folder = try SourcesFolder(handwritten)
    let removal = try folder.file.remove(url)
    #expect(removal.source.url == url)
    #expect(folder.text != handwritten)
    try folder.file.restore(removal)
    #expect(folder.text == handwritten)
  }

  @Test func `a source that was removed is put back at the end of a file that was changed meanwhile`() throws
  {
    let folder = try SourcesFolder(handwritten)
    let source = try #require(try folder.file.load().entries["https://example.com/feed.xml"])
    let removal = try folder.file.remove(source.url)
    _ = try folder.file.apply(.add(fullSource()))
    try folder.file.restore(removal)
    #expect(
      try folder.file.load().entries.sources.map(\.url) == [
        "https://báo.example.vn/rss", fullSource().url, source.url,
      ])
    #expect(try folder.file.load().entries[source.url] == source)
    // Twice does nothing.
    try folder.file.restore(removal)
    #expect(try folder.file.load().entries.sources.count == 3)
    #expect(throws: UserFileFailure.notFound) { try folder.file.remove("https://other.example.com/") }
  }

  @Test func `a source that is gone can't be changed`() throws {
    let folder = try SourcesFolder(handwritten)
    #expect(throws: UserFileFailure.notFound) { try folder.file.apply(.remove("https://other.example.com/")) }
    #expect(folder.text == handwritten)
  }

  @Test func `a known address isn't added again, nor taken by another source`() throws {
    let folder = try SourcesFolder(handwritten)
    _ = try folder.file.apply([.add(SubscribedSource(url: "https://Example.com:443/feed.xml"))])
    #expect(folder.text == handwritten)
    var moved = try folder.file.load().entries.sources[1]
    moved.url = "https://example.com/feed.xml"
    let second = try folder.file.load().entries.sources[1].url
    _ = try folder.file.apply(.edit(second, moved))
    #expect(folder.text == handwritten)
  }

  @Test func `many sources are added at once`() throws {
    let folder = try SourcesFolder("")
    let sources = (0..<2000).map { SubscribedSource(url: "https://example.com/\($0)") }
    let all = try folder.file.apply(sources.map { .add($0) } + [.remove(sources[7].url)])
    #expect(all.entries.sources.count == 1999)
    #expect(all.problems.isEmpty)
  }

  private static let broken: [(table: String, line: Int, cause: SourceProblem.Cause, isUsed: Bool)] = [
    ("[[source]]\nname = \"x", 2, .syntax(.openText), false),
    ("[[source]]\nname = \"x\"", 1, .noAddress, false),
    ("[[source]]\nurl = \"ftp://a.vn/\"", 2, .badValue(key: "url", expected: .address), false),
    ("[[source]]\nurl = true", 2, .badValue(key: "url", expected: .address), false),
    ("[[sources]]\nurl = \"https://a.vn/\"", 1, .unknownTable("sources"), false),
    ("[[source\nurl = \"https://a.vn/\"", 1, .syntax(.header), false),
    ("[[source]]\nurl = \"https://first.vn:443\"", 1, .repeated("https://first.vn:443", line: 1), false),
    (
      "[[source]]\nurl = \"https://a.vn/\"\n\nevery = 15", 4, .badValue(key: "every", expected: .interval),
      true
    ),
    (
      "[[source]]\nurl = \"https://a.vn/\"\nfull = \"yes\"", 3, .badValue(key: "full", expected: .boolean),
      true
    ),
    (
      "[[source]]\nurl = \"https://a.vn/\"\nname = \"\\u001b[2J\"", 3,
      .badValue(key: "name", expected: .text), true
    ),
    (
      "[[source]]\nurl = \"https://a.vn/\"\nheaders = [\"A: b\\r\\nC: d\"]", 3,
      .badValue(key: "headers", expected: .headers), true
    ),
    ("[[source]]\nurl = \"https://a.vn/\"\nwhen = 3", 3, .unknownKey("when"), true),
    ("[[source]]\nurl = \"https://a.vn/\"\npaused = 1", 3, .pausing(key: "paused", expected: .boolean), true),
    ("[[source]]\nurl = \"https://a.vn/\"\nproxy = 1", 3, .pausing(key: "proxy", expected: .text), true),
  ]

  @Test(arguments: broken)
  func `a broken table is told with its line, and the others hold`(
    table: String, line: Int, cause: SourceProblem.Cause, isUsed: Bool
  ) {
    let first = "[[source]]\nurl = \"https://first.vn/\"\n\n"
    let read = contents(first + table + "\n\n[[source]]\nurl = \"https://last.vn/\"\n")
    #expect(read.problems == [SourceProblem(line: line + 3, cause: cause)])
    let urls = ["https://first.vn/"] + (isUsed ? ["https://a.vn/"] : []) + ["https://last.vn/"]
    #expect(read.entries.sources.map(\.url) == urls)
  }

  @Test func `a source whose ban can't be read is paused`() throws {
    let read = contents("[[source]]\nurl = \"https://a.vn/\"\nproxy = 5\n").entries
    #expect(try #require(read["https://a.vn/"]).isPaused)
  }

  @Test(arguments: [
    ("https://báo.example.vn/rss", 1), ("báo.example.vn/rss", 1), ("Báo mới", 1), ("bao moi", 1), ("Báo", 0),
  ])
  func `a source is named by its address or its name`(typed: String, count: Int) {
    #expect(contents(handwritten).entries.sources(named: typed).count == count)
  }

  @Test func `no text stops the program, and a source that comes and goes leaves no trace`() throws {
    let marks = Array("[]\"'\\#=,\n\r\t.{}0at".utf8)
    var random = SystemRandomNumberGenerator()
    let folder = try SourcesFolder("")
    for _ in 0..<300 {
      var bytes = Array(handwritten.utf8)
      for _ in 0..<5 {
        let place = Int.random(in: 0..<bytes.count - 1, using: &random)
        bytes[place] = marks.randomElement(using: &random) ?? 0
      }
      try Data(bytes).write(to: URL(fileURLWithPath: folder.file.path))
      let before = try folder.file.load()
      let after = try folder.file.apply([.add(fullSource())])
      #expect(after.entries.sources.dropLast() == before.entries.sources[...])
      #expect(after.problems == before.problems)
      _ = try folder.file.apply(.remove(fullSource().url))
      #expect(try Array(Data(contentsOf: URL(fileURLWithPath: folder.file.path))) == bytes)
    }
  }

  @Test func `an edit by hand is noticed by a store`() async throws {
    let folder = try SourcesFolder(handwritten)
    let store = SourceStore(file: folder.file) { _ in }
    #expect(await store.loaded().sources.count == 2)
    store.make(.add(fullSource()))
    #expect(await store.loaded().sources.count == 3)
    store.finish()
    try handwritten.write(toFile: folder.file.path, atomically: true, encoding: .utf8)
    store.look()
    store.finish()
    #expect(await store.loaded().sources.count == 2)
  }
}
