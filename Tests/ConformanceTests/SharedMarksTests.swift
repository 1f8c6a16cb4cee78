internal import Catalogue
internal import DatabaseServer
internal import Foundation
internal import Journal
internal import Languages
internal import News
internal import PostgreSQL
internal import SharedArchive
internal import Testing

/// The marks of the readers of an archive, while its server comes and goes.
extension ServerTests {
  @Suite struct SharedMarksTests {
    private let server: DatabaseServer
    private let address: ServerAddress
    private let folder = FileManager.default.temporaryDirectory.appending(path: "marks-\(UUID())").path
    private let ids = [ArticleID(rawValue: 1), ArticleID(rawValue: 2), ArticleID(rawValue: 3)]

    init() async throws {
      server = try DatabaseServer()
      address = try ServerAddress(server.address(of: server.makeDatabase()))
      try await ArchiveAdministration(at: address).create()
    }

    private func state(_ folder: String? = nil) async -> ReadingState {
      let state = ReadingState(at: address, waitingIn: folder ?? self.folder) { _ in }
      await state.loaded()
      return state
    }

    private var waiting: Int {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return files.filter { $0.hasSuffix(".jsonl") }.reduce(0) { sum, file in
        sum + (FileManager.default.contents(atPath: "\(folder)/\(file)")?.count ?? 0)
      }
    }

    private func waitUntilSent() async throws {
      for _ in 0..<500 where waiting > 0 { try await Task.sleep(for: .milliseconds(20)) }
      #expect(waiting == 0)
    }

    @Test func `all that a reader does is in the archive`() async throws {
      let state = await state()
      state.mark(MarkChange(.read, true, ids))
      state.mark(MarkChange(.read, false, [ids[1]]))
      state.mark(MarkChange(.starred, true, [ids[1]]))
      state.mark(MarkChange(.hidden, true, [ids[2]]))
      state.mark(MarkChange(.tag("Cảng"), true, [ids[0]]))
      state.mark(MarkChange(.tag("ports"), true, [ids[0]]))
      state.mark(MarkChange(.tag("PORTS"), false, [ids[0]]))
      state.note(NoteChange(ids[1], from: "", to: "Hỏi lại\nmai"))
      state.keep(position: 77, of: ids[0])
      state.keep(search: "ma túy")
      state.keep(search: "cảng")
      state.keep(
        SavedView(
          article: ids[0], language: .reference, order: SortOrder(text: "source,reverse-date") ?? .newestFirst
        ))
      state.finish(within: .seconds(20))
      try await waitUntilSent()
      let other = await self.state(folder + "-other")
      #expect(other.marks == state.marks)
      #expect(other.record(of: ids[0]).annotation.tags == ["Cảng"])
      #expect(other.record(of: ids[0]).position == 77)
      #expect(other.record(of: ids[1]).annotation.note == "Hỏi lại\nmai")
      #expect(other.searches.entries == ["ma túy", "cảng"])
      #expect(other.savedView == state.savedView)
    }

    @Test func `changes wait on the disk while the server is away, and are sent when it is back`()
      async throws
    {
      let state = await state()
      server.kill()
      state.mark(MarkChange(.starred, true, [ids[0]]))
      state.note(NoteChange(ids[0], from: "", to: "offline"))
      state.finish(within: .seconds(20))
      #expect(waiting > 0)
      #expect(state.unsavedCount == 0)
      try server.start()
      let next = await self.state()
      #expect(next.record(of: ids[0]).marks.isStarred)
      try await waitUntilSent()
      let other = await self.state(folder + "-other")
      #expect(other.record(of: ids[0]).marks.isStarred)
      #expect(other.record(of: ids[0]).annotation.note == "offline")
    }

    @Test func `a line that was cut off is no change, and the others are sent`() async throws {
      let first = await state()
      server.kill()
      first.mark(MarkChange(.starred, true, [ids[0]]))
      first.finish(within: .seconds(20))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
        $0.hasSuffix(".jsonl")
      }
      let path = try #require(files.first.map { folder + "/" + $0 })
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(#"{"mark":{"name":"re"#.utf8))
      try handle.close()
      try server.start()
      let next = await state()
      next.mark(MarkChange(.read, true, [ids[1]]))
      next.finish(within: .seconds(20))
      try await waitUntilSent()
      let other = await self.state(folder + "-other")
      #expect(other.marks == [ids[0]: ReadingMarks(isStarred: true), ids[1]: ReadingMarks(isRead: true)])
    }

    @Test func `two programs see each other's marks, and notes of both are kept`() async throws {
      let (one, two) = (await state(), await state(folder + "-two"))
      one.note(NoteChange(ids[0], from: "", to: "one"))
      one.finish(within: .seconds(20))
      try await waitUntilSent()
      two.note(NoteChange(ids[0], from: "", to: "two"))
      two.mark(MarkChange(.read, true, [ids[1]]))
      two.finish(within: .seconds(20))
      for _ in 0..<200 where one.record(of: ids[1]).marks.isRead == false {
        one.lookElsewhere()
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(one.record(of: ids[1]).marks.isRead)
      #expect(one.record(of: ids[0]).annotation.note == "two\n\none")
      let back = NoteChange(ids[0], from: "", to: "one").reversed
      for note in ["two", "two"] {
        one.note(back)
        one.finish(within: .seconds(20))
        try await waitUntilSent()
        #expect(await state(folder + "-three").record(of: ids[0]).annotation.note == note)
      }
    }
  }
}
