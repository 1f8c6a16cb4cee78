package import Foundation
internal import Glibc
internal import Synchronization

/// Files that are put in their places together. A disk takes many files at once in the time of one.
package struct DurableFiles: Sendable {
  /// The most files that are written at the same time. Threads wait for the disk, not for a processor.
  private static let most = 16

  private struct File: Sendable {
    let path: String
    let temporary: String
    let bytes: [UInt8]
  }

  private var files: [File] = []

  package init() {}

  /// Adds a file, whose folder is there.
  package mutating func add(_ path: String, _ bytes: [UInt8]) {
    let temporary = PathText.folder(of: path) + "/.gazette-new-\(files.count)"
    files.append(File(path: path, temporary: temporary, bytes: bytes))
  }

  /// Writes all files, each of them as a whole or not at all, and waits until the disk has them. Of several files with
  /// the same path the last one stays.
  package func write(mode: mode_t) throws(POSIXError) {
    if let error = made(mode) {
      for file in files { _ = PathText.withCPath(file.temporary) { unlink($0) } }
      throw error
    }
    for file in files { try DurableFile.move(file.temporary, to: file.path) }
    for folder in Set(files.map({ PathText.folder(of: $0.path) })) {
      try DurableFile.synchronize(folder: folder)
    }
  }

  /// Makes the files under their temporary names. The first error; nil if there is none.
  private func made(_ mode: mode_t) -> POSIXError? {
    let next = Atomic(0)
    let failure = Mutex<POSIXError?>(nil)
    let group = DispatchGroup()
    for _ in 0..<min(Self.most, files.count) {
      group.enter()
      Thread.detachNewThread {
        while case let index = next.add(1, ordering: .relaxed).oldValue, index < files.count {
          do throws(POSIXError) {
            // Only a program that was killed leaves one behind.
            _ = PathText.withCPath(files[index].temporary) { unlink($0) }
            try DurableFile.make(at: files[index].temporary, mode: mode, files[index].bytes)
          } catch {
            failure.withLock { $0 = $0 ?? error }
          }
        }
        group.leave()
      }
    }
    group.wait()
    return failure.withLock(\.self)
  }
}
