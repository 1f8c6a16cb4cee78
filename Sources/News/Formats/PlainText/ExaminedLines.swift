/// The lines of a text that were examined, so that none is folded and read twice.
///
/// A class, because questions about roles, which change nothing, fill it.
final class ExaminedLines {
  private var folded: [FoldedLine??]
  /// The surrounding lines, as if each line were in the tail of the text.
  private var tails: [SurroundingLine??]

  init(count: Int) {
    folded = Array(repeating: nil, count: count)
    tails = Array(repeating: nil, count: count)
  }

  /// The folded line, by `read` at the first question.
  func folded(_ index: Int, _ read: () -> FoldedLine?) -> FoldedLine? {
    if let known = folded[index] { return known }
    let line = read()
    folded[index] = .some(line)
    return line
  }

  /// The surrounding line that a line is in the tail, by `read` at the first question.
  func tail(_ index: Int, _ read: () -> SurroundingLine?) -> SurroundingLine? {
    if let known = tails[index] { return known }
    let line = read()
    tails[index] = .some(line)
    return line
  }
}
