/// Abbreviations of single letters with periods, which a search treats as one word: `U.S.` is `us`, and `J. K. Rowling` is
/// `jk rowling`. Either all letters have a blank between them or none.
enum DottedAbbreviation {
  private static let period = UInt8(ascii: ".")

  /// The offsets of the periods and blanks between the letters of abbreviations in a folded text, in ascending order.
  static func inner(of folded: [UInt8]) -> [Int] {
    var inner: [Int] = []
    var position = 1
    while let offset = folded.offset(of: period, from: position) {
      position = offset + 1
      if let start = letterStart(before: offset, in: folded), beginsWord(start, in: folded) {
        position = run(from: offset, in: folded, &inner) + 1
      }
    }
    return inner
  }

  /// Adds the offsets between the letters of the abbreviation whose first period is known, and returns the offset of its
  /// last period or letter.
  private static func run(from first: Int, in folded: [UInt8], _ inner: inout [Int]) -> Int {
    var offset = first
    let isSpaced = first + 1 < folded.count && folded[first + 1] == UInt8(ascii: " ")
    while true {
      guard !isSpaced || offset + 1 < folded.count && folded[offset + 1] == UInt8(ascii: " ") else {
        return offset
      }
      let next = offset + (isSpaced ? 2 : 1)
      guard let end = letterEnd(from: next, in: folded) else { return offset }
      let hasPeriod = end < folded.count && folded[end] == period
      // `Plan B. I went`: behind a blank only a letter with a period goes on.
      guard hasPeriod || !isSpaced && (end == folded.count || !folded[end].isWordByte) else { return offset }
      inner += offset..<next
      if !hasPeriod { return end - 1 }
      offset = end
    }
  }

  /// The offset of the letter that ends at an offset: of ASCII, or a scalar of two bytes (Greek, Cyrillic).
  private static func letterStart(before end: Int, in folded: [UInt8]) -> Int? {
    if folded[end - 1].isLetter { return end - 1 }
    return end > 1 && folded[end - 1] & 0xc0 == 0x80 && (0xc3..<0xe0).contains(folded[end - 2])
      ? end - 2 : nil
  }

  private static func letterEnd(from start: Int, in folded: [UInt8]) -> Int? {
    guard start < folded.count else { return nil }
    if folded[start].isLetter { return start + 1 }
    return start + 1 < folded.count && (0xc3..<0xe0).contains(folded[start]) ? start + 2 : nil
  }

  /// False behind a letter, a digit, a period and an apostrophe: `e.g.` goes on, `it's.` is no abbreviation.
  private static func beginsWord(_ start: Int, in folded: [UInt8]) -> Bool {
    guard start > 0 else { return true }
    let before = folded[start - 1]
    return !before.isWordByte && before != period && before != UInt8(ascii: "'")
  }
}

extension [UInt8] {
  /// A folded text with its abbreviations as words.
  package var joiningAbbreviations: [UInt8] {
    let inner = DottedAbbreviation.inner(of: self)
    return inner.isEmpty ? self : removing(at: inner)
  }
}

extension Array {
  /// The elements without those at some indices, which ascend.
  func removing(at indices: [Int]) -> [Element] {
    var kept: [Element] = []
    kept.reserveCapacity(count - indices.count)
    var position = 0
    for index in indices {
      kept += self[position..<index]
      position = index + 1
    }
    return kept + self[position...]
  }
}
