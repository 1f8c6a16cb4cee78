internal import Text

/// Text as it is written in Markdown (CommonMark, GitHub's tables).
package enum MarkdownText {
  /// A line of text in which Markdown finds no marks and no tags.
  package static func escaped(_ text: some StringProtocol) -> String {
    let marks = "\\`*_[]<>&~|".unicodeScalars
    return withoutBlockMark(text.replacingScalars { marks.contains($0) ? "\\\($0)" : nil })
  }

  /// A line whose first characters would make a heading, a list or a rule.
  private static func withoutBlockMark(_ line: String) -> String {
    let scalars = line.unicodeScalars
    guard let first = scalars.first else { return line }
    if "#+-=".unicodeScalars.contains(first) { return "\\" + line }
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, let sign = scalars.dropFirst(digits.count).first, sign == "." || sign == ")" else {
      return line
    }
    return String(digits) + "\\" + String(scalars.dropFirst(digits.count))
  }
}
