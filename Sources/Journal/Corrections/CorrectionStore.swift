package import Catalogue
internal import Synchronization

/// Something that the store of corrections reports.
package enum CorrectionEvent: Sendable {
  /// These hold from now on.
  case changed(EntityCorrections)
  /// A change is written to the file.
  case kept(CorrectionChange)
  /// The file can't be read, or a change can't be written: it holds until the program ends.
  case failed(UserFileFailure)
  /// Something in the file can't be used; the rest holds.
  case faulty([CorrectionProblem])
}

/// The corrections that hold: those of the file, and those made here that are on their way to it.
///
/// All of them are in memory while the program runs, so that a correction shows before it is on a disk. A task of its
/// own writes a correction at once. If the writing fails, it is tried again at the next change and at the end.
///
/// A class, because the screen, the watcher and the disk's queue share it.
package final class CorrectionStore: Sendable {
  /// The corrections in memory.
  private struct Memory {
    /// The corrections of the file when it was read last.
    var filed = EntityCorrections()
    /// The changes that are not in the file yet, in their order.
    var unfiled: [CorrectionChange] = []
    /// The last report, so that nothing is reported twice.
    var told: (corrections: EntityCorrections, problems: [CorrectionProblem]) = (EntityCorrections(), [])

    var corrections: EntityCorrections { unfiled.reduce(filed) { $0.applying($1) } }

    /// Forgets what never came into the file and was taken back meanwhile; returns what need not be done any more.
    mutating func dropWhatWasTakenBack() -> [CorrectionChange] {
      var dropped: [CorrectionChange] = []
      while let back = unfiled.indices.first(where: {
        !unfiled[$0].isMade && unfiled[..<$0].contains(unfiled[$0].reversed)
      }),
        let made = unfiled[..<back].lastIndex(of: unfiled[back].reversed)
      {
        dropped += [unfiled[made], unfiled[back]]
        unfiled.remove(at: back)
        unfiled.remove(at: made)
      }
      return dropped
    }
  }

  let file: CorrectionsFile
  private let memory = Mutex(Memory())
  /// All that touches the disk runs here, in its order.
  private let disk = DiskQueue("gazette.corrections")
  private let report: @Sendable (CorrectionEvent) -> Void

  /// The corrections of a file; reading begins at once. `report` is called on a thread of its own.
  package init(file: CorrectionsFile, reporting report: @escaping @Sendable (CorrectionEvent) -> Void) {
    self.file = file
    self.report = report
    look()
  }

  /// The corrections that hold, when the file has been read or could not be.
  package func loaded() async -> EntityCorrections {
    await disk.loaded()
    return memory.withLock(\.corrections)
  }

  /// The number of changes that are not in the file.
  package var unfiledCount: Int { memory.withLock(\.unfiled.count) }
}

// MARK: - Changes

extension CorrectionStore {
  /// Makes a correction or takes it back. When it is in the file, an event says so.
  package func make(_ change: CorrectionChange) {
    memory.withLock { $0.unfiled.append(change) }
    tellCorrections()
    disk.submit { self.save() }
  }

  /// Looks at the file whenever somebody changes it, until the task is cancelled.
  package func watch() async {
    await file.file.watch { self.look() }
  }

  /// Looks whether somebody changed the file. Does not wait.
  package func look() {
    disk.submit { self.load() }
  }

  /// Tries once more to write the changes that are not in the file, and waits for that. False if it took too long.
  @discardableResult
  package func finish(within limit: Duration = .seconds(3)) -> Bool {
    disk.finish(within: limit) { self.save() }
  }
}

// MARK: - The disk

extension CorrectionStore {
  private func load() {
    do throws(UserFileFailure) {
      note(try file.load(), isFiled: false)
    } catch {
      report(.failed(error))
    }
    tellCorrections()
    disk.noteLoaded()
  }

  /// Writes the changes that are not in the file, up to the first one that can't be written.
  private func save() {
    memory.withLock { $0.dropWhatWasTakenBack() }.forEach { report(.kept($0)) }
    while let change = memory.withLock(\.unfiled.first) {
      do throws(UserFileFailure) {
        note(try file.apply(change), isFiled: true)
        report(.kept(change))
      } catch {
        report(.failed(error))
        guard error == .notFound else { break }
        memory.withLock { _ = $0.unfiled.removeFirst() }
      }
    }
    tellCorrections()
  }

  /// Takes over the content of the file. `isFiled`: the first unfiled change is in the file now. Reports the problems
  /// of the file once.
  private func note(_ contents: CorrectionsFile.Contents, isFiled: Bool) {
    let isNews = memory.withLock { memory in
      memory.filed = contents.corrections
      if isFiled { memory.unfiled.removeFirst() }
      defer { memory.told.problems = contents.problems }
      return memory.told.problems != contents.problems && !contents.problems.isEmpty
    }
    if isNews { report(.faulty(contents.problems)) }
  }

  /// Reports the corrections that hold, if they differ from the last report.
  private func tellCorrections() {
    let changed = memory.withLock { memory -> EntityCorrections? in
      let corrections = memory.corrections
      defer { memory.told.corrections = corrections }
      return corrections == memory.told.corrections ? nil : corrections
    }
    if let changed { report(.changed(changed)) }
  }
}

extension CorrectionsFile {
  fileprivate func apply(_ change: CorrectionChange) throws(UserFileFailure) -> Contents {
    change.isMade ? try add(change.correction) : try remove(change.correction)
  }
}

extension EntityCorrections {
  /// The corrections after a change.
  fileprivate func applying(_ change: CorrectionChange) -> EntityCorrections {
    var all = all
    if change.isMade {
      all.append(change.correction)
    } else if let last = all.lastIndex(of: change.correction) {
      all.remove(at: last)
    }
    return EntityCorrections(all)
  }
}
