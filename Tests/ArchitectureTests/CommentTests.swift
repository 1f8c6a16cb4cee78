import Testing

/// Tests that declarations for other modules have comments, and that comments are plain English.
struct CommentTests {
  @Test func `each package type and function outside of types has a comment`() {
    for file in SourceTree.package.files {
      for index in file.lines.indices where Self.declares(file.lines[index]) {
        #expect(isDocumented(index, in: file), "\(file.path):\(index + 1) \(file.lines[index])")
      }
    }
  }

  @Test func `comments open with a subject`() {
    for file in SourceTree.package.files {
      for (index, text) in Self.openings(of: file) {
        let isMannered = Self.manneredOpenings.contains { text.hasPrefix($0 + " ") }
        #expect(!isMannered, "\(file.path):\(index + 1) \(text)")
      }
    }
  }

  /// Openings that replace the subject by a clause: "What the table lacks".
  private static let manneredOpenings = ["What", "Whether", "How", "Where", "Who", "So many", "As many"]
  private static let keywords = ["struct", "class", "enum", "protocol", "actor", "func"]

  /// The first lines of comments, with their indices.
  private static func openings(of file: SourceFile) -> [(index: Int, text: Substring)] {
    let comments = file.lines.map { line -> Substring? in
      let text = line.drop { $0 == " " }
      return text.hasPrefix("//") ? text.drop { $0 == "/" || $0 == " " } : nil
    }
    return comments.enumerated().compactMap { index, text in
      guard let text, index == 0 || comments[index - 1]?.isEmpty ?? true else { return nil }
      return (index, text)
    }
  }

  /// True if other modules see a declaration and no type contains it.
  private static func declares(_ line: Substring) -> Bool {
    guard line.hasPrefix("package ") else { return false }
    let words = line.split(separator: " ", maxSplits: 4)
    return words.contains { keywords.contains(String($0)) }
  }

  /// True if a comment is above the declaration and its attributes.
  private func isDocumented(_ index: Int, in file: SourceFile) -> Bool {
    var above = index - 1
    while above >= 0, file.lines[above].hasPrefix("@") { above -= 1 }
    return above >= 0 && file.lines[above].hasPrefix("///")
  }
}
