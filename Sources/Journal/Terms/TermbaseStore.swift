package import Catalogue
internal import Synchronization

/// Something that the store of the termbase reports.
package enum TermbaseEvent: Sendable {
  /// This termbase holds from now on.
  case changed(Termbase)
  /// A change is written to the file.
  case kept(TermChange)
  /// The file can't be read, or a change can't be written: it holds until the program ends.
  case failed(UserFileFailure)
  /// Some lines of the file can't be used; the others hold.
  case faulty([TermbaseProblem])
}

/// The termbase that holds: the file's entries, and the changes made here that are on their way to it.
///
/// A change holds before it is on a disk. If the writing fails, it is tried again at the next change and at the end.
///
/// A class, because the screen, the watcher and the disk's queue share it.
package final class TermbaseStore: Sendable {
  private struct Memory {
    /// The entries of the file when it was read last.
    var filed = Termbase()
    /// The changes that are not in the file yet, in their order.
    var unfiled: [TermChange] = []
    /// The last report, so that nothing is reported twice.
    var told: (termbase: Termbase, problems: [TermbaseProblem]) = (Termbase(), [])

    var termbase: Termbase { unfiled.reduce(filed) { $0.applying($1) } }
  }

  private let file: TermbaseFile
  private let memory = Mutex(Memory())
  /// All that touches the disk runs here, in its order.
  private let disk = DiskQueue("gazette.termbase")
  private let report: @Sendable (TermbaseEvent) -> Void

  /// The termbase of a file; reading begins at once. `report` is called on a thread of its own.
  package init(file: TermbaseFile, reporting report: @escaping @Sendable (TermbaseEvent) -> Void) {
    self.file = file
    self.report = report
    look()
  }

  /// The termbase that holds, when the file has been read or could not be.
  package func loaded() async -> Termbase {
    await disk.loaded()
    return memory.withLock(\.termbase)
  }

  /// The number of changes that are not in the file.
  package var unfiledCount: Int { memory.withLock(\.unfiled.count) }
}

extension TermbaseStore {
  /// Makes a change. When it is in the file, an event says so.
  package func make(_ change: TermChange) {
    memory.withLock { $0.unfiled.append(change) }
    tellTermbase()
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

extension TermbaseStore {
  private func load() {
    do throws(UserFileFailure) {
      note(try file.load(), isFiled: false)
    } catch {
      report(.failed(error))
    }
    tellTermbase()
    disk.noteLoaded()
  }

  /// Writes the changes that are not in the file, up to the first one that can't be written.
  private func save() {
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
    tellTermbase()
  }

  /// Takes over the content of the file. `isFiled`: the first unfiled change is in the file now.
  private func note(_ contents: TermbaseFile.Contents, isFiled: Bool) {
    let isNews = memory.withLock { memory in
      memory.filed = contents.termbase
      if isFiled { memory.unfiled.removeFirst() }
      defer { memory.told.problems = contents.problems }
      return memory.told.problems != contents.problems && !contents.problems.isEmpty
    }
    if isNews { report(.faulty(contents.problems)) }
  }

  /// Reports the termbase that holds, if it differs from the last report.
  private func tellTermbase() {
    let changed = memory.withLock { memory -> Termbase? in
      let termbase = memory.termbase
      defer { memory.told.termbase = termbase }
      return termbase == memory.told.termbase ? nil : termbase
    }
    if let changed { report(.changed(changed)) }
  }
}
