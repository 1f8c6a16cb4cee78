package import Text

/// A word of a text, for making phrases.
package struct PhraseWord: Sendable {
  /// Folded.
  package let text: String
  /// True if only blanks or a hyphen separate the word from the word before.
  package let isJoined: Bool
  /// True if an apostrophe joins the word to the one before.
  package let isBehindApostrophe: Bool
  /// The range in UTF-8 bytes.
  package let range: TextRange
}

/// The words of ranges of a text, ordered by position; nil for a number or a sign, and behind each range.
package func phraseWords(in text: String, ranges: [TextRange], by rules: ProseRules) -> [PhraseWord?] {
  var prose = FoldedProse(rules)
  let source = text.utf8.span
  return ranges.flatMap { range in
    prose.read(source, range)
    return prose.tokens.map { $0.kind == .word ? PhraseWord($0, in: prose) : nil } + [nil]
  }
}

extension PhraseWord {
  fileprivate init(_ token: ProseToken, in prose: FoldedProse) {
    self.init(
      text: String(decoding: prose.bytes[token.range], as: UTF8.self),
      isJoined: token.joint == .space || token.joint == .hyphen,
      isBehindApostrophe: token.joint == .apostrophe, range: prose.sourceRange(of: token.range))
  }
}
