import Testing

/// What other modules may use has a comment, and comments are plain English.
struct CommentTests {
  @Test func `each package type and function outside of types has a comment`() {
    for file in SourceTree.package.files {
      for index in file.lines.indices where Self.declares(file.lines[index]) {
        #expect(isDocumented(index, in: file), "\(file.path):\(index + 1) \(file.lines[index])")
      }
    }
  }

  /// Openings that hide the noun: "What the table lacks stands in one". They are counted, not refused.
  @Test func `print how many comments open in a mannered way`() {
    for module in SourceTree.package.modules {
      let comments = SourceTree.package.files.filter { $0.module == module }.flatMap(Self.comments)
      let counts = Self.openings.map { opening in comments.count { $0.hasPrefix(opening) } }
      let stands = comments.count { $0.contains(" stand ") || $0.contains(" stands ") }
      guard counts.reduce(stands, +) > 0 else { continue }
      let cells = zip(Self.openings + ["stand(s)"], counts + [stands]).map { "\($1) \($0)" }
      print("prose: \(module) in \(comments.count) lines: \(cells.joined(separator: ", "))")
    }
  }

  private static let openings = ["What", "Whether", "So many", "How"]
  private static let keywords = ["struct", "class", "enum", "protocol", "actor", "func"]

  private static func comments(of file: SourceFile) -> [Substring] {
    file.lines.compactMap { line in
      let text = line.drop { $0 == " " }
      return text.hasPrefix("//") ? text.drop { $0 == "/" || $0 == " " } : nil
    }
  }

  /// A declaration that other modules see and that stands in no type.
  private static func declares(_ line: Substring) -> Bool {
    guard line.hasPrefix("package ") else { return false }
    let words = line.split(separator: " ", maxSplits: 4)
    return words.contains { keywords.contains(String($0)) }
  }

  /// Whether a comment stands above, attributes left out.
  private func isDocumented(_ index: Int, in file: SourceFile) -> Bool {
    var above = index - 1
    while above >= 0, file.lines[above].hasPrefix("@") { above -= 1 }
    return above >= 0 && file.lines[above].hasPrefix("///")
  }
}
