import Testing

/// Commands whose index can't be written.
struct FullDiskTests {
  private static let commands = [
    "list", "search antwerp", "related", "entities", "entities --of Antwerp", "glossary",
    "list --query name:Antwerp",
  ]

  /// The shell limits the size of files, in blocks of 512 bytes, so that the index ends at another moment in each case.
  @Test(arguments: [0, 16, 100, 400, 800, 1400])
  func `a command answers the same, and says that the index is not kept`(blocks: Int) throws {
    for command in Self.commands {
      // The answers go through a pipe, which has no limit.
      let run = { (limit: String) in
        try Program.shell(
          "(\(limit) \"$gazette\" \(command) \(Program.seeds); echo \"ended with $?\") 2>&1 | cat")
      }
      let (expected, limited) = (try run(":;").output, try run("ulimit -f \(blocks);").output)
      let told = limited.split(separator: "\n").filter { $0.contains("the index stays in memory") }
      let answer = limited.split(separator: "\n").filter { !$0.contains("the index stays in memory") }
      #expect(answer == expected.split(separator: "\n"), "\(command) with \(blocks) blocks")
      #expect(told.count <= 1 && (blocks > 100 || told.count == 1), "\(command) with \(blocks) blocks")
    }
  }
}
