internal import Intake
internal import News
internal import Testing

@Suite struct CutArchiveTests {
  private static let page = "<!DOCTYPE html><p>The bridge over the river is open again since Monday."

  @Test func `the end of an archive within isn't the end of the archive that is cut off`() throws {
    let inner = try WrittenArchive(.zip, [.init("trong.html", Self.page + " Inner")])
    let outer = try WrittenArchive(
      .zip,
      [
        .init("first.html", Self.page), .init("inner.zip", bytes: inner.bytes),
        .init("last.html", Self.page + " Last"),
      ])
    #expect(readEntries(outer.bytes, name: "a.zip").entries.map(\.member).first == "first.html")
    // Behind the last member comes the list of members.
    for cut in [20, 120, 260] {
      let (entries, _) = readEntries(Array(outer.bytes.dropLast(cut)), name: "a.zip")
      #expect(entries.map(\.member).first == "first.html", "\(cut)")
    }
  }
}
