internal import Synchronization

/// A text file of the user whose entries gazette changes one at a time, beside other programs and the user's editor.
///
/// All calls read or write the disk: not for the main thread.
package protocol EntryFile: Sendable {
  /// The entries of the file, as the program uses them.
  associatedtype Entries: Equatable, Sendable
  associatedtype Change: Sendable
  /// A part of the file that can't be used.
  associatedtype Problem: Equatable, Sendable

  /// The entries of a file that doesn't exist.
  static var noEntries: Entries { get }

  /// The entries after a change.
  static func entries(_ entries: Entries, after change: Change) -> Entries

  /// Removes the changes that take each other back from changes that are not in the file yet, and returns them.
  static func dropOpposites(from changes: inout [Change]) -> [Change]

  /// Reads the file; one that doesn't exist is empty.
  func load() throws(UserFileFailure) -> EntryFileContents<Self>

  /// Makes a change and returns the new contents. Nothing else in the file changes; changes by others in the meantime are
  /// kept. Throws `notFound` if the entry to remove isn't in the file (any more).
  func apply(_ change: Change) throws(UserFileFailure) -> EntryFileContents<Self>

  /// Calls `look` now and whenever somebody changes the file, until the task is cancelled.
  func watch(_ look: @Sendable () -> Void) async
}

extension EntryFile {
  package static func dropOpposites(from changes: inout [Change]) -> [Change] { [] }
}

/// The contents of a file of entries.
package struct EntryFileContents<File: EntryFile>: Sendable {
  package let entries: File.Entries
  /// In the order of lines; the entries without problems hold.
  package let problems: [File.Problem]

  package init(entries: File.Entries, problems: [File.Problem]) {
    (self.entries, self.problems) = (entries, problems)
  }
}

/// Something that a store of entries reports.
package enum EntryEvent<File: EntryFile>: Sendable {
  /// These entries hold from now on. Each change that is made here reports it, even one that changes nothing.
  case changed(File.Entries)
  /// A change is written to the file.
  case kept(File.Change)
  /// The file can't be read, or a change can't be written: it holds until the program ends.
  case failed(UserFileFailure)
  /// Something in the file can't be used; the rest holds.
  case faulty([File.Problem])
}

/// The entries that hold: those of the file, and the changes made here that are on their way to it.
///
/// All of them are in memory while the program runs, so that a change shows before it is on a disk. A task of its own writes
/// a change at once. If the writing fails, it is tried again at the next change and at the end.
///
/// A class, because the screen, the watcher and the disk's queue share it.
package final class EntryStore<File: EntryFile>: Sendable {
  private struct Memory {
    /// The entries of the file when it was read last.
    var filed = File.noEntries
    /// The changes that are not in the file yet, in their order.
    var unfiled: [File.Change] = []
    /// The last report, so that nothing is reported twice.
    var told: (entries: File.Entries, problems: [File.Problem]) = (File.noEntries, [])
    /// True if the file is read, or is about to be.
    var isBegun = false

    var entries: File.Entries { unfiled.reduce(filed) { File.entries($0, after: $1) } }
  }

  private let file: File
  private let memory = Mutex(Memory())
  /// All that touches the disk runs here, in its order.
  private let disk = DiskQueue("gazette.\(File.self)")
  private let report: @Sendable (EntryEvent<File>) -> Void
  /// Ends when reading begins.
  private let begun: AsyncStream<Void>
  private let beginning: AsyncStream<Void>.Continuation

  /// The entries of a file. `report` is called on a thread of its own.
  ///
  /// - Parameter isLazy: the file is read when its entries are first asked for or changed, and not at once.
  package init(
    file: File, isLazy: Bool = false, reporting report: @escaping @Sendable (EntryEvent<File>) -> Void
  ) {
    self.file = file
    self.report = report
    (begun, beginning) = AsyncStream.makeStream()
    if !isLazy { begin() }
  }

  /// Begins to read the file, once.
  private func begin() {
    let isBegun = memory.withLock { memory in
      defer { memory.isBegun = true }
      return memory.isBegun
    }
    guard !isBegun else { return }
    look()
    beginning.finish()
  }

  /// The entries that hold, when the file has been read or could not be.
  package func loaded() async -> File.Entries {
    begin()
    await disk.loaded()
    return memory.withLock { $0.entries }
  }

  /// The number of changes that are not in the file.
  package var unfiledCount: Int { memory.withLock { $0.unfiled.count } }
}

// MARK: - Changes

extension EntryStore {
  /// Makes a change. When it is in the file, an event says so.
  package func make(_ change: File.Change) {
    begin()
    let entries = memory.withLock { memory in
      memory.unfiled.append(change)
      memory.told.entries = memory.entries
      return memory.entries
    }
    report(.changed(entries))
    disk.submit { self.save() }
  }

  /// Looks at the file whenever somebody changes it, from its first reading until the task is cancelled.
  package func watch() async {
    for await _ in begun {}
    guard !Task.isCancelled else { return }
    await file.watch { self.look() }
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

extension EntryStore {
  private func load() {
    do throws(UserFileFailure) {
      note(try file.load(), isFiled: false)
    } catch {
      report(.failed(error))
    }
    tellEntries()
    disk.noteLoaded()
  }

  /// Writes the changes that are not in the file, up to the first one that can't be written.
  private func save() {
    memory.withLock { File.dropOpposites(from: &$0.unfiled) }.forEach { report(.kept($0)) }
    while let change = memory.withLock({ $0.unfiled.first }) {
      do throws(UserFileFailure) {
        note(try file.apply(change), isFiled: true)
        report(.kept(change))
      } catch {
        report(.failed(error))
        guard error == .notFound else { break }
        memory.withLock { _ = $0.unfiled.removeFirst() }
      }
    }
    tellEntries()
  }

  /// Takes over the contents of the file. `isFiled`: the first unfiled change is in the file now. Reports the problems of
  /// the file once.
  private func note(_ contents: EntryFileContents<File>, isFiled: Bool) {
    let isNews = memory.withLock { memory in
      memory.filed = contents.entries
      if isFiled { memory.unfiled.removeFirst() }
      defer { memory.told.problems = contents.problems }
      return memory.told.problems != contents.problems && !contents.problems.isEmpty
    }
    if isNews { report(.faulty(contents.problems)) }
  }

  /// Reports the entries that hold, if they differ from the last report.
  private func tellEntries() {
    let changed = memory.withLock { memory -> File.Entries? in
      let entries = memory.entries
      defer { memory.told.entries = entries }
      return entries == memory.told.entries ? nil : entries
    }
    if let changed { report(.changed(changed)) }
  }
}
