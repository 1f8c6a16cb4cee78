import Foundation
import Testing

struct RobustnessTests {
  /// One of each kind of control that a terminal might obey, between words.
  private static let hostile =
    "The \u{1b}[31mminister\u{7} spoke\u{7f} to \u{9b}2Jreporters \u{202e}in\u{2066} the capital on Monday.\n"

  @Test(arguments: ["list", "show", "entities", "related", "list --json", "show --json", "related --json"])
  func `no control character of an article reaches the output`(command: String) throws {
    try withFiles(["a\u{1b}[2J\n.txt": Self.hostile, "b.txt": Self.hostile + "More."]) { folder in
      let outcome = try Program.shell("\"$gazette\" \(command) '\(folder)'")
      #expect(outcome.exitCode == 0)
      #expect(controls(in: outcome.output).isEmpty)
    }
  }

  @Test(arguments: [
    ("--foo", "Usage: gazette [<paths> ...]"), ("read --foo", "Usage: gazette read [<paths> ...]"),
    ("list --foo", "Usage: gazette list "), ("search 'a colour:red'", "gazette search: character 3"),
    ("lsit", "lsit: No such file or directory; nothing was opened; did you mean gazette list?"),
    ("glosary", "did you mean gazette glossary?"),
  ])
  func `errors name the command that was typed`(line: String, message: String) throws {
    let outcome = try Program.shell("\"$gazette\" \(line)")
    #expect([64, 66].contains(outcome.exitCode))
    #expect(outcome.complaints.contains(message))
    #expect(line.hasPrefix("read") || !outcome.complaints.contains("gazette read"))
  }

  @Test func `a failed write names the command that was typed`() throws {
    let outcome = try Program.shell("\"$gazette\" list '\(Program.seeds)' > /dev/full")
    #expect(outcome.exitCode == 74)
    #expect(outcome.complaints.hasPrefix("gazette list: can't write to standard output"))
  }

  @Test(arguments: ["--version", "list --version"])
  func `the version is printed`(line: String) throws {
    let outcome = try Program.shell("\"$gazette\" \(line)")
    #expect(outcome.exitCode == 0)
    let version = try #require(outcome.lines.first?.split(separator: " ").dropFirst().first)
    #expect(outcome.output.hasPrefix("gazette ") && version.contains { $0.isNumber })
    let changelog = URL(fileURLWithPath: Program.seeds).deletingLastPathComponent().appendingPathComponent(
      "CHANGELOG.md")
    #expect(try String(contentsOf: changelog, encoding: .utf8).contains(version))
  }

  @Test func `JSON gives the text back whole, controls too`() throws {
    try withFiles(["a.txt": Self.hostile]) { folder in
      let article = try #require(try Program.run("show", "--json", folder).objects().first)
      #expect(article["text"] as? String == Self.hostile)
    }
  }

  @Test func `no control character of a file's name reaches the complaints`() throws {
    try withFiles(["a\u{1b}[2J\u{9b}.txt": "", "b.txt": "A report."]) { folder in
      let outcome = try Program.run("list", folder)
      #expect(outcome.exitCode == 0)
      #expect(outcome.complaints.contains("a␛[2J�.txt: empty; skipped"))
      #expect(controls(in: outcome.complaints).isEmpty)
    }
  }

  @Test(arguments: [
    ("", "empty; skipped"), (" \n\t", "nothing but white space; skipped"),
    ("Twelve bytes\u{0}and more", "not text (NUL at byte 12); skipped"),
  ])
  func `a file that is no article is named with the reason, and nothing else is wrong`(
    contents: String, reason: String
  ) throws {
    try withFiles(["a.txt": contents, "b.txt": "A report of some length."]) { folder in
      let outcome = try Program.run("list", folder)
      #expect(outcome.exitCode == 0)
      #expect(outcome.complaints == "\(folder)/a.txt: \(reason)\n")
      #expect(outcome.lines.count == 1)
    }
  }

  @Test func `a missing path is an error, and what is there is printed all the same`() throws {
    let outcome = try Program.run("list", Program.seeds, "/no/such/file")
    #expect(outcome.exitCode == 66)
    #expect(outcome.complaints == "/no/such/file: no such file or folder\n")
    #expect(outcome.lines.count == 5)
  }

  @Test(arguments: ["2>&-", "2>/dev/full", "2>&1 >/dev/null | true"])
  func `complaints that nobody can read keep nothing from being printed`(redirection: String) throws {
    try withFiles(["a.txt": "", "b.txt": "A report of some length."]) { folder in
      let line = "{ \"$gazette\" list '\(folder)'; echo $? >'\(folder)/.code'; } \(redirection)"
      _ = try Program.shell(line)
      #expect(try String(contentsOfFile: folder + "/.code", encoding: .utf8) == "0\n")
    }
  }

  @Test func `a folder without articles says so`() throws {
    try withFolder { folder in
      let outcome = try Program.run("list", folder)
      #expect(outcome.exitCode == 66)
      #expect(outcome.complaints == "\(folder): no articles found\n")
    }
  }

  @Test(arguments: [["list", "--nonsense"], ["--nonsense"], ["list", "--sort", "beauty"]])
  func `a wrong call ends with 64 and an explanation`(arguments: [String]) throws {
    let outcome = try Program.shell("\"$gazette\" " + arguments.joined(separator: " "))
    #expect(outcome.exitCode == 64)
    #expect(!outcome.complaints.isEmpty)
  }

  @Test func `a reader that has enough ends the program quietly`() throws {
    let sentence = "The committee on fisheries met again on Monday to discuss its report. "
    try withFiles(["a.txt": String(repeating: sentence, count: 20_000)]) { folder in
      let outcome = try Program.shell("{ \"$gazette\" show '\(folder)'; echo \"ended $?\" >&2; } | head -1")
      #expect(outcome.lines.count == 1)
      #expect(outcome.complaints == "ended 0\n")
    }
  }

  @Test func `a full disk is an error`() throws {
    let outcome = try Program.shell("\"$gazette\" list '\(Program.seeds)' > /dev/full")
    #expect(outcome.exitCode == 74)
    #expect(outcome.complaints.contains("can't write to standard output"))
  }

  /// The controls in an output, but for the line breaks and tabs that the program sets.
  private func controls(in output: String) -> [Unicode.Scalar] {
    output.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0a: false
      case ..<0x20, 0x7f...0x9f, 0x202a...0x202e, 0x2066...0x2069: true
      default: false
      }
    }
  }

  @Test(arguments: ["--help", "list --help", "list", "show", "list --json"])
  func `what can't be printed ends with 74`(arguments: String) throws {
    try withFiles(["a.txt": "A report of some length."]) { folder in
      let operand = arguments.hasSuffix("help") ? "" : "'\(folder)'"
      for output in ["/dev/full", "&-"] {
        let outcome = try Program.shell("\"$gazette\" \(arguments) \(operand) >\(output)")
        #expect(outcome.exitCode == 74)
        #expect(outcome.complaints.contains("can't write to standard output"))
      }
    }
  }

  @Test func `a closed stream gives its number to no file`() throws {
    try withFiles(["a.txt": "A report.", "b.txt": "x\u{0}"]) { folder in
      let cache = folder + "/.cache"
      let outcome = try Program.shell(
        "XDG_CACHE_HOME='\(cache)' \"$gazette\" list '\(folder)' >&- 2>&-; grep -r 'not text' '\(cache)'")
      #expect(outcome.output == "" && outcome.exitCode == 1)
    }
  }
}
