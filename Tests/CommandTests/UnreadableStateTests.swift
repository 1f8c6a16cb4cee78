import Testing

/// Queries for marks where the reading state is missing or can't be read.
struct UnreadableStateTests {
  /// Each case: the folder of the state, and the exit code.
  @Test(arguments: [("$PWD/missing", 0), ("$PWD/file", 74), ("$PWD/link", 74), ("$PWD/folder", 74)])
  func `no answer is given for marks that can't be read`(folder: String, exitCode: Int32) throws {
    try withFiles(["file": "no folder"]) { scratch in
      let outcome = try Program.shell(
        """
        cd '\(scratch)' && ln -s nowhere link && mkdir -p folder/gazette/state.sqlite
        XDG_STATE_HOME="\(folder)" "$gazette" list --query is:starred '\(Program.seeds)'
        """)
      #expect(outcome.exitCode == exitCode)
      #expect(outcome.output.isEmpty)
      #expect(outcome.complaints.contains("state.sqlite can't be read") == (exitCode != 0))
    }
  }
}
