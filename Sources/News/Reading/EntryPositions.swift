internal import Synchronization
internal import Text

/// Remembers the positions of entries in large files, so that an entry is found without reading the file from its
/// beginning.
///
/// A class, because readers on all threads share it. It stores 16 bytes for every 16th entry of the files that were
/// read last.
final class EntryPositions: Sendable {
  static let shared = EntryPositions()

  private static let mostFiles = 8

  private struct File {
    let path: String
    let stamp: FileStamp
    /// In ascending order.
    var positions: [EntryPosition]
  }

  /// The file that was used last comes last.
  private let files = Mutex<[File]>([])

  /// The last known position at or before an entry of a file; the beginning of the file if no position is known.
  func position(before entry: Int, of path: String, _ stamp: FileStamp) -> EntryPosition {
    files.withLock { files in
      guard let file = files.last(where: { $0.path == path && $0.stamp == stamp }) else { return .start }
      let next = file.positions.partitioningIndex { $0.number > entry }
      return next > 0 ? file.positions[next - 1] : .start
    }
  }

  func clear() {
    files.withLock { $0 = [] }
  }

  /// Adds positions of a file behind the known positions.
  func note(_ positions: [EntryPosition], of path: String, _ stamp: FileStamp) {
    files.withLock { files in
      let index = files.firstIndex { $0.path == path }
      var file = index.map { files.remove(at: $0) } ?? File(path: path, stamp: stamp, positions: [])
      if file.stamp != stamp { file = File(path: path, stamp: stamp, positions: []) }
      let last = file.positions.last?.number ?? 1
      file.positions += positions.filter { $0.number > last }
      files.append(file)
      if files.count > Self.mostFiles { files.removeFirst() }
    }
  }
}
