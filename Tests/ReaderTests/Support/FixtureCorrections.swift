internal import Catalogue
internal import News
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

/// The corrections by which the fixture answers: which names are hidden, and which are one. A class because the answers of
/// one sitting share it.
final class FixtureAdoption: Sendable {
  private let made = Mutex<[EntityCorrection]>([])

  func adopt(_ change: CorrectionChange) {
    made.withLock { made in
      if change.isMade { made.append(change.correction) } else { made.removeAll { $0 == change.correction } }
    }
  }

  /// The key of the entity that a name means; nil for a hidden one.
  func key(of entity: EntityKey) -> EntityKey? {
    made.withLock { made in
      made.reduce(entity) { (key: EntityKey?, correction) -> EntityKey? in
        switch correction {
        case .hide(let name): name.correctedKey == key ? nil : key
        case .same(let names): names.contains { $0.correctedKey == key } ? names.first?.correctedKey : key
        default: key
        }
      }
    }
  }
}

extension EntityReference {
  fileprivate var correctedKey: EntityKey? { if case .key(let key) = self { key } else { nil } }
}
