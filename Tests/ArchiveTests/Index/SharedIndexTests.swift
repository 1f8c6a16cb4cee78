import Archive
internal import Catalogue
import Foundation
import Testing

/// Several libraries of one collection at once.
struct SharedIndexTests {
  private static let files = Dictionary(
    uniqueKeysWithValues: (0..<40).map {
      ("\($0).txt", "Report \($0): snow closed \($0 % 5) roads near Graz.")
    })

  @Test func `libraries that open at once on a fresh index find no damage`() async throws {
    for _ in 0..<8 {
      let scratch = try Scratch(Self.files)
      let counts = await withTaskGroup(of: (Int, [ArchiveNotice]).self) { group in
        for _ in 0..<5 {
          group.addTask {
            let (library, log) = await scratch.opened()
            return (await library.rows(Listing()).count, log.notices)
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(counts.map(\.0) == [40, 40, 40, 40, 40])
      // One part of a program waits for another without a word.
      #expect(counts.flatMap(\.1) == [])
    }
  }
}
