/// Changes in folders that are watched.
package struct FolderChanges: Hashable, Sendable {
  /// The bytes of the paths of files and folders that came, went or changed: the path of the watched folder, continued.
  package var paths: Set<[UInt8]> = []
  /// True if changes were lost: then all folders have to be looked through.
  package var areLost = false

  package init() {}

  var isEmpty: Bool { paths.isEmpty && !areLost }

  mutating func formUnion(_ others: FolderChanges) {
    paths.formUnion(others.paths)
    areLost = areLost || others.areLost
  }
}

/// Collects the kernel's events until the changes are complete: an editor writes a file in several steps, and a checkout
/// writes thousands of files.
package struct FolderChangeLog {
  package typealias Instant = ContinuousClock.Instant

  /// Changes are complete when no other follows within this time.
  static let quiet = Duration.milliseconds(20)
  /// Changes are handed over at the latest after this time. A new file is left to the program that writes it for so long.
  static let patience = Duration.milliseconds(250)

  /// The watched folders, by the kernel's numbers.
  private var folders: [Int32: [UInt8]] = [:]
  private var complete = FolderChanges()
  private var recent = FolderChanges()
  /// When the first and the last of the recent changes came.
  private var times: (first: Instant, last: Instant)?
  /// The new files that are still open for writing, with the times when they were made.
  private var unfinished: [[UInt8]: Instant] = [:]

  package init() {}

  /// Notes that the kernel watches a folder.
  package mutating func note(folder: [UInt8], as number: Int32) {
    folders[number] = folder.last == UInt8(ascii: "/") ? Array(folder.dropLast()) : folder
  }

  /// Notes an event. Returns the numbers of the folders that needn't be watched any more.
  package mutating func note(_ event: FolderEvent, at now: Instant) -> [Int32] {
    if event.areEventsLost {
      recent.areLost = true
      count(now)
    }
    guard let folder = folders[event.folder] else { return [] }
    if event.isEndOfWatch { folders[event.folder] = nil }
    guard event.isChange else { return [] }
    let path = event.name.isEmpty ? folder : folder + [UInt8(ascii: "/")] + event.name
    if event.isNewFile {
      unfinished[path] = now
      return []
    }
    unfinished[path] = nil
    recent.paths.insert(path)
    count(now)
    return event.isFolderGone ? forget(path) : []
  }

  private mutating func count(_ now: Instant) { times = (times?.first ?? now, now) }

  /// Forgets the folders at and below a path.
  private mutating func forget(_ path: [UInt8]) -> [Int32] {
    let gone = folders.filter { _, folder in
      folder.starts(with: path) && (folder.count == path.count || folder[path.count] == UInt8(ascii: "/"))
    }
    for number in gone.keys { folders[number] = nil }
    return Array(gone.keys)
  }
}

extension FolderChangeLog {
  /// When the next changes are complete; nil if there are none.
  package var dueTime: Instant? {
    let ends = times.map { min($0.first + Self.patience, $0.last + Self.quiet) }
    let writingEnds = unfinished.values.min().map { $0 + Self.patience }
    return [ends, writingEnds].compactMap(\.self).min()
  }

  /// Completes the changes that are due. True if there are any.
  package mutating func settle(at now: Instant) -> Bool {
    for (path, begin) in unfinished where now >= begin + Self.patience {
      unfinished[path] = nil
      recent.paths.insert(path)
      times = (times?.first ?? begin, times?.last ?? begin)
    }
    guard let times, now >= min(times.first + Self.patience, times.last + Self.quiet) else { return false }
    complete.formUnion(recent)
    (recent, self.times) = (FolderChanges(), nil)
    return true
  }

  /// The complete changes since the last call.
  package mutating func take() -> FolderChanges {
    defer { complete = FolderChanges() }
    return complete
  }
}
