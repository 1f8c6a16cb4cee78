internal import Catalogue
import Foundation
internal import Journal
internal import News
import Testing
internal import Text

/// A folder of its own with saved searches in it.
private final class SearchesFolder: Sendable {
  let folder = NSTemporaryDirectory() + "gazette-searches-\(UUID().uuidString)"

  init(_ text: String? = nil) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if let text { try Data(text.utf8).write(to: URL(filePath: path)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/searches.toml" }
  var file: SearchesFile { SearchesFile(path: path) }
  var text: String { String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self) }
}

struct SearchesFileTests {
  private static let handwritten = """
    # mine

    [[search]]  # the port
    name = "Cảng"
    query = 'cảng "bến tàu"'  # both

    """

  @Test func `a search that is kept is read again, and removed leaves the file as it was`() throws {
    let folder = try SearchesFolder(Self.handwritten)
    let kept = SavedSearch("Đình công", #"strike "side by side" \ lang:en"#)
    let first = SavedSearch("Cảng", #"cảng "bến tàu""#)
    #expect(try folder.file.apply(.keep(kept)).entries.all == [first, kept])
    #expect(folder.text.hasPrefix(Self.handwritten))
    #expect(try folder.file.load().problems.isEmpty)
    #expect(try folder.file.apply(.remove(SavedSearch("dinh cong", ""))).entries.all == [first])
    #expect(folder.text == Self.handwritten)
    #expect(throws: UserFileFailure.notFound) { try folder.file.apply(.remove(kept)) }
  }

  @Test func `a search that is restored comes back to its place`() throws {
    let rest = "\n# the snow\n[[search]]\nname = \"Tuyết\"\nquery = 'snow'\n"
    let folder = try SearchesFolder(Self.handwritten + rest)
    let (first, last) = (SavedSearch("Cảng", #"cảng "bến tàu""#), SavedSearch("Tuyết", "snow"))
    #expect(try folder.file.apply(.remove(first)).entries.all == [last])
    #expect(try folder.file.apply(.restore(first, at: 0)).entries.all == [first, last])
    #expect(try folder.file.load().problems.isEmpty)
    #expect(folder.text.hasSuffix(rest))
    #expect(try folder.file.apply(.remove(last)).entries.all == [first])
    #expect(try folder.file.apply(.restore(last, at: 1)).entries.all == [first, last])
    #expect(SavedSearches([last]).applying(.restore(first, at: 0)).all == [first, last])
    #expect(SavedSearches([first]).applying(.restore(last, at: .max)).all == [first, last])
  }

  @Test func `a search that is kept again changes its lines alone`() throws {
    let folder = try SearchesFolder(Self.handwritten)
    _ = try folder.file.apply(.keep(SavedSearch("cang", "port")))
    #expect(
      folder.text
        == "# mine\n\n[[search]]  # the port\nname = \"cang\"\nquery = \"port\"  # both\n")
  }

  @Test(arguments: [
    ("x = 1\n", SearchProblem.Cause.outsideTables, 1), ("[[find]]\n", .unknownTable("find"), 1),
    ("[[search]]\nname = \"a\"\n", .noText(key: "query"), 1),
    ("[[search]]\nquery = \"a\"\n", .noText(key: "name"), 1),
    ("[[search]]\nname = \"a\"\nquery = 5\n", .noText(key: "query"), 1),
    ("[[search]]\nname = \"a\"\ncolour = \"x\"\nquery = \"q\"\n", .unknownKey("colour"), 3),
    ("[[search]]\nname = \"Title\"\nquery = \"q\"\n", .reservedName("Title"), 1),
    ("[[search]]\nname = \"a\nquery = \"q\"\n", .syntax(.openText), 2),
    (
      "[[search]]\nname=\"a\"\nquery=\"q\"\n[[search]]\nname=\"Á\"\nquery=\"r\"\n",
      .repeatedName("Á"), 4
    ),
  ])
  func `a mistake is told with its line, and the rest holds`(
    text: String, cause: SearchProblem.Cause, line: Int
  ) throws {
    let folder = try SearchesFolder(text + "[[search]]\nname = \"good\"\nquery = \"g\"\n")
    let contents = try folder.file.load()
    #expect(contents.problems == [SearchProblem(line: line, cause: cause)])
    #expect(contents.entries["good"]?.query == "g" && folder.text.hasPrefix(text))
  }

  @Test func `a stray line takes no search away, and is kept itself`() throws {
    let stray = "half a line that I forgot\n"
    let folder = try SearchesFolder(Self.handwritten + stray)
    let contents = try folder.file.load()
    #expect(contents.entries["Cảng"]?.query == #"cảng "bến tàu""#)
    #expect(contents.problems == [SearchProblem(line: 6, cause: .syntax(.assignment))])
    #expect(try folder.file.apply(.keep(SavedSearch("cang", "port"))).entries["Cảng"]?.query == "port")
    #expect(try folder.file.apply(.keep(SavedSearch("new", "snow"))).entries.all.count == 2)
    _ = try folder.file.apply(.remove(SavedSearch("cang", "")))
    #expect(folder.text.contains(stray) && folder.text.contains("snow"))
  }

  @Test func `two programs that keep searches at once keep both`() async throws {
    let folder = try SearchesFolder()
    let (one, other) = (
      SavedSearchStore(file: folder.file) { _ in }, SavedSearchStore(file: folder.file) { _ in }
    )
    for number in 1...5 {
      one.make(.keep(SavedSearch("one \(number)", "a")))
      other.make(.keep(SavedSearch("other \(number)", "b")))
    }
    #expect(one.finish(within: .seconds(60)) && other.finish(within: .seconds(60)))
    #expect(try folder.file.load().entries.all.count == 10)
  }
}
