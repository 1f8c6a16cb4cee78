/// A line of wrapped text.
package struct WrappedLine: Hashable, Sendable {
  /// The bytes of the line, without the white space at which it was broken.
  package let range: Range<Int>
  /// The cells that they take.
  package let columns: Int

  package init(range: Range<Int>, columns: Int) {
    self.range = range
    self.columns = columns
  }
}

/// Breaks text into lines of at most `columns`, at white space, after hyphens and dashes, and between
/// ideographs; a word that is longer than a line is broken between grapheme clusters. A web address stays whole where a
/// line has room for it, and is else broken between its parts. Line breaks in the text
/// count as white space. Between two lines only white space is dropped, so no visible text is lost or added.
package struct TextWrap {
  private let columns: Int
  /// Columns behind a character, by the offset of its end.
  private let labels: [Int: Int]
  /// True while the blanks at the beginning of the text are taken for words.
  private var isInIndent: Bool
  private var lines: [WrappedLine] = []
  /// The line that is being filled, up to the last place where it may end.
  private var start: Int
  private var settledEnd: Int
  private var settledColumns = 0
  /// The beginning and the columns of the word that is being read, which may not be broken.
  private var wordStart: Int
  private var wordColumns = 0
  /// Columns of the white space between the settled text and the word.
  private var gapColumns = 0
  private var previous: Character = " "
  private var beforePrevious: Character = " "
  /// True while the word that is being read is a web address.
  private var isAddress = false
  /// The last place in the address where it may be broken, with the columns of the address before that place.
  private var addressBreak: (position: Int, columns: Int)?

  /// The lines of `text`, as ranges of bytes counted from `offset`. `columns` less than 1 count as 1. `labels`: the
  /// columns of labels that are set in the text, by the offset at which the character before the label ends; a line ends
  /// never between the two. `keepsIndent`: true if the blanks at the beginning of the text are part of the first line.
  package static func lines(
    of text: some StringProtocol, startingAt offset: Int = 0, columns: Int, labels: [Int: Int] = [:],
    keepsIndent: Bool = false
  ) -> [WrappedLine] {
    if labels.isEmpty, let line = wholeLine(of: text, startingAt: offset, columns: columns) { return [line] }
    var wrap = TextWrap(startingAt: offset, columns: columns, labels: labels, keepsIndent)
    var position = offset
    for character in text {
      let next = position + character.utf8.count
      wrap.take(character, from: position, to: next)
      position = next
    }
    wrap.finish(at: position)
    return wrap.lines
  }

  /// A text that fits into one line, without white space at its ends, if all its characters are Latin scalars of one
  /// cell; nil for other texts. Most lines of a text of many short lines are found here, in a fraction of the time.
  private static func wholeLine(of text: some StringProtocol, startingAt offset: Int, columns: Int)
    -> WrappedLine?
  {
    // A Latin scalar has at most three bytes.
    guard text.utf8.count / 3 <= columns else { return nil }
    var (count, width) = (0, 0)
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      guard isPlainLatin(scalar), width < columns, width > 0 || scalar != " " else { return nil }
      count += UTF8.width(scalar)
      width += 1
      last = scalar
    }
    return last == " " ? nil : WrappedLine(range: offset..<offset + count, columns: width)
  }

  /// True for a scalar that takes one cell and joins no other scalar, and for the space.
  private static func isPlainLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7e, 0xa1...0xac, 0xae...0x2ff, 0x1e00...0x1eff: true
    default: false
    }
  }

  private init(startingAt offset: Int, columns: Int, labels: [Int: Int], _ keepsIndent: Bool) {
    self.columns = max(1, columns)
    self.labels = labels
    isInIndent = keepsIndent
    start = offset
    settledEnd = offset
    wordStart = offset
  }

  private mutating func take(_ character: Character, from position: Int, to next: Int) {
    if character != " " { isInIndent = false }
    if Self.isBreakingSpace(character), !isInIndent {
      settle(at: position)
      isAddress = false
      if settledEnd == start { skip(to: next) } else { extendGap(to: next) }
    } else {
      let width = Width.of(character) + (labels.isEmpty ? 0 : labels[next] ?? 0)
      if character == "/", previous == "/", beforePrevious == ":" { isAddress = true }
      if isAddress {
        if mayBreakAddress(before: character) { addressBreak = (position, wordColumns) }
      } else if mayBreak(before: character) {
        settle(at: position)
      }
      if lineColumns + width > columns { breakLine(at: position, wordWidth: width) }
      wordColumns += width
    }
    (beforePrevious, previous) = (previous, character)
  }

  private var lineColumns: Int { settledColumns + gapColumns + wordColumns }

  /// The word up to `position` belongs to the line now.
  private mutating func settle(at position: Int) {
    guard position > wordStart else { return }
    settledColumns = lineColumns
    settledEnd = position
    gapColumns = 0
    wordColumns = 0
    wordStart = position
  }

  /// White space at a line's beginning isn't shown.
  private mutating func skip(to next: Int) {
    start = next
    settledEnd = next
    wordStart = next
  }

  private mutating func extendGap(to next: Int) {
    gapColumns += 1
    wordStart = next
  }

  /// Ends the line at the last place where it may end; in the word's middle if there is none.
  private mutating func breakLine(at position: Int, wordWidth: Int) {
    if settledEnd > start {
      close(at: settledEnd, columns: settledColumns, next: wordStart)
    }
    if isAddress, let place = addressBreak, wordColumns + wordWidth > columns, place.position > start {
      close(at: place.position, columns: place.columns, next: place.position)
      wordColumns -= place.columns
      addressBreak = nil
    } else if wordColumns > 0, wordColumns + wordWidth > columns {
      close(at: position, columns: wordColumns, next: position)
      wordColumns = 0
    }
  }

  private mutating func close(at end: Int, columns: Int, next: Int) {
    lines.append(WrappedLine(range: start..<end, columns: columns))
    start = next
    settledEnd = next
    wordStart = next
    settledColumns = 0
    gapColumns = 0
  }

  private mutating func finish(at position: Int) {
    settle(at: position)
    if settledEnd > start { lines.append(WrappedLine(range: start..<settledEnd, columns: settledColumns)) }
  }

  private func mayBreak(before character: Character) -> Bool {
    if previous == "-" || previous == "–" || previous == "—" || previous == "/" {
      return character.isLetter && wordColumns > 1
    }
    return Self.isIdeograph(character) && !previous.isWhitespace && Self.isIdeographOrClosing(previous)
  }

  /// True between the parts of an address: behind a slash, before a query and its fields, beside the words of a name.
  private func mayBreakAddress(before character: Character) -> Bool {
    if previous == "/", beforePrevious == "/" || beforePrevious == ":" { return false }
    if "?&#".contains(character) { return true }
    return "/-_=,;+".contains(previous) && (character.isLetter || character.isNumber || character == "%")
  }

  private static func isBreakingSpace(_ character: Character) -> Bool {
    if character == " " || character == "\r\n" { return true }
    // A blank that bears a mark is visible.
    guard character.unicodeScalars.count == 1 else { return false }
    return character.isWhitespace && character != "\u{a0}" && character != "\u{202f}"
  }

  /// True if a character is written without spaces and may begin a line.
  private static func isIdeograph(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x3001, 0x3002, 0x3009, 0x300b, 0x300d, 0x300f, 0x3011, 0xff01, 0xff09, 0xff0c, 0xff1a, 0xff1b,
      0xff1f:
      return false
    case 0x2e80...0x9fff, 0xf900...0xfaff, 0xff00...0xff60, 0x20000...0x3ffff: return true
    default: return false
    }
  }

  private static func isIdeographOrClosing(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    switch value {
    case 0x3008, 0x300a, 0x300c, 0x300e, 0x3010, 0xff08: return false
    case 0x2e80...0x9fff, 0xf900...0xfaff, 0xff00...0xff60, 0x20000...0x3ffff: return true
    default: return false
    }
  }
}
