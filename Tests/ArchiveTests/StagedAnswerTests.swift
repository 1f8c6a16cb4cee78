import Archive
internal import Catalogue
import Synchronization
import Testing

/// Answers to who types, which may come in pieces.
@Suite struct StagedAnswerTests {
  @Test(arguments: ["port", "=Đà", "path:1", "-=Đà port"])
  func `the last piece is the whole answer, and the others are of the same question`(typed: String)
    async throws
  {
    let state = try StateFixture()
    let articles = (1...1200).map { number in
      article("Article \(number)", text: number.isMultiple(of: 3) ? "đà port \(number)" : "Đà port \(number)")
    }
    let library = await Library.opened(articles)
    let listing = Listing(query: try Query(parsing: typed), order: SortOrder(.relevance))
    let request = RowRequest(listing: listing, anchor: .index(0), count: 20)
    let windows = Mutex<[RowWindow]>([])
    await library.rows(request, marked: await state.opened()) { window in
      windows.withLock { $0.append(window) }
    }
    let all = windows.withLock(\.self)
    let whole = await library.rows(request)
    #expect(all.last == whole)
    #expect(
      all.dropLast().allSatisfy {
        !$0.isComplete && $0.request == request && $0.total.value <= whole.total.value
      })
  }
}
