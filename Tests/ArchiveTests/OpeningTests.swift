import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

struct OpeningTests {
  @Test func `opening tells what is loaded, what was refused, and at last that all is connected`()
    async throws
  {
    let folder = try folder(["a.txt": "A report from the port.", "b.txt": "", "c.txt": "Another report."])
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = EventLog()
    await Library(paths: [folder.path, folder.path + "/missing.txt"], index: .memory).open { log.note($0) }

    var problems: [FileProblem] = []
    for event in log.events { if case .loaded(_, let new, _) = event { problems += new } }
    #expect(
      Set(problems.map { "\(($0.path as NSString).lastPathComponent) \($0.isNamed)" }) == [
        "b.txt false", "missing.txt true",
      ])
    guard case .loaded(2, _, true)? = log.events.dropLast().last, case .connected? = log.events.last else {
      Issue.record("the events end otherwise: \(log.events)")
      return
    }
  }

  @Test func `what is loaded never grows less, and all of a long folder is there at the end`() async throws {
    let files = (0..<700).map { ("\($0).txt", "Report number \($0).") }
    let folder = try folder(Dictionary(uniqueKeysWithValues: files))
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = EventLog()
    let library = Library(paths: [folder.path], index: .memory)
    await library.open(to: .listed) { log.note($0) }

    let counts = log.events.compactMap { if case .loaded(let count, _, _) = $0 { count } else { nil } }
    #expect(counts == counts.sorted())
    #expect(counts.last == 700)
    #expect(counts.first == 32)
    let paths = await library.rows(
      RowRequest(listing: Listing(order: SortOrder(.path)), anchor: .index(0), count: .max)
    ).rows.map(\.path)
    #expect(paths == paths.sorted())
  }

  @Test func `a folder of nothing is a collection of nothing`() async throws {
    let folder = try folder([:])
    defer { try? FileManager.default.removeItem(at: folder) }
    let library = Library(paths: [folder.path], index: .memory)
    await library.open { _ in }
    let window = await library.rows(RowRequest(listing: Listing(), anchor: .index(0), count: 10))
    #expect(window.total == 0)
    #expect(await library.names().isEmpty)
  }

  @Test func `an article comes back whole, byte for byte`() async throws {
    let text = "  The port of Antwerp.\r\n\r\n\tCa\u{309}ng Antwerp \u{1b}[1m.\n\n"
    let folder = try folder(["a.txt": text])
    defer { try? FileManager.default.removeItem(at: folder) }
    let library = Library(paths: [folder.path], index: .memory)
    await library.open(to: .listed) { _ in }
    let id = try #require(
      await library.rows(RowRequest(listing: Listing(), anchor: .index(0), count: 1)).rows.first?.id)
    let article = try #require(await library.article(id))
    #expect(Array(article.text.utf8) == Array(text.utf8))
  }

  private func folder(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gazette-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    return folder
  }

  @Test func `a language that is met behind the first batch doesn't upset the index`() async throws {
    let reports = (10..<43).map { ("\($0).txt", "Report \($0) from the port.") }
    let last = [("90.txt", "Bà Kristi Noem thăm cảng Antwerp của Bỉ hôm thứ Hai.")]
    let scratch = try Scratch(Dictionary(uniqueKeysWithValues: reports + last))
    let (library, log) = await scratch.opened()
    #expect(log.notices.isEmpty)
    #expect(await library.rows(Listing(language: .vietnamese)).count == 1)
  }
}
