package import Catalogue
package import News

/// The corrections of names that hold.
package typealias CorrectionStore = EntryStore<CorrectionsFile>

extension CorrectionsFile: EntryFile {
  package static var noEntries: EntityCorrections { EntityCorrections() }

  package static func entries(_ corrections: EntityCorrections, after change: CorrectionChange)
    -> EntityCorrections
  {
    var all = corrections.all
    if change.isMade {
      all.append(change.correction)
    } else if let last = all.lastIndex(of: change.correction) {
      all.remove(at: last)
    }
    return EntityCorrections(all)
  }

  /// Forgets what never came into the file and was taken back meanwhile; returns what need not be done any more.
  package static func dropOpposites(from changes: inout [CorrectionChange]) -> [CorrectionChange] {
    var dropped: [CorrectionChange] = []
    while let back = changes.indices.first(where: {
      !changes[$0].isMade && changes[..<$0].contains(changes[$0].reversed)
    }),
      let made = changes[..<back].lastIndex(of: changes[back].reversed)
    {
      dropped += [changes[made], changes[back]]
      changes.remove(at: back)
      changes.remove(at: made)
    }
    return dropped
  }

  package func apply(_ change: CorrectionChange) throws(UserFileFailure) -> Contents {
    change.isMade ? try add(change.correction) : try remove(change.correction)
  }

  package func watch(_ look: @Sendable () -> Void) async { await file.watch(look) }
}
