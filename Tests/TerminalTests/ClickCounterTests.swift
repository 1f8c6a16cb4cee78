import Screen
import Terminal
import Testing

@Suite struct ClickCounterTests {
  private let start = ContinuousClock.now
  private let here = Point(column: 3, row: 4)

  @Test(arguments: [
    ([0], [MouseEvent.Action.click]), ([0, 300], [.click, .doubleClick]), ([0, 500], [.click, .click]),
    ([0, 200, 400], [.click, .doubleClick, .click]),
    ([0, 200, 400, 600], [.click, .doubleClick, .click, .doubleClick]),
  ])
  func `a second click soon after the first is a double click`(
    _ milliseconds: [Int], _ expected: [MouseEvent.Action]
  ) {
    var counter = ClickCounter()
    let actions = milliseconds.map { counter.press(at: here, start + .milliseconds($0)).action }
    #expect(actions == expected)
  }

  @Test func `clicks at different places are clicks`() {
    var counter = ClickCounter()
    #expect(counter.press(at: here, start) == MouseEvent(.click, at: here))
    let there = Point(column: 9, row: 4)
    #expect(counter.press(at: there, start + .milliseconds(50)) == MouseEvent(.click, at: there))
  }
}
