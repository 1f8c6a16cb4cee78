import Catalogue
internal import Languages
import News
import Reader
import Testing

/// Articles to which keys go from a list that lacks them.
struct JumpTests {
  private let archive = FixtureArchive()

  private func session() async -> Session { await Session(answering: archive.answer) }

  private func hidden() -> String {
    Fixture.articles.filter { archive.marks.record(of: $0.id).marks.isHidden }.map(\.location.path).joined()
  }

  @Test func `a key of the list that goes to an article beside the list goes to the reader`() async {
    var session = await session()
    await session.type("f x")
    #expect(session.listed == "acf" && session.reading == "b" && session.model.focus == .reader)
    await session.type("D")
    #expect(hidden() == "b")
  }

  @Test(arguments: ["f x 1 D", "f Enter x Tab Tab D", "f Enter x q D"])
  func `keys in the list are about the line that they stand on`(keys: String) async {
    var session = await session()
    await session.type(keys)
    #expect(hidden() == "a" && session.listed == "cf")
  }

  @Test func `x goes back and forth between two languages`() async {
    var session = await session()
    var read = ""
    for _ in 0..<4 {
      await session.type("x")
      read += session.reading
    }
    #expect(read == "baba")
  }

  @Test func `articles are told of in the order of the list`() async {
    var listing = Listing()
    listing.order.isReversed = true
    let sources = Sources(archive: archive, journal: archive.marks)
    let chosen = ["a", "f", "c", "d"].map(Fixture.id)
    #expect(await sources.ordered(chosen, in: listing) == ["f", "d", "c", "a"].map(Fixture.id))
    listing.language = .vietnamese
    #expect(await sources.ordered(chosen, in: listing) == ["d", "a", "f", "c"].map(Fixture.id))
  }

  @Test func `a language in which nothing is found stays in sight`() async {
    var session = await session()
    await session.type("f f /")
    await session.write("Noem")
    await session.type("Enter")
    #expect(session.listed.isEmpty)
    let screen = session.screen
    #expect(screen.first?.contains("日本語 0") == true)
    #expect(screen.contains { $0.contains("Nothing found for Noem in") })
  }
}
