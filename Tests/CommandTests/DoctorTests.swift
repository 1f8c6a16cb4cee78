import Foundation
import Testing

/// `gazette doctor` and `gazette --version`.
struct DoctorTests {
  private static let english = ["LC_ALL": "C.UTF-8", "EDITOR": "sh", "BROWSER": "sh"]

  /// The findings by their check, with the exit code.
  private func findings(
    _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> (states: [String: String], texts: [String: String], exitCode: Int32) {
    let outcome = try Program.run(
      ["doctor", "--json"] + arguments, in: "/", environment: Self.english.merging(environment) { $1 })
    let objects = try outcome.objects()
    func values(_ key: String) -> [String: String] {
      Dictionary(
        objects.compactMap { object in
          (object["check"] as? String).map { ($0, object[key] as? String ?? "") }
        }
      ) { first, _ in first }
    }
    return (values("state"), values("finding"), outcome.exitCode)
  }

  @Test func `all is well in an empty home`() throws {
    let (states, texts, exitCode) = try findings()
    #expect(states.values.allSatisfy { $0 == "ok" }, "\(states.filter { $0.value != "ok" })")
    #expect(exitCode == 0)
    #expect(texts["libraries"]?.contains("SQLite 3.") == true)
    #expect(texts["helper.gazette-intake"]?.contains("libxml2 2.") == true)
    #expect(texts["helper.gazette-fetch"]?.contains("libcurl ") == true)
  }

  @Test func `a missing helper is an error`() throws {
    let (states, _, exitCode) = try findings(environment: ["GAZETTE_INTAKE": "/nowhere/gazette-intake"])
    #expect(states["helper.gazette-intake"] == "error")
    #expect(states["helper.gazette-fetch"] == "ok")
    #expect(exitCode == 2)
  }

  @Test func `a program that is not installed is a warning`() throws {
    let (states, texts, exitCode) = try findings(environment: ["EDITOR": "no-such-editor -f"])
    #expect(states["program.editor"] == "warn")
    #expect(texts["program.editor"] == "editor: no-such-editor is not installed")
    #expect(exitCode == 1)
  }

  @Test func `a locale that is not installed is a warning`() throws {
    let (states, _, _) = try findings(environment: ["LC_ALL": "xx_XX.UTF-8"])
    #expect(states["locale.encoding"] == "warn")
  }

  @Test(arguments: [
    ("[[same]]\n\nnames = 3\n", "entities.toml:3: [[same]] needs names to be a list of 2 names or more"),
    ("[[hide]]\nnam = \"A\"\n", "entities.toml:2: [[hide]] knows no key “nam”; its keys are name;"),
    ("[[name]]\nfor = 3\nv = 1\n", "entities.toml:3: [[name]] knows no key “v”; its keys are of, codes such"),
    ("[[hides]]\n", "[[hides]] is no table; the tables are same, different, kind, hide, name;"),
  ])
  func `a mistake in a file of the user is named with its line`(text: String, words: String) throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/gazette", withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/gazette/entities.toml"))
      let (states, texts, exitCode) = try findings(environment: ["XDG_CONFIG_HOME": folder])
      #expect(states["file.corrections"] == "warn")
      #expect(texts["file.corrections"]?.contains(words) == true)
      #expect(exitCode == 1)
    }
  }

  @Test func `a mistake in the saved searches is named with its line`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/gazette", withIntermediateDirectories: true)
      try Data("[[search]]\nname = \"a\"\nquery = 5\n".utf8).write(
        to: URL(fileURLWithPath: folder + "/gazette/searches.toml"))
      let (states, texts, _) = try findings(environment: ["XDG_CONFIG_HOME": folder])
      #expect(states["file.searches"] == "warn")
      #expect(texts["file.searches"]?.contains("searches.toml:") == true)
    }
  }

  /// A link to itself can't be looked into by anyone, as a folder of another user can't by most.
  @Test(arguments: [
    (
      "XDG_CONFIG_HOME",
      ["file.settings", "file.corrections", "file.sources", "file.termbase", "file.searches"]
    ),
    ("XDG_STATE_HOME", ["database.marks"]), ("XDG_CACHE_HOME", ["index"]),
  ])
  func `a folder that can't be looked into is an error`(variable: String, checks: [String]) throws {
    try withFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/gazette", withDestinationPath: folder + "/gazette")
      let (states, texts, exitCode) = try findings(environment: [variable: folder])
      for check in checks {
        #expect(states[check] == "error", "\(check)")
        #expect(texts[check]?.contains("(Too many levels of symbolic links)") == true, "\(check)")
      }
      #expect(exitCode == 2)
    }
  }

  @Test func `a damaged index is an error, and the index stays as it is`() throws {
    try withFolder { folder in
      let environment = ["XDG_CACHE_HOME": folder]
      _ = try Program.run("list", Program.seeds, environment: environment)
      #expect(try findings(["--integrity"], environment: environment).states["index"] == "ok")
      let file = folder + "/gazette/" + (try indexes(in: folder)[0])
      var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      for page in stride(from: 4096, to: bytes.count, by: 4096) { bytes[page + 100] ^= 0x55 }
      try bytes.write(to: URL(fileURLWithPath: file))
      let (states, _, exitCode) = try findings(["--integrity"], environment: environment)
      #expect(states["index"] == "error")
      #expect(exitCode == 2)
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
    }
  }

  private func indexes(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/gazette").filter {
      $0.hasSuffix(".sqlite")
    }
  }

  @Test func `a Vietnamese is advised in Vietnamese`() throws {
    let outcome = try Program.run(
      ["doctor"], in: "/",
      environment: ["LC_ALL": "C.UTF-8", "EDITOR": "no-such-editor", "LC_MESSAGES": "vi_VN.UTF-8"])
    #expect(outcome.output.contains("no-such-editor is not installed"))
    let vietnamese = try Program.run(
      ["doctor", "--language-of-interface", "vi"], in: "/", environment: ["EDITOR": "no-such-editor"])
    #expect(
      vietnamese.lines.contains(
        "warn\tprogram.editor\ttrình soạn thảo: chưa cài no-such-editor\tHãy đặt EDITOR thành trình soạn thảo bạn muốn dùng."
      ))
  }

  @Test func `the version names the libraries of each program`() throws {
    let outcome = try Program.run("--version", environment: Self.english)
    #expect(outcome.exitCode == 0)
    #expect(outcome.lines.first?.hasPrefix("gazette ") == true)
    for words in ["ncurses 6.", "SQLite 3.", "gazette-intake ", "expat ", "gazette-fetch ", "libcurl "] {
      #expect(outcome.output.contains(words), "\(words)")
    }
  }
}
