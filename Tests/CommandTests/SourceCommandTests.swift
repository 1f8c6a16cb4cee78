import Foundation
import Testing

/// Commands about sources that need no network.
struct SourceCommandTests {
  private static let sources = """
    # mine
    [[source]]
    url = "https://e.org/feed"   # the first
    name = "Báo mới"
    language = "vi"
    folder = "Asia"

    [[source]]
    url = "https://e.org/other"
    name = "Other"
    paused = true

    """
  private static let opml = """
    <opml version="2.0"><body><outline text="Asia"><outline text="Một" xmlUrl="https://e.org/1"/>
    <outline text="Báo" xmlUrl="https://e.org/feed"/></outline><outline text="x" xmlUrl="exec:ls"/>
    <outline text="More" type="include" url="https://e.org/more.opml"/></body></opml>
    """

  /// Runs a command with a file of sources, and returns the file's text behind it.
  private func run(
    _ arguments: String..., sources: String = Self.sources, files: [String: String] = [:]
  ) throws -> (outcome: Program.Outcome, sources: String) {
    try withFiles(files) { folder in
      let path = folder + "/config/gazette/sources.toml"
      try FileManager.default.createDirectory(
        atPath: folder + "/config/gazette", withIntermediateDirectories: true)
      try Data(sources.utf8).write(to: URL(fileURLWithPath: path))
      let environment = [
        "XDG_CONFIG_HOME": folder + "/config", "XDG_DATA_HOME": folder + "/data",
        "XDG_STATE_HOME": folder + "/state",
      ]
      let outcome = try Program.run(arguments, in: folder, environment: environment)
      return (outcome, try String(contentsOfFile: path, encoding: .utf8))
    }
  }

  @Test func `sources are listed`() throws {
    let (table, text) = try run("sources")
    #expect(
      table.lines == [
        "vi\t0\t-\tBáo mới\thttps://e.org/feed\t", "-\t0\t-\tOther\thttps://e.org/other\tpaused",
      ])
    #expect(text == Self.sources)
    let rows = try run("sources", "--json").outcome.objects()
    #expect(rows.map { $0["url"] as? String } == ["https://e.org/feed", "https://e.org/other"])
    #expect(rows.map { $0["language"] as? String } == ["vi", nil])
    #expect(rows.map { $0["articles"] as? Int } == [0, 0])
    #expect(rows.map { $0["folder"] as? String } == ["Asia", nil])
    #expect(rows.map { $0["paused"] as? Bool } == [false, true])
  }

  @Test func `no sources are no error`() throws {
    let outcome = try run("sources", sources: "").outcome
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.isEmpty)
  }

  @Test func `a mistake in the file is told and the rest is used`() throws {
    let outcome = try run(
      "sources", sources: Self.sources + "[[source]]\nurl = \"https://x.org/\nevery = 5\n"
    ).outcome
    #expect(outcome.lines.count == 2)
    #expect(
      outcome.complaints.contains("/sources.toml:13: the quotation is not closed; this source isn't used"))
  }

  @Test(arguments: ["https://e.org/other", "Other", "OTHER", "e.org/other"])
  func `a source is removed by its address or its name`(typed: String) throws {
    let (outcome, text) = try run("remove", typed)
    #expect(outcome.output == "removed https://e.org/other; its articles stay\n")
    #expect(text == Self.sources.components(separatedBy: "\n[[source]]\nurl = \"https://e.org/other")[0])
  }

  @Test func `a name that no source or several have is told`() throws {
    let (none, text) = try run("remove", "Nothing")
    #expect(none.exitCode == 66)
    #expect(
      none.complaints == "Nothing: no source has this address or name (gazette sources lists them)\n")
    #expect(text == Self.sources)
    let twice = Self.sources.replacing("\"Other\"", with: "\"Báo mới\"")
    let several = try run("remove", "bao moi", sources: twice).outcome
    #expect(several.exitCode == 66)
    #expect(
      several.complaints
        == "bao moi: several sources have this name; name one of https://e.org/feed, https://e.org/other\n")
  }

  @Test func `OPML goes out and comes in again`() throws {
    let out = try run("export", "--opml").outcome.output
    let (outcome, text) = try run("import", "out.opml", sources: "", files: ["out.opml": out])
    #expect(outcome.output == "2 sources added\n")
    #expect(outcome.complaints.isEmpty)
    #expect(text.contains("url = \"https://e.org/feed\"\nname = \"Báo mới\"\nfolder = \"Asia\"\n"))
  }

  @Test func `a source without a name has none behind OPML`() throws {
    let sources = "[[source]]\nurl = \"https://e.org/feed\"\n"
    let out = try run("export", "--opml", sources: sources).outcome.output
    #expect(out.contains("text=\"https://e.org/feed\""))
    #expect(try run("import", "out.opml", sources: "", files: ["out.opml": out]).sources == sources)
  }

  @Test func `an imported list adds what is new and tells the rest`() throws {
    let (outcome, text) = try run("import", "list.opml", files: ["list.opml": Self.opml])
    #expect(outcome.output == "1 source added, 1 known already\n")
    #expect(
      outcome.complaints == "https://e.org/more.opml: another list; import it by itself\n"
        + "exec:ls: no address of the web; skipped\n")
    #expect(
      text == Self.sources + "\n[[source]]\nurl = \"https://e.org/1\"\nname = \"Một\"\nfolder = \"Asia\"\n")
  }

  @Test func `the urls of newsboat are imported with their tags`() throws {
    let urls = "https://e.org/n \"tin tức\" \"~Tin\"\nquery:x:y\n"
    let (outcome, text) = try run("import", "urls", sources: "", files: ["urls": urls])
    #expect(outcome.output == "1 source added\n")
    #expect(text.contains("name = \"Tin\"\ntags = [\"tin tức\"]\n"))
  }

  @Test func `a file of another kind is told`() throws {
    let (outcome, _) = try run("import", "words.txt", files: ["words.txt": "Words.\n"])
    #expect(outcome.exitCode == 66)
    #expect(outcome.complaints.hasPrefix("words.txt: neither subscriptions nor saved articles"))
    let missing = try run("import", "none.opml").outcome
    #expect(missing.exitCode == 66)
    #expect(missing.complaints.hasPrefix("none.opml: no such file"))
  }
}
