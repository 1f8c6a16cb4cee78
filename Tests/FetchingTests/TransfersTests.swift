import Fetching
import Testing

struct TransfersTests {
  @Test func `the library starts`() {
    _ = Transfers()
  }
}
