import Foundation
import Testing
import VirtualTerminal

/// Collections that are not all articles.
@Suite struct RefusalTests {
  @Test func `a file that is no text is told, once more when the screen is gone, and the others open`() throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gazette-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data([0x67, 0x00, 0x68]).write(to: URL(filePath: folder + "/broken.txt"))
    try Data("Ships leave Antwerp.\n".utf8).write(to: URL(filePath: folder + "/whole.txt"))

    let play = try gazette([folder], columns: 160)
    try play.wait(for: "Ships leave Antwerp")
    try play.quitGazette()
    #expect(play.screen.contains("broken.txt: not text (NUL at byte 1)"))
  }

  @Test func `an empty folder opens an empty list`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gazette-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let play = try gazette([folder])
    try play.waitForGazette()
    play.type("jkq")
    #expect(try play.waitForEnd() == .exited(0))
    play.expectRestoredTerminal()
  }
}
