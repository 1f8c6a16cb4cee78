internal import Foundation

/// A file or folder of a collection could not be written.
package struct SampleWritingError: Error, Hashable, Sendable {
  package let path: String
  package let errno: Int32
}

extension SampleCollection {
  /// Writes all articles below a folder, which is made where it is missing, on all cores.
  package func write(to folder: String) async throws {
    let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let share = (count + cores - 1) / cores
    try await withThrowingTaskGroup { group in
      for start in stride(from: 0, to: count, by: max(1, share)) {
        group.addTask { try write(start..<min(start + share, count), to: folder) }
      }
      try await group.waitForAll()
    }
  }

  /// Writes the articles with some numbers below a folder.
  package func write(_ numbers: Range<Int>, to folder: String) throws {
    var lastFolder = ""
    for number in numbers {
      let file = file(number)
      let path = "\(folder)/\(file.path)"
      let parent = (path as NSString).deletingLastPathComponent
      if parent != lastFolder {
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        lastFolder = parent
      }
      try Self.write(file.bytes, to: path)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(SampleWritingError) {
    guard let file = fopen(path, "w") else { throw SampleWritingError(path: path, errno: errno) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw SampleWritingError(path: path, errno: errno)
    }
  }
}
