/// Text as it is written in Markdown (CommonMark, GitHub's tables).
package enum MarkdownText {
  /// A line of text in which Markdown finds no marks and no tags.
  package static func escaped(_ text: String) -> String {
    let line = text.reduce(into: "") { escaped, character in
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return withoutBlockMark(line)
  }

  /// A line whose first characters would make a heading, a list or a rule.
  private static func withoutBlockMark(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#+-=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let sign = line.dropFirst(digits.count).first, sign == "." || sign == ")" else {
      return line
    }
    return digits + "\\" + line.dropFirst(digits.count)
  }
}
