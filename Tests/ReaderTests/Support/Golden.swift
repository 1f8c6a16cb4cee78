import Foundation
import Reader
import Screen
import Testing

/// Screens kept as text files beside the tests. `RECORD=1 swift test` writes them anew.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens")

  static func expect(_ model: Model, is name: String, location: SourceLocation = #_sourceLocation) throws {
    let drawn = draw(model).lines.joined(separator: "\n") + "\n"
    let file = folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == kept, "the screen differs from Goldens/\(name).txt", sourceLocation: location)
  }
}
