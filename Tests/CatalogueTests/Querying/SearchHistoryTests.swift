internal import Catalogue
import Foundation
import Testing

@Suite struct SearchHistoryTests {
  @Test(arguments: [
    (["a", "b"], ["a", "b"]), (["a", "b", "a"], ["b", "a"]), (["a", "a"], ["a"]), ([" ", ""], []),
    (["Hà Nội", "x", "Hà Nội".decomposedStringWithCanonicalMapping], ["x", "Hà Nội"]),
    (["hà nội", "ha noi"], ["hà nội", "ha noi"]),
  ])
  func `the newest search is the last, and none is there twice`(typed: [String], expected: [String]) {
    #expect(SearchHistory(typed).entries == expected)
  }

  @Test func `the oldest are forgotten when there are too many`() {
    let history = SearchHistory((0..<SearchHistory.capacity + 3).map { "search \($0)" })
    #expect(history.count == SearchHistory.capacity)
    #expect(history[0] == "search 3")
    #expect(history[history.count] == nil)
  }
}
