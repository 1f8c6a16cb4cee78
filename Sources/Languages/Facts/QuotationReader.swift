internal import Text

/// Finds the text between quotation marks.
struct QuotationReader {
  /// The tokens of a quotation.
  typealias Quoted = Range<Int>

  /// Shorter quotations are names and single words in quotation marks.
  private static let fewestWords = 4

  private let prose: FoldedProse

  init(_ prose: FoldedProse) {
    self.prose = prose
  }

  /// In the text's order, without overlap: a quotation within a quotation belongs to the outer one.
  var quotations: [(tokens: Quoted, range: TextRange)] {
    var found: [(tokens: Quoted, range: TextRange)] = []
    var opening: QuotationMark?
    for mark in prose.quotationMarks {
      let next = byte(mark.position + 1)
      if let begun = opening, mark.position - begun.position <= begun.longest {
        if mark.closes(begun, before: next) {
          found += quotation(from: begun, to: mark.position)
          opening = nil
          continue
        }
        // A second opening mark: the quotation before was never closed.
        guard mark.shape == .left, begun.shape == .left else { continue }
      }
      opening = mark.opens(between: byte(mark.position - 1), and: next) ? mark : nil
    }
    // Each paragraph of a long quotation may be opened, and only the last closed.
    if let opening, opening.shape == .left, prose.bytes.count - opening.position <= opening.longest {
      found += quotation(from: opening, to: prose.bytes.count)
    }
    return found
  }

  private func quotation(from opening: QuotationMark, to end: Int) -> [(tokens: Quoted, range: TextRange)] {
    let tokens = prose.token(from: opening.position)..<prose.token(from: end)
    guard prose.tokens[tokens].count(where: { $0.kind != .sign }) >= Self.fewestWords else { return [] }
    return [(tokens, prose.sourceRange(of: opening.position + 1..<end))]
  }

  private func byte(_ position: Int) -> UInt8? {
    prose.bytes.indices.contains(position) ? prose.bytes[position] : nil
  }
}
