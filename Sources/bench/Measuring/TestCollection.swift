internal import Foundation
internal import SampleNews

/// A collection for measurements.
struct TestCollection {
  let folder: String
  /// The paths of all articles, in their order.
  let files: [String]
  /// The bytes of all texts.
  let bytes: Int

  /// The articles of a folder.
  init(folder: String) {
    self.init(folder: folder, files: PageCache.files(at: folder).filter { $0.hasSuffix(".txt") }.sorted())
  }

  private init(folder: String, files: [String]) {
    self.folder = folder
    self.files = files
    bytes = files.reduce(0) { $0 + size(of: $1) }
  }

  /// This number of sample articles in a folder below `scratch`. An earlier run may have made them.
  init(count: Int, below scratch: String) async throws {
    let folder = "\(scratch)/articles-\(count)"
    let mark = "\(folder).complete"
    if !FileManager.default.fileExists(atPath: mark) {
      try await SampleCollection(count: count).write(to: folder)
      try Data().write(to: URL(fileURLWithPath: mark))
    }
    self.init(folder: folder)
  }

  /// Some of its articles, the same at every run, spread over the whole.
  func sample(of count: Int) -> TestCollection {
    let files = files
    let step = max(1, files.count / max(1, count))
    return TestCollection(folder: folder, files: stride(from: 0, to: files.count, by: step).map { files[$0] })
  }

  var name: String { "\(count) articles" }
  var megabytes: Double { Double(bytes) / 1e6 }

  var count: Int { files.count }
  var firstFile: String? { files.first }
}
