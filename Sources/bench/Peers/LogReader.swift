internal import Foundation

/// `lnav` on the same articles, one behind the other in a file.
struct LogReader {
  let peer: Peer
  let homes: Homes

  private var file: String { "\(homes.folder)/data/articles.log" }

  /// Writes the file, which is not timed.
  func write(_ collection: TestCollection) throws {
    _ = FileManager.default.createFile(atPath: file, contents: nil)
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    defer { try? output.close() }
    for article in collection.files {
      try output.write(contentsOf: Data(contentsOf: URL(fileURLWithPath: article)))
    }
  }

  /// The command that prints the lines with a query.
  func search(_ query: String) -> [String] { [peer.path, "-n", "-q", "-c", ":filter-in \(query)", file] }
}
