internal import News

/// Parts names at marks that no name contains, over which a tagger read on: `` Theatre`,` Wolves ``.
struct ForeignMarks {
  private static let marks: Set<String> = [
    "`", "|", "<", ">", "=", "{", "}", "[", "]", "\\", "^", "~", "¦", "¬", "´", "¨",
  ]

  let tokenized: TokenizedText

  func parted(_ spans: [NameSpan]) -> [NameSpan] {
    guard spans.contains(where: { $0.tokens.contains(where: isForeign) }) else { return spans }
    return spans.flatMap { span in
      span.tokens.split(whereSeparator: isForeign).compactMap { piece in
        let words = piece.drop(while: isMark)
        let end = words.lastIndex { !isMark($0) || tokenized.tokens[$0].isAttached && isStop($0) }
        guard let start = words.first, let end, start <= end else { return nil }
        return NameSpan(tokens: start..<end + 1, kind: span.kind, isDemonym: span.isDemonym)
      }
    }
  }

  private func isMark(_ index: Int) -> Bool { tokenized.tokens[index].shape == .mark }

  private func isStop(_ index: Int) -> Bool { tokenized.wordType(at: index).text == "." }

  private func isForeign(_ index: Int) -> Bool {
    isMark(index) && Self.marks.contains(tokenized.wordType(at: index).text)
  }
}
