internal import Text

/// Finds the marks of emphasis in a block of Markdown, after the rules for delimiter runs in CommonMark 0.31.
struct MarkdownEmphasis {
  /// Ranges of the output that are marks and not words.
  private var marks: [Range<Int>] = []
  /// The runs that may begin emphasis, by the byte that they repeat.
  private var openings: [UInt8: [Opening]] = [:]

  private struct Opening {
    /// The position in the output.
    let position: Int
    /// The number of marks that no later run has matched.
    var count: Int
  }

  /// Matches a run of one mark, which is at `output` in the output, with the runs before it. Returns false if some of
  /// the run are words.
  mutating func match(_ run: Range<Int>, of mark: UInt8, in text: UTF8Text, at output: Int) -> Bool {
    let (canBegin, canEnd) = Self.flanking(run, of: mark, in: text)
    var left = run.count
    if canEnd {
      while left > 0, var opening = openings[mark]?.popLast() {
        let matched = min(left, opening.count)
        opening.count -= matched
        addMark(opening.position + opening.count..<opening.position + opening.count + matched)
        if opening.count > 0 { openings[mark, default: []].append(opening) }
        left -= matched
      }
      if left < run.count { marks.append(output..<output + run.count - left) }
    }
    guard left > 0 else { return true }
    if canBegin {
      openings[mark, default: []].append(Opening(position: output + run.count - left, count: left))
    }
    return canBegin
  }

  /// Notes a mark. Emphasis that began behind the mark can't end any more.
  mutating func addMark(_ mark: Range<Int>) {
    marks.append(mark)
    for byte in openings.keys {
      while let last = openings[byte]?.last, last.position > mark.lowerBound { openings[byte]?.removeLast() }
    }
  }

  /// The output without its marks.
  func removingMarks(from output: [UInt8]) -> [UInt8] {
    guard !marks.isEmpty else { return output }
    var kept: [UInt8] = []
    kept.reserveCapacity(output.count)
    var start = 0
    for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) where mark.upperBound > start {
      kept += output[start..<max(start, mark.lowerBound)]
      start = mark.upperBound
    }
    return kept + output[start...]
  }

  /// The positions in the output without its marks that correspond to ascending positions in the output.
  func positions(_ positions: [Int]) -> [Int] {
    guard !marks.isEmpty, !positions.isEmpty else { return positions }
    var rest = marks.sorted { $0.lowerBound < $1.lowerBound }[...]
    // The marks up to here are counted.
    var (end, removed) = (0, 0)
    return positions.map { position in
      while let mark = rest.first, mark.lowerBound < position {
        removed += max(0, min(mark.upperBound, position) - max(mark.lowerBound, end))
        end = max(end, min(mark.upperBound, position))
        if mark.upperBound > position { break }
        rest.removeFirst()
      }
      return position - removed
    }
  }
}

// MARK: - Flanking

extension MarkdownEmphasis {
  /// Tells if a run can begin and end emphasis. Every character beyond ASCII but white space and punctuation counts as
  /// a letter. `_` within a word can do neither.
  private static func flanking(
    _ run: Range<Int>, of mark: UInt8, in text: UTF8Text
  ) -> (canBegin: Bool, canEnd: Bool) {
    if mark == UInt8(ascii: "~"), run.count > 2 { return (false, false) }
    let before = Neighbour(text.scalar(before: run.lowerBound))
    let after = Neighbour(text.scalar(at: run.upperBound).value)
    let isLeft = after != .space && (after != .punctuation || before != .letter)
    let isRight = before != .space && (before != .punctuation || after != .letter)
    guard mark == UInt8(ascii: "_") else { return (isLeft, isRight) }
    return (isLeft && (!isRight || before == .punctuation), isRight && (!isLeft || after == .punctuation))
  }

  /// The class of the character beside a run. U+0000 is the beginning or the end of the text.
  private enum Neighbour {
    case space, punctuation, letter

    init(_ scalar: Unicode.Scalar) {
      if scalar.properties.isWhitespace || scalar == "\0" {
        self = .space
        return
      }
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
        self = .punctuation
      default: self = .letter
      }
    }
  }
}
