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
    let words = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("(mặc định: tin của các nguồn đã đăng ký,"))
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

  /// True for a line with three words or more, false for examples, names of fields and the like.
  private static func isProse(_ line: String) -> Bool {
    line.split(separator: " ").count { word in word.count > 2 && word.allSatisfy(\.isLetter) } > 2
      && !line.hasPrefix("  gazette ")
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

  @Test func `the option for the language comes before the locale`() throws {
    let help = try Program.run("--help", "--language-of-interface", "vi", environment: Self.english)
    #expect(help.output.hasPrefix("TỔNG QUAN: "))
  }

  @Test func `the usage below a complaint is in Vietnamese too`() throws {
    let outcome = try Program.run("help", "--frobnicate", environment: Self.vietnamese)
    #expect(!outcome.complaints.contains("<subcommands>"), "\(outcome.complaints)")
    #expect(outcome.complaints.contains("<lệnh>"))
  }

  @Test(arguments: [
    (["list", "--frobnicate"], "Lỗi: Không có tùy chọn '--frobnicate'"),
    (["list", "--jsom"], "Lỗi: Không có tùy chọn '--jsom'. Có phải bạn muốn dùng '--json'?"),
    (["list", "--sort"], "Lỗi: Thiếu giá trị cho '--sort <khóa>'"),
    (["add"], "Lỗi: Thiếu tham số '<địa-chỉ>'"),
    (["sources", "a"], "Lỗi: Thừa tham số 'a'"),
    (["sources", "a", "b"], "Lỗi: Thừa 2 tham số: 'a', 'b'"),
    (["list", "--json=x"], "Lỗi: Tùy chọn '--json' không nhận giá trị, nhưng có ghi 'x'."),
    (
      ["stories", "--sort", "x"],
      """
      Lỗi: Giá trị 'x' không hợp lệ cho '--sort <khóa>'. Hãy dùng một trong các giá trị 'newest', 'size' hoặc \
      'languages'.
      """
    ),
    (["related", "--limit", "x"], "Lỗi: Giá trị 'x' không hợp lệ cho '--limit <số>'"),
  ])
  func `a wrong call is complained of in Vietnamese`(arguments: [String], complaint: String) throws {
    let outcome = try Program.run(arguments, in: "/", environment: Self.vietnamese)
    let lines = outcome.complaints.split(separator: "\n")
    #expect(lines.first.map(String.init) == complaint)
    #expect(lines.contains { $0.hasPrefix("Cách dùng: gazette ") })
    #expect(lines.last == "  Xem 'gazette \(arguments[0]) --help' để biết thêm.")
    #expect(outcome.exitCode == 64)
  }

  @Test func `a wrong call is complained of in English`() throws {
    let outcome = try Program.run("add", environment: Self.english)
    #expect(
      outcome.complaints.hasPrefix("Error: Missing expected argument '<url>'\nHelp:  <url>  The address"))
    #expect(outcome.complaints.hasSuffix("  See 'gazette add --help' for more information.\n"))
    #expect(outcome.exitCode == 64)
  }
}
