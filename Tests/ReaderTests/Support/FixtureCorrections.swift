internal import Catalogue
import Reader
import Synchronization

/// Notes what is corrected in the fixture. A class because the answers of one sitting share it.
final class FixtureCorrections: Sendable {
  private let changes = Mutex<[CorrectionChange]>([])
  private let archive = FixtureArchive()

  var made: [CorrectionChange] { changes.withLock(\.self) }

  func answer(_ effect: Effect) async -> Message? {
    if case .correct(let change) = effect { changes.withLock { $0.append(change) } }
    return await archive.answer(effect)
  }
}
