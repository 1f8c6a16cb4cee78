internal import Intake
internal import News
internal import Testing

@Suite struct IntakeEntryTests {
  @Test func `an entry that gives no article keeps its bytes`() {
    let entry = IntakeEntry(format: "html", source: [1, 2], draft: .failure(.blank))
    #expect(entry.source == [1, 2])
  }
}
