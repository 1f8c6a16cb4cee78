import Testing

/// Files and functions stay short enough to be read at once.
struct SizeTests {
  @Test func `no file has more than 400 lines`() {
    for file in SourceTree.package.files {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func `no function has more than 60 lines`() {
    for file in SourceTree.package.files {
      for body in file.outline.bodies {
        #expect(
          body.lineCount <= 60, "\(file.path):\(body.firstLine) \(body.name) has \(body.lineCount) lines")
      }
    }
  }
}
