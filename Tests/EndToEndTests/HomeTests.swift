import Foundation
import Testing
import VirtualTerminal

/// Tests of the places of the program's files.
@Suite struct HomeTests {
  @Test func `without other orders everything stands below HOME`() throws {
    let home = Scratch.folder()
    let play = try gazette(environment: ["XDG_STATE_HOME": "", "HOME": home])
    try play.waitForGazette()
    try play.wait(for: "an article") { $0.contains("Tiếng Việt · 11 Sep 2025") }
    play.type("*")
    try play.wait(for: "starred")
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(0))
    let state = home + "/.local/state/gazette/state.sqlite"
    #expect(FileManager.default.fileExists(atPath: state))
    let index = try FileManager.default.contentsOfDirectory(atPath: home + "/.cache/gazette")
    #expect(index.contains { $0.hasSuffix(".sqlite") })
  }
}
