internal import News
import Testing

struct PathTextTests {
  /// Each case: a path, and how it is shown.
  @Test(arguments: [
    (Array("tin/Đà Nẵng.txt".utf8), "tin/Đà Nẵng.txt"),
    (Array("Ða\u{300} 😀".utf8), "Ða\u{300} 😀"),
    ([0x61, 0xe1, 0x62], "a\u{fffd}b"),
    ([0xe1, 0xbb], "\u{fffd}\u{fffd}"),
    ([0xff, 0xfe, 0x80], "\u{fffd}\u{fffd}\u{fffd}"),
    (Array("a\u{10fe80}b".utf8), "a\u{fffd}\u{fffd}\u{fffd}\u{fffd}b"),
    ([], ""),
  ])
  func `every path is found again behind its text`(path: [UInt8], shown: String) {
    #expect(PathText.bytes(of: PathText.text(of: path)) == path)
    #expect(PathText.shown(PathText.text(of: path)) == shown)
  }

  @Test func `so is every path of one or two bytes`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        #expect(PathText.bytes(of: PathText.text(of: [first, second])) == [first, second])
      }
    }
  }
}
