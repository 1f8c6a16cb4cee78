internal import Catalogue
import Testing

struct WordRunTests {
  @Test(
    arguments: [
      ("da nang", [0..<2]), ("port", []), ("da nang lang:vi hai phong", [0..<2, 2..<4]), ("a -b c", []),
      ("a \"b c\" d e", [2..<4]), ("a b OR c d e", [0..<2, 2..<5]), ("=a b", []), ("in:title a b", [0..<2]),
      ("", []), ("lang:vi", []),
    ] as [(String, [Range<Int>])])
  func `words typed side by side are runs`(typed: String, runs: [Range<Int>]) throws {
    #expect(try Query(parsing: typed).wordRuns == runs)
  }
}
