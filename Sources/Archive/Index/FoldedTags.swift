internal import Text

/// The tags that files give their articles, as the index has them: folded, each between line breaks.
enum FoldedTags {
  /// Empty without tags.
  static func text(of tags: [String]) -> String {
    let folded = tags.map(line).filter { !$0.isEmpty }
    return folded.isEmpty ? "" : "\n" + folded.joined(separator: "\n") + "\n"
  }

  /// The part of such a text that an article with the tag has.
  static func sought(_ tag: String) -> String { "\n" + line(tag) + "\n" }

  private static func line(_ tag: String) -> String {
    fold(tag).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
