import Catalogue
import Testing

struct UnreadRequestTests {
  @Test(arguments: [
    (0, 0, true, [Int]()), (5, 0, false, []), (0, 1, true, [0]), (1, 4, true, [2, 3, 0, 1]),
    (1, 4, false, [0, 3, 2, 1]), (9, 3, true, [0, 1, 2]), (-1, 3, false, [2, 1, 0]),
  ])
  func `the search goes once through the listing`(start: Int, total: Int, isForward: Bool, path: [Int]) {
    let request = UnreadRequest(listing: Listing(), start: start, isForward: isForward)
    #expect(Array(request.path(total: total)) == path)
  }
}
