import Archive
internal import Catalogue
import Foundation
import GRDB
internal import Journal
internal import News
import Synchronization
import Testing

/// A folder for one test's reading state, which goes with it. A class because it cleans up at its end.
final class StateFixture: Sendable {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gazette-state-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var file: String { folder + "/gazette/state.sqlite" }

  /// The state as one instance of the program has it, loaded.
  func opened(
    collection: String = "/news", limits: ReadingState.Limits = .init(), telling log: StateLog = StateLog()
  ) async -> ReadingState {
    let state = ReadingState(file: file, collection: collection, limits: limits) { log.note($0) }
    await state.loaded()
    return state
  }

  /// Lets an instance do something and ends it.
  func sitting(_ body: (ReadingState) -> Void) async {
    let state = await opened()
    body(state)
    state.finish(within: .seconds(60))
  }

  /// Waits until an instance has written what it was told.
  func settle(_ state: ReadingState) async throws {
    try await wait { state.unsavedCount == 0 }
  }

  /// Waits until a condition holds.
  func wait(until condition: () -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while !condition(), ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(2)) }
  }

  /// A connection of our own to the database.
  func database() throws -> DatabaseQueue { try DatabaseQueue(path: file) }

  /// The bytes of the database, to be written back changed.
  func withBytes(_ change: (inout Data) -> Void) throws {
    var bytes = try Data(contentsOf: URL(filePath: file))
    change(&bytes)
    try bytes.write(to: URL(filePath: file))
  }

  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/gazette")) ?? []).sorted()
  }
}

/// Keeps what a reading state tells.
final class StateLog: Sendable {
  private let events = Mutex<[StateEvent]>([])

  func note(_ event: StateEvent) { events.withLock { $0.append(event) } }

  var problems: [StateProblem] {
    events.withLock {
      $0.compactMap { event in
        if case .problem(let problem) = event { problem } else { nil }
      }
    }
  }

  var hasNewsFromElsewhere: Bool {
    events.withLock {
      $0.contains { event in
        if case .changedElsewhere = event { true } else { false }
      }
    }
  }
}

func id(_ number: UInt64) -> ArticleID { ArticleID(rawValue: number &* 0x9e37_79b9_7f4a_7c15) }

func starred(_ numbers: UInt64...) -> MarkChange { MarkChange(.starred, true, numbers.map(id)) }
