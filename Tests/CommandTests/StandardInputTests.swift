import Testing

/// `-` in place of a file.
struct StandardInputTests {
  private static let text = "Cảnh sát họp tại Hà Nội\n\nCảnh sát đã họp tại Hà Nội hôm thứ Hai, 8/9/2025.\n"

  /// Runs a command that reads a text on standard input.
  private func run(_ command: String, reading text: String = text) throws -> Program.Outcome {
    try withFiles(["input": text]) { folder in
      try Program.shell("cat '\(folder)/input' | \"$gazette\" \(command)")
    }
  }

  @Test func `an article of standard input is listed, shown and searched`() throws {
    let list = try #require(try run("list --json -").objects().first)
    #expect(list["path"] as? String == "-")
    #expect(list["title"] as? String == "Cảnh sát họp tại Hà Nội")
    #expect(try run("show -").output.contains("hôm thứ Hai"))
    #expect(try run("entities -").output.contains("Hanoi"))
    #expect(try run("search 'ha noi' -").lines.count == 1)
    #expect(try run("-").output.contains("Cảnh sát họp tại Hà Nội"))
  }

  @Test func `standard input may have several articles and other files beside it`() throws {
    let lines = "{\"title\": \"One\", \"text\": \"First.\"}\n{\"title\": \"Two\", \"text\": \"Second.\"}\n"
    #expect(
      try run("list --json --sort path -", reading: lines).objects().map { $0["title"] as? String }
        == ["One", "Two"])
    #expect(try run("show -- -#2", reading: lines).output.contains("Second."))
    #expect(try run("list - '\(Program.seeds)'").lines.count == 6)
    #expect(try run("list - -").lines.count == 1)
  }

  @Test func `a comparison may read one side from standard input`() throws {
    try withFiles(["b.txt": "Police met in Hanoi\n\nPolice met in Hanoi on Monday, 8 September 2025."]) {
      folder in
      let outcome = try run("compare - '\(folder)/b.txt'")
      #expect(outcome.exitCode == 0)
      #expect(outcome.output.contains("Hà Nội") && outcome.output.contains("Hanoi"))
    }
  }

  @Test func `messages call standard input by its name`() throws {
    let empty = try run("list -", reading: "")
    #expect(empty.exitCode == 66)
    #expect(empty.complaints.contains("standard input: empty; skipped"))
    #expect(
      try run("list -", reading: "a\u{0}b").complaints.contains("standard input: not text (NUL at byte 1)"))
  }

  @Test func `a file of the name of a hyphen is read by its path`() throws {
    try withFiles(["-": "The ministers met in the capital."]) { folder in
      let list = try Program.run(["list", "./-"], in: folder)
      #expect(list.output.contains("The ministers met"))
    }
  }
}
