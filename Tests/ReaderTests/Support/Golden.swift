import Foundation
import Localization
import Reader
import Screen
import Testing

/// Screens kept as text files beside the tests, those in English in `Goldens`, those in another language of the interface
/// in a folder of its own there. `RECORD=1 swift test` writes them anew.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens")

  static func expect(_ model: Model, is name: String, location: SourceLocation = #_sourceLocation) throws {
    let drawn = draw(model).lines.joined(separator: "\n") + "\n"
    let language = InterfaceLanguage.current
    let path = language == .english ? name : "\(language.rawValue)/\(name)"
    let file = folder.appending(path: path + ".txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == kept, "the screen differs from Goldens/\(path).txt", sourceLocation: location)
  }

  /// Does something once in each language of the interface.
  static func inEachLanguage(_ body: () async throws -> Void) async rethrows {
    for language in InterfaceLanguage.allCases {
      try await InterfaceLanguage.$override.withValue(language) { try await body() }
    }
  }
}
