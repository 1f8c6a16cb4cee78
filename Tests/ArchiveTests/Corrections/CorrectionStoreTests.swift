import Archive
internal import Catalogue
import Foundation
internal import Journal
internal import News
import Synchronization
import Testing

/// Corrections as they hold while the program runs, and as the file gets them.
struct CorrectionStoreTests {
  private let scratch: Scratch
  private let folder: String
  private let events = Events()

  private static let hidden = EntityCorrection.hide(.key(EntityKey("person:kristi noem")))
  private static let placed = EntityCorrection.kind(.name("Antwerp"), .place)

  /// The reported events in their order. A class because the disk's thread writes it.
  private final class Events: Sendable {
    private let all = Mutex<[EntryEvent<CorrectionsFile>]>([])

    func note(_ event: EntryEvent<CorrectionsFile>) { all.withLock { $0.append(event) } }

    var changed: [[EntityCorrection]] {
      all.withLock {
        $0.compactMap { if case .changed(let corrections) = $0 { corrections.all } else { nil } }
      }
    }
    var kept: [CorrectionChange] {
      all.withLock { $0.compactMap { if case .kept(let change) = $0 { change } else { nil } } }
    }
    var failures: [UserFileFailure] {
      all.withLock { $0.compactMap { if case .failed(let failure) = $0 { failure } else { nil } } }
    }
    var faults: [[CorrectionProblem]] {
      all.withLock { $0.compactMap { if case .faulty(let problems) = $0 { problems } else { nil } } }
    }
  }

  init() throws {
    scratch = try Scratch()
    folder = scratch.articles
  }

  private var file: String { folder + "/entities.toml" }

  private func text() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

  private func store(at path: String? = nil) -> CorrectionStore {
    CorrectionStore(file: CorrectionsFile(path: path ?? file)) { [events] in events.note($0) }
  }

  @Test func `what the file has holds, and what is wrong with it is told once`() async throws {
    try "[[hide]]\nname = \"person:kristi noem\"\n\n[[hidden]]\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    let store = store()
    #expect(await store.loaded().all == [Self.hidden])
    store.look()
    store.finish()
    #expect(events.changed == [[Self.hidden]])
    #expect(events.faults.count == 1)
    #expect(events.faults.first?.first?.line == 4)
  }

  @Test func `each correction is reported, one that is there already and one that can't be written too`()
    async throws
  {
    for path in [file, folder + "/below/entities.toml"] {
      let store = store(at: path)
      _ = await store.loaded()
      store.make(CorrectionChange(Self.placed, isMade: false))
      store.make(CorrectionChange(Self.hidden))
      store.finish()
    }
    #expect(events.changed.count { $0 == [] } >= 2)
    #expect(events.changed.filter { $0 == [Self.hidden] }.count == 2)
  }

  @Test func `a correction holds at once, then stands in the file, and comes out of it exactly`() async throws
  {
    try "# mine\n".write(toFile: file, atomically: true, encoding: .utf8)
    let store = store()
    _ = await store.loaded()
    store.make(CorrectionChange(Self.hidden))
    #expect(events.changed.last == [Self.hidden])
    store.finish()
    #expect(events.kept == [CorrectionChange(Self.hidden)])
    #expect(try text().contains("person:kristi noem"))
    store.make(CorrectionChange(Self.hidden, isMade: false))
    #expect(events.changed.last == [])
    store.finish()
    #expect(try text() == "# mine\n")
    #expect(store.unfiledCount == 0)
  }

  @Test func `what others wrote meanwhile is kept and holds`() async throws {
    let store = store()
    _ = await store.loaded()
    try "[[kind]]\nname = \"Antwerp\"\nkind = \"place\"\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    store.make(CorrectionChange(Self.hidden))
    store.finish()
    #expect(events.changed.last == [Self.placed, Self.hidden])
    #expect(try text().contains("Antwerp"))
  }

  @Test func `what can't be written holds all the same, and is tried again`() async throws {
    let blocked = folder + "/blocked"
    try Data().write(to: URL(filePath: blocked))
    let store = store(at: blocked + "/entities.toml")
    _ = await store.loaded()
    store.make(CorrectionChange(Self.hidden))
    store.finish()
    #expect(events.changed.last == [Self.hidden])
    #expect(store.unfiledCount == 1)
    #expect(!events.failures.isEmpty)
    try FileManager.default.removeItem(atPath: blocked)
    store.finish()
    #expect(store.unfiledCount == 0)
    #expect(events.kept == [CorrectionChange(Self.hidden)])
  }

  @Test func `what is taken back before it could be written never comes into the file`() async throws {
    let blocked = folder + "/blocked"
    try Data().write(to: URL(filePath: blocked))
    let store = store(at: blocked + "/entities.toml")
    _ = await store.loaded()
    store.make(CorrectionChange(Self.hidden))
    store.finish()
    store.make(CorrectionChange(Self.hidden, isMade: false))
    store.finish()
    #expect(store.unfiledCount == 0)
    #expect(events.changed.last == [])
  }

  @Test func `what is to be taken back and is not in the file any more is told`() async throws {
    let store = store()
    _ = await store.loaded()
    store.make(CorrectionChange(Self.hidden))
    store.finish()
    try FileManager.default.removeItem(atPath: file)
    store.make(CorrectionChange(Self.hidden, isMade: false))
    store.finish()
    #expect(events.failures == [.notFound])
    #expect(store.unfiledCount == 0)
  }

  @Test func `many changes in a row come into the file in their order`() async throws {
    let store = store()
    _ = await store.loaded()
    let corrections = (0..<20).map { EntityCorrection.hide(.name("name \($0)")) }
    for correction in corrections { store.make(CorrectionChange(correction)) }
    store.finish()
    #expect(events.kept.map(\.correction) == corrections)
    #expect(try CorrectionsFile(path: file).load().entries.all == corrections)
  }
}
