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

  @Test func `the help names every key`() async {
    var session = await Session(columns: 132, rows: 80)
    await session.type("?")
    let help = session.screen.joined(separator: "\n")
    for binding in KeyTable.rows {
      #expect(help.contains(binding.keyNames))
    }
  }
}
