import Localization
import Reader
import Testing

/// Keys that have no effect where they are typed.
struct UnusedKeyTests {
  @Test(arguments: [
    ("+", "+ (", "does nothing here"), ("P", "P (", "does nothing here"), ("a", "a (", "does nothing here"),
    ("%", "%", "has no action"), ("I *", "* (", "does nothing on this screen"),
  ])
  func `a key without effect says so`(keys: String, name: String, words: String) async throws {
    var session = await Session()
    await session.type(keys)
    let notice = try #require(session.model.notice)
    #expect(notice.hasPrefix(name) && notice.contains(words), "\(notice)")
  }
}
