import News
import Testing

struct LocationTests {
  @Test(
    arguments: [
      ("a.jsonl", "a.jsonl", nil), ("a.jsonl#3", "a.jsonl", 3), ("a#b#12", "a#b", 12), ("a#b", "a#b", nil),
      ("a#0", "a#0", nil),
      ("#", "#", nil), ("a#-1", "a#-1", nil), ("Đà Nẵng.jsonl#7", "Đà Nẵng.jsonl", 7),
    ] as [(String, String, Int?)])
  func `an entry is a number behind the last mark`(typed: String, path: String, entry: Int?) {
    let location = Location(parsing: typed)
    #expect(location == Location(path: path, entry: entry))
    #expect(location.description == typed)
  }
}
