import Testing
import VirtualTerminal

/// Terminals of every size, and sizes that change.
@Suite struct ResizeTests {
  @Test(arguments: [(1, 1), (2, 1), (1, 40), (300, 2), (300, 100)])
  func `the program starts and ends at any size`(_ columns: Int, _ rows: Int) throws {
    let play = try gazette(columns: columns, rows: rows)
    try play.wait(for: "a screen") { $0.isAlternate }
    try play.quitGazette()
  }

  @Test func `a screen that shrinks to one cell and grows again is whole`() throws {
    let play = try gazette(columns: 100, rows: 30)
    try play.waitForGazette()
    for (columns, rows) in [(1, 1), (44, 16), (132, 36), (1, 1)] {
      play.resize(columns: columns, rows: rows)
      play.press(.controlL)
      play.waitForSilence(of: .milliseconds(20))
    }
    play.resize(columns: 100, rows: 30)
    try play.waitForGazette()
    try play.quitGazette()
  }
}
