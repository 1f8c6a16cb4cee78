internal import Languages
internal import Text

/// The mark that says that an article ends: `./.` (Vietnam News Agency), `###`, `-30-`.
enum EndMark {
  /// The mark that ends a line, or nil. All but `./.` must be the whole line.
  static func range(in text: UTF8Text, line: TextRange, _ language: NewsLanguage) -> TextRange? {
    if let range = slashed(in: text, line: line) { return range }
    guard line.count <= 12 else { return nil }
    return language.news.endMarks.contains(text.folded(line)) ? line : nil
  }

  /// `./.`, also as `/.`, or with stray spaces before it.
  private static func slashed(in text: UTF8Text, line: TextRange) -> TextRange? {
    let end = line.upperBound
    guard line.count >= 2, text.has("/.", at: end - 2) else { return nil }
    let slash = text.trimmed(line.lowerBound..<end - 2).upperBound
    let start = slash > line.lowerBound && text[slash - 1] == UInt8(ascii: ".") ? slash - 1 : end - 2
    return start..<end
  }
}
