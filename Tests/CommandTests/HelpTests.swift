import Testing

/// The help of the commands, in each language of the interface.
struct HelpTests {
  private static let vietnamese = ["LC_ALL": "vi_VN.UTF-8"]
  private static let english = ["LC_ALL": "en_US.UTF-8"]

  /// The names of all commands, as the help of the program lists them.
  private static let commands: [String] = {
    let help = (try? Program.run("--help", environment: english))?.lines ?? []
    return help.drop { $0 != "SUBCOMMANDS:" }.dropFirst().filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ")
    }
    .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
  }()

  @Test func `the help of the program lists its commands`() throws {
    let help = try Program.run("--help", environment: Self.english)
    #expect(help.exitCode == 0)
    #expect(help.lines.first == "OVERVIEW: Read news in several languages in a terminal.")
    #expect(help.lines.contains("  list                    Print the articles, one a line."))
    #expect(Self.commands.count >= 18)
  }

  @Test func `a Vietnamese reads the help in Vietnamese`() throws {
    let help = try Program.run("list", "--help", environment: Self.vietnamese)
    #expect(help.lines.first == "TỔNG QUAN: In các bài, mỗi bài một dòng.")
    #expect(help.output.contains("CÁCH DÙNG: gazette list [<đường-dẫn> ...]"))
    #expect(help.output.contains("(mặc định: thư mục hiện thời)"))
    #expect(help.lines.contains("  -h, --help              Hiện phần trợ giúp."))
  }

  @Test(arguments: ["list", "prune", "search"])
  func `all ways to ask for a help give the same`(command: String) throws {
    let asked = try Program.run(command, "--help", environment: Self.vietnamese).output
    #expect(try Program.run("help", command, environment: Self.vietnamese).output == asked)
    #expect(try Program.run(command, "-h", environment: Self.vietnamese).output == asked)
    #expect(asked.hasPrefix("TỔNG QUAN: "))
  }

  @Test func `no help has a line of English in Vietnamese`() throws {
    for command in Self.commands {
      let english = Set(
        try Program.run(command, "--help", environment: Self.english).lines.filter(Self.isProse))
      for line in try Program.run(command, "--help", environment: Self.vietnamese).lines {
        #expect(!english.contains(line), "gazette \(command) --help: \(line)")
      }
    }
  }

  /// True for a line of words, false for an example and an empty line.
  private static func isProse(_ line: String) -> Bool {
    !line.trimmingPrefix { $0 == " " }.hasPrefix("gazette ") && !line.isEmpty
  }

  @Test func `lines fit into 80 columns, and examples stay whole`() throws {
    for command in Self.commands {
      for environment in [Self.english, Self.vietnamese] {
        for line in try Program.run(command, "--help", environment: environment).lines
        where !line.hasPrefix("  gazette ") {
          #expect(line.count <= 80, "gazette \(command) --help: \(line)")
        }
      }
    }
  }

  @Test func `a flag and its opposite are one line`() throws {
    let help = try Program.run("prune", "--help", environment: Self.english)
    #expect(help.lines.contains("  --unstarred/--no-unstarred"))
    #expect(help.output.contains("[--unstarred] [--no-unstarred]"))
  }
}
