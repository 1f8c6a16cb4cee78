import Archive
import Foundation
import Subscriptions
import Testing

struct LedgerDatabaseTests {
  private func file() throws -> (Scratch, String) {
    let scratch = try Scratch()
    return (scratch, scratch.index + "/subscriptions.sqlite")
  }

  @Test func `a state is kept`() throws {
    let (scratch, file) = try file()
    var state = FetchState()
    (state.entityTag, state.failures, state.problem) = ("W/\"a\\\u{e9}\"", 3, .failure(.noNetwork))
    try LedgerDatabase(file: file).setState(state, of: "https://example.org/rss")
    #expect(try LedgerDatabase(file: file).states() == ["https://example.org/rss": state])
    withExtendedLifetime(scratch) {}
  }

  @Test func `a source that moves keeps its state`() throws {
    let (scratch, file) = try file()
    let ledger = try LedgerDatabase(file: file)
    var state = FetchState()
    state.title = "A"
    try ledger.setState(state, of: "https://example.org/a")
    try ledger.move("https://example.org/a", to: "https://example.org/b")
    #expect(try ledger.states() == ["https://example.org/b": state])
    try ledger.forget("https://example.org/b")
    #expect(try ledger.states().isEmpty)
    withExtendedLifetime(scratch) {}
  }

  @Test func `an article of two sources is one of each, whatever their names`() throws {
    let (scratch, file) = try file()
    let ledger = try LedgerDatabase(file: file)
    let place = WebArchiveFiles.Place(archive: "2026-11.warc.gz", offset: 0, length: 10)
    let sources = ["https://a.example/rss", "https://b.example/rss"]
    for (path, sources) in [("1.md", sources), ("2.md", Array(sources.prefix(1)))] {
      let record = KeptRecord(path: path, textHash: 1, version: 1, place: place, entry: 1)
      let text = KeptText(of: article(path))
      try ledger.note(
        sources.map { KeptItem(record, ItemIdentity(source: $0, id: path, link: nil, text: text)) })
    }
    #expect(
      try ledger.articlePaths().mapValues { $0.sorted() } == [
        sources[0]: ["1.md", "2.md"], sources[1]: ["1.md"],
      ])
    try ledger.forget(articles: ["2.md"])
    #expect(try ledger.articlePaths() == [sources[0]: ["1.md"], sources[1]: ["1.md"]])
    withExtendedLifetime(scratch) {}
  }

  @Test func `a damaged ledger is moved aside`() throws {
    let (scratch, file) = try file()
    try LedgerDatabase(file: file).setState(FetchState(), of: "https://example.org/a")
    try Data("no database at all, but a text".utf8).write(to: URL(filePath: file))
    for log in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + log) }
    let ledger = try LedgerDatabase(file: file)
    #expect(ledger.damaged == file + ".damaged-1")
    #expect(try ledger.states().isEmpty)
    withExtendedLifetime(scratch) {}
  }
}
