import Foundation
import Testing

/// The pages of the manual, as `make-manual` writes them for the built program, and the other files that are installed.
struct ManualTests {
  private static let root = URL(fileURLWithPath: Program.seeds).deletingLastPathComponent()

  /// The folders of the pages in each language.
  private static let places = ["", "vi/"]

  /// Writes the pages into a folder and hands it to `body`.
  private func withPages(_ body: (_ folder: String) throws -> Void) throws {
    try withFolder { folder in
      let outcome = try Program.shell(
        "\"$(dirname \"$gazette\")/make-manual\" \"$gazette\" '\(folder)/pages'")
      #expect(outcome.exitCode == 0, "\(outcome.complaints)")
      try body(folder + "/pages")
    }
  }

  private func commands() throws -> [String] {
    let help = try Program.run("--help", environment: ["LC_ALL": "C"]).lines
    return help.drop { $0 != "SUBCOMMANDS:" }.dropFirst().filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ")
    }
    .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
  }

  @Test func `a page in each language has all commands, keys and files`() throws {
    let commands = try commands()
    #expect(commands.contains("doctor"))
    try withPages { folder in
      for place in Self.places {
        let page = try String(contentsOfFile: "\(folder)/\(place)man1/gazette.1", encoding: .utf8)
        for command in commands { #expect(page.contains(".SS \"gazette \(command)\"\n"), "\(command)") }
        for text in [".B \"g G Home End\"", "sources.toml", "NO_COLOR", "\\-\\-language\\-of\\-interface"] {
          #expect(page.contains(text), "\(text)")
        }
      }
      let vietnamese = try String(contentsOfFile: folder + "/vi/man1/gazette.1", encoding: .utf8)
      #expect(vietnamese.contains(".SH \"CÁC PHÍM\"\n"))
      for heading in [".SH \"NAME\"", ".SH \"KEYS\"", "Show the version"] {
        #expect(!vietnamese.contains(heading))
      }
    }
  }

  @Test func `man sets the pages without a warning`() throws {
    try require("man")
    try withPages { folder in
      for place in Self.places {
        let page = "\(folder)/\(place)man1/gazette.1"
        let set = try Program.shell("LC_ALL=C.UTF-8 MANWIDTH=78 MANROFFOPT=-ww man --warnings -l '\(page)'")
        #expect(set.exitCode == 0)
        #expect(set.complaints == "")
        #expect(
          set.output.contains("gazette list --query 'cocaine \"cảng Antwerp\" -lang:en after:2025-01' news"))
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `each shell gets completions of all commands`(shell: String) throws {
    let script = try Program.run("--generate-completion-script", shell).output
    for command in try commands() { #expect(script.contains(command), "\(command)") }
  }

  @Test func `bash takes the completions`() throws {
    let outcome = try Program.shell(
      "\"$gazette\" --generate-completion-script bash | bash -c 'set -e; . /dev/stdin; complete -p gazette'")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("gazette"))
  }

  @Test func `the entry for the menu is valid`() throws {
    try require("desktop-file-validate")
    let file = Self.root.appendingPathComponent("Sources/Packaging/gazette.desktop").path
    let outcome = try Program.shell("desktop-file-validate --no-hints '\(file)'")
    #expect(outcome.output == "")
    #expect(outcome.exitCode == 0)
  }

  /// Ends a test, with a message, on a computer without a program.
  private func require(_ program: String) throws {
    guard try Program.shell("command -v \(program)").exitCode == 0 else {
      try Test.cancel("\(program) is not installed")
    }
  }
}
