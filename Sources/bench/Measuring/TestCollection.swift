internal import Foundation
internal import SampleNews

/// A collection that is measured on.
struct TestCollection {
  let folder: String
  let count: Int
  /// The bytes of all texts.
  let bytes: Int

  /// The articles of a folder.
  init(folder: String) {
    self.folder = folder
    let files = PageCache.files(at: folder).filter { $0.hasSuffix(".txt") }
    count = files.count
    bytes = files.reduce(0) { $0 + size(of: $1) }
  }

  /// So many sample articles, made below a folder unless an earlier run has made them.
  init(count: Int, below scratch: String) async throws {
    let folder = "\(scratch)/articles-\(count)"
    let mark = "\(folder).complete"
    if !FileManager.default.fileExists(atPath: mark) {
      try await SampleCollection(count: count).write(to: folder)
      try Data().write(to: URL(fileURLWithPath: mark))
    }
    self.init(folder: folder)
  }

  var name: String { "\(count) articles" }
  var megabytes: Double { Double(bytes) / 1e6 }

  /// The paths of all articles, in their order.
  var files: [String] { PageCache.files(at: folder).filter { $0.hasSuffix(".txt") }.sorted() }
  var firstFile: String? { files.first }
}
