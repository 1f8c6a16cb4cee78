import Terminal
import Testing

@Suite struct PasteCollectorTests {
  private static let begin = PasteCollector.sequences[0].code
  private static let end = PasteCollector.sequences[1].code

  /// The pasted texts, and the codes that are left as keys.
  private func result(of codes: [Int32]) -> (pastes: [String], keys: [Int32]) {
    var collector = PasteCollector()
    var result: (pastes: [String], keys: [Int32]) = ([], [])
    for code in codes {
      if !collector.take(code) { result.keys.append(code) }
      collector.completed().map { result.pastes.append($0) }
    }
    return result
  }

  private static func codes(_ text: String) -> [Int32] { text.utf8.map(Int32.init) }

  @Test func `text between the marks is one paste, the rest are keys`() {
    let codes = Self.codes("j") + [Self.begin] + Self.codes("q\rHà\n") + [Self.end] + Self.codes("k")
    let result = result(of: codes)
    #expect(result.pastes == ["q\rHà\n"])
    #expect(result.keys == Self.codes("jk"))
  }

  @Test(arguments: [
    [PasteCollector.sequences[1].code], [PasteCollector.sequences[0].code, 70_000, 60_004],
  ])
  func `a lone end and a key within a paste do nothing`(codes: [Int32]) {
    let result = result(of: codes + Self.codes("j"))
    #expect(result.pastes.joined().isEmpty)
    #expect(result.keys == Self.codes("j"))
  }

  @Test func `a flood is cut, bytes that are no text are replaced`() {
    let flood = result(
      of: [Self.begin] + Array(repeating: 0x61, count: 3 * PasteCollector.capacity) + [Self.end])
    #expect(flood.pastes.map(\.utf8.count) == [PasteCollector.capacity])
    #expect(result(of: [Self.begin, 0xff, Self.end]).pastes == ["\u{fffd}"])
  }

  @Test func `a paste whose end was lost does not keep the keyboard`() {
    var collector = PasteCollector()
    let now = ContinuousClock.now
    collector.wake(now)
    let isBegun = collector.take(Self.begin)
    collector.wake(now + PasteCollector.patience)
    let isPasted = collector.take(0x61)
    collector.wake(now + PasteCollector.patience * 3)
    let isKey = !collector.take(0x71)
    #expect(isBegun && isPasted && isKey)
  }
}
