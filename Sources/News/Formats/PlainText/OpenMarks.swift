internal import Text

/// The quotation marks and brackets that a passage opens and doesn't close.
private struct OpenMarks {
  /// `“`, `”` and `„`. German closes with `“`.
  private var (left, right, low) = (0, 0, 0)
  /// `‘`, `’` and `‚`. German closes with `‘`; `’` is also the apostrophe.
  private var (singleLeft, singleRight, singleLow) = (0, 0, 0)
  /// `«` less `»`, and `‹` less `›`; where the passage begins with `»`, as in German and Danish, the other way round.
  private var (guillemets, singleGuillemets) = (0, 0)
  private var (straight, singleStraight) = (0, 0)
  private var (round, square, corner) = (0, 0, 0)

  var isAny: Bool {
    (low > 0 ? low > left + right : left > right)
      || (singleLow > 0 ? singleLow > singleLeft + singleRight : singleLeft > singleRight)
      || straight % 2 == 1 || singleStraight > 0 || guillemets > 0 || singleGuillemets > 0
      || round > 0 || square > 0 || corner > 0
  }

  init(_ text: UTF8Text, _ range: TextRange) {
    for position in range {
      switch text[position] {
      case UInt8(ascii: "\""): straight += 1
      case UInt8(ascii: "'"): readStraightMark(text, position)
      case UInt8(ascii: "("): round += 1
      case UInt8(ascii: ")"): round = max(0, round - 1)
      case UInt8(ascii: "["): square += 1
      case UInt8(ascii: "]"): square = max(0, square - 1)
      case 0xc2: guillemets += text.has("«", at: position) ? 1 : text.has("»", at: position) ? -1 : 0
      case 0xe2: readTypographicMark(text, position)
      case 0xe3:
        corner += text.has("「", at: position) || text.has("『", at: position) ? 1 : 0
        corner -= text.has("」", at: position) || text.has("』", at: position) ? 1 : 0
      default: break
      }
    }
    guard text.has("»", at: range.lowerBound) || text.has("›", at: range.lowerBound) else { return }
    (guillemets, singleGuillemets) = (-guillemets, -singleGuillemets)
  }

  /// An apostrophe stands between letters or before the figures of a year.
  private mutating func readStraightMark(_ text: UTF8Text, _ position: Int) {
    if text.isLetter(at: position + 1), !Self.isBehindWord(text, position) {
      singleStraight += 1
    } else if !text.isLetter(at: position + 1), text.spaceLength(at: position - 1) == 0 {
      singleStraight = max(0, singleStraight - 1)
    }
  }

  private mutating func readTypographicMark(_ text: UTF8Text, _ position: Int) {
    left += text.has("“", at: position) ? 1 : 0
    right += text.has("”", at: position) ? 1 : 0
    low += text.has("„", at: position) ? 1 : 0
    singleLow += text.has("‚", at: position) ? 1 : 0
    singleGuillemets += text.has("‹", at: position) ? 1 : text.has("›", at: position) ? -1 : 0
    if text.has("‘", at: position), !text[position + 3].isDigit {
      singleLeft += singleLow > 0 || !Self.isBehindWord(text, position) ? 1 : 0
    } else if text.has("’", at: position), !text.isLetter(at: position + 3) {
      singleRight += 1
    }
  }

  private static func isBehindWord(_ text: UTF8Text, _ position: Int) -> Bool {
    position > 0
      && (text[position - 1].isDigit || text.isLetter(at: text.start(ofScalarBefore: position))
        || text.isCombiningMark(at: text.start(ofScalarBefore: position)))
  }
}

extension UTF8Text {
  /// True if a range opens a quotation or a bracket and doesn't close it.
  func leavesMarksOpen(_ range: TextRange) -> Bool { OpenMarks(self, range).isAny }
}
