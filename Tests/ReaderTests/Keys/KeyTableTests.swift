import Foundation
import Reader
import Screen
import Testing

struct KeyTableTests {
  @Test func `no key has two meanings`() {
    let keys = KeyTable.keys.map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  /// `RECORD=1 swift test` writes the table into the README.
  @Test func `the README has the key table as it is`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let marks = ["<!-- keys -->\n", "\n<!-- end of keys -->"]
    let start = try #require(text.firstRange(of: marks[0])?.upperBound)
    let end = try #require(text.firstRange(of: marks[1])?.lowerBound)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let fresh = text[..<start] + KeyTable.markdown + text[end...]
      try String(fresh).write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(text[start..<end] == KeyTable.markdown)
    }
  }

  @Test func `every screen that a key opens is in the list of screens`() async {
    for case (let key, .screen(let name)) in KeyTable.keys {
      var session = await Session()
      await session.send(.key(key))
      let screen = session.model.screen
      #expect(screen.map { type(of: $0).name == name } == true, "\(key.name) opens no screen")
    }
  }

  @Test(arguments: [
    ("c", "Side by side", "differ"), ("t", "Timeline", "finer, coarser"), ("w", "Glossary", "translation"),
    ("3 i", "All about a name", "another bar"),
  ])
  func `the help of a screen names the keys of that screen first`(keys: String, title: String, words: String)
    async
  {
    var session = await Session(columns: 132, rows: 60)
    await session.type(keys + " ?")
    #expect(session.screen[1].contains(title))
    let end = session.screen.firstIndex { $0.contains("Moving") } ?? 0
    #expect(session.screen[..<end].contains { $0.contains(words) })
    #expect(end > 5)
    await session.type("q")
    #expect(session.model.screen != nil)
  }

  @Test func `the help names every key`() async {
    var session = await Session(columns: 132, rows: 80)
    await session.type("?")
    let help = session.screen.joined(separator: "\n")
    for binding in KeyTable.rows {
      #expect(help.contains(Keymap.standard.keyNames(for: binding.actions)))
    }
  }
}
