import Foundation

/// One Swift file below `Sources`.
struct SourceFile: Sendable {
  /// Relative to `Sources`: `Reader/Keys/Action.swift`.
  let path: String
  /// The folders from the module to the file: `["Reader", "Keys"]`.
  let folders: [String]
  let lines: [Substring]
  let tokens: [Token]
  let outline: Outline

  var module: String { folders.first ?? "" }
  var name: String { String(path.split(separator: "/").last ?? "") }

  init(path: String, contents: String) {
    self.path = path
    folders = path.split(separator: "/").dropLast().map(String.init)
    lines = contents.split(separator: "\n", omittingEmptySubsequences: false)
    tokens = Lexer.tokens(of: Array(contents.utf8))
    outline = Outline(tokens)
  }
}

/// All Swift files of the package's modules.
struct SourceTree: Sendable {
  let files: [SourceFile]

  /// The package that these tests belong to; it is read once.
  static let package = SourceTree(below: root)

  /// Tests/ArchitectureTests/Support/SourceTree.swift lies four folders below the package.
  private static let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }
  .appending(path: "Sources").resolvingSymlinksInPath()

  init(files: [SourceFile]) {
    self.files = files
  }

  /// Reads the files in parallel.
  private init(below root: URL) {
    let paths = (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".swift") && $0.contains("/") }
      .sorted()
    nonisolated(unsafe) var files = [SourceFile?](repeating: nil, count: paths.count)
    files.withUnsafeMutableBufferPointer { buffer in
      // Each index is written by one thread.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: paths.count) { index in
        guard let contents = try? String(contentsOf: root.appending(path: paths[index]), encoding: .utf8)
        else { return }
        buffer[index] = SourceFile(path: paths[index], contents: contents)
      }
    }
    self.files = files.compactMap(\.self)
  }

  var modules: [String] { Set(files.map(\.module)).sorted() }
}
