import Archive
internal import Catalogue
internal import Journal
import Synchronization
import Testing

/// The reports by which the reader announces that changes are kept.
struct AnnouncementTests {
  /// A storage in memory. `before` is called once, when something is about to be written.
  private struct Storage: ReadingStateStorage {
    let written: WrittenChanges
    var before: (@Sendable () -> Void)?

    mutating func load(after marks: KeptState?, telling problems: inout [StateProblem]) -> KeptState? {
      KeptState()
    }
    mutating func write(
      _ changes: [StateChange], telling problems: inout [StateProblem]
    ) throws(StateProblem) {
      written.add(changes)
    }
    mutating func replacement() -> StateProblem? {
      before?()
      before = nil
      return nil
    }
    mutating func changesElsewhere() -> KeptState? { nil }
    mutating func noteTold() {}
    mutating func close() {}
  }

  /// A class, because the storage and the test share it.
  private final class WrittenChanges: Sendable {
    private let changes = Mutex<[StateChange]>([])
    private let announced = Mutex<[(change: StateChange, isWritten: Bool)]>([])
    private let later = Mutex<(@Sendable () -> Void)?>(nil)

    func add(_ new: [StateChange]) { changes.withLock { $0 += new } }

    func note(_ event: StateEvent) {
      let change: StateChange? =
        switch event {
        case .kept(let change): .mark(change)
        case .noted(let change): .note(change)
        case .changedElsewhere, .problem: nil
        }
      guard let change else { return }
      let isWritten = changes.withLock { $0.contains(change) }
      announced.withLock { $0.append((change, isWritten)) }
    }

    var all: [(change: StateChange, isWritten: Bool)] { announced.withLock(\.self) }
    func setLater(_ body: @escaping @Sendable () -> Void) { later.withLock { $0 = body } }
    func doLater() { later.withLock(\.self)?() }
  }

  @Test func `each change is announced once, when it is written, however fast others follow`() {
    let log = WrittenChanges()
    let (tag, star) = (MarkChange(.tag("cảng"), true, [id(1), id(2)]), starred(3))
    let note = NoteChange(id(1), from: "", to: "hỏi lại")
    let state = ReadingState(in: Storage(written: log) { log.doLater() }) { log.note($0) }
    // These come when the first change is about to be written.
    log.setLater { [weak state] in
      state?.note(note)
      state?.mark(star)
    }
    state.mark(tag)
    state.finish(within: .seconds(60))
    let announced = log.all
    let changes = announced.map { $0.change }
    #expect(changes == [.mark(tag), .note(note), .mark(star)])
    let areWritten = announced.allSatisfy { $0.isWritten }
    #expect(areWritten)
  }
}
