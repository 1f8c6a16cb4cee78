import Testing

/// Files and functions are short enough to be read at once.
struct SizeTests {
  private static let longestFile = 300
  private static let longestFunction = 40

  @Test func `no file is too long`() {
    for file in SourceTree.package.files {
      // The last line end has no line behind it.
      let count = file.lines.count - (file.lines.last?.isEmpty == true ? 1 : 0)
      #expect(count <= Self.longestFile, "\(file.path) has \(count) lines")
    }
  }

  @Test func `no function is too long`() {
    for file in SourceTree.package.files {
      for body in file.outline.bodies {
        #expect(
          body.lineCount <= Self.longestFunction,
          "\(file.path):\(body.firstLine) \(body.name) has \(body.lineCount) lines")
      }
    }
  }
}
