package import Text

/// A range of a text, folded and cut into tokens, from which facts and terms are read.
///
/// Indexing reads every word of a collection through this, so it works on bytes and keeps its room from one range to
/// the next.
package struct FoldedProse {
  package private(set) var bytes: [UInt8] = []
  /// The offset in the text of each folded byte, and of the range's end.
  private var offsets: [Int] = []
  package private(set) var tokens: [ProseToken] = []
  private(set) var quotationMarks: [QuotationMark] = []
  private let rules: ProseRules

  package init(_ rules: ProseRules) {
    self.rules = rules
  }

  /// Reads another range of the text: scalars as a whole.
  package mutating func read(_ source: Span<UInt8>, _ range: TextRange) {
    tokens.removeAll(keepingCapacity: true)
    quotationMarks.removeAll(keepingCapacity: true)
    fold(source, range)
    cut(source)
  }

  /// Folds a range to lists without free room. No scalar is folded to more than three bytes for each of its own, and none of
  /// ASCII to more than one.
  private mutating func fold(_ source: Span<UInt8>, _ range: TextRange) {
    var room = range.count
    for index in range where source[index] >= 0x80 { room += 2 }
    var places: [Int] = []
    bytes = [UInt8](unsafeUninitializedCapacity: room) { bytes, count in
      places = [Int](unsafeUninitializedCapacity: room + 1) { places, placeCount in
        foldBytes(of: source, range) { byte, offset in
          precondition(count < room)
          (bytes[count], places[count]) = (byte, offset)
          count += 1
        }
        places[count] = range.upperBound
        placeCount = count + 1
      }
    }
    offsets = places
  }

  /// The range of the text that was folded to a range of bytes, combining marks included.
  package func sourceRange(of range: Range<Int>) -> TextRange {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// The offset in the text at which a token begins.
  package func sourceStart(of token: ProseToken) -> Int { offsets[token.range.lowerBound] }

  /// The range of some tokens in the text.
  package func sourceRange(ofTokens range: Range<Int>) -> TextRange {
    sourceRange(of: tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound)
  }

  /// The first token that doesn't begin before a folded byte.
  func token(from position: Int) -> Int {
    tokens.partitioningIndex { $0.range.lowerBound >= position }
  }

  /// True if any word is written with diacritics. If so, a word without diacritics is no other word that lacks them.
  var hasDiacritics: Bool {
    tokens.contains { $0.kind == .word && $0.marked != $0.key.adding(0) }
  }
}

// MARK: - Cutting

extension FoldedProse {
  private mutating func cut(_ source: Span<UInt8>) {
    var (position, gap) = (0, 0)
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isDigit {
        let end = endOfNumber(from: position)
        add(position..<end, .digits, gap, source)
        (position, gap) = (end, end)
      } else if byte.isWordByte {
        position = takeWord(from: position, gap, source)
        gap = position
      } else if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "$") {
        add(position..<position + 1, .sign, gap, source)
        position += 1
        gap = position
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quotationMarks.append(
            QuotationMark(decodeScalar(source, at: offsets[position]).scalar, at: position))
        }
        position += 1
      }
    }
  }

  /// A number or a sign.
  private mutating func add(_ range: Range<Int>, _ kind: ProseToken.Kind, _ gap: Int, _ source: Span<UInt8>) {
    let key = Hash64.empty.adding(bytes[range])
    tokens.append(
      ProseToken(
        range, kind, joint(gap..<range.lowerBound), isCapitalized: false, key: key, marked: key,
        packed: PackedWord(word: 0)))
  }

  /// A folded byte beyond ASCII is part of a letter of another script, or of a sign that counts as a word: `€`, `£`.
  private mutating func takeWord(from start: Int, _ gap: Int, _ source: Span<UInt8>) -> Int {
    var (end, key, letters) = (start, Hash64.empty, UInt64(0))
    var isPlain = true
    while end < bytes.count, bytes[end].isWordByte, !bytes[end].isDigit {
      key = key.adding(bytes[end])
      letters = letters << 8 | UInt64(bytes[end])
      isPlain = isPlain && bytes[end] < 0x80
      end += 1
    }
    isPlain = isPlain && end - start <= 8
    tokens.append(
      ProseToken(
        start..<end, .word, joint(gap..<start), isCapitalized: source[offsets[start]].isUppercase,
        key: key,
        marked: rules.hasToneMarks ? marked(start..<end, source) : key,
        packed: PackedWord(word: isPlain ? letters : 0)))
    return end
  }

  /// The folded letters with the marks that folding took away, the tone last, wherever it is written.
  private func marked(_ word: Range<Int>, _ source: Span<UInt8>) -> Hash64 {
    var key = Hash64.empty
    var tone: UInt8 = 0
    for index in word {
      key = key.adding(bytes[index])
      var offset = offsets[index]
      if offsets[index + 1] == offset + 1, source[offset] < 0x80 { continue }
      while offset < offsets[index + 1] {
        let (scalar, length) = decodeScalar(source, at: offset)
        let marks = ToneMarks.marks(of: scalar)
        if marks.letter > 0 { key = key.adding(marks.letter) }
        if marks.tone > 0 { tone = marks.tone }
        offset += length
      }
    }
    return key.adding(tone)
  }

  /// The end of a number, over points and commas between digits, and over blanks between thousands.
  private func endOfNumber(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let isMark = bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ",")
      guard
        bytes[end].isDigit || isMark && end + 1 < bytes.count && bytes[end + 1].isDigit
          || rules.groupsDigitsByBlanks && isBlankBeforeThousands(at: end, numberStart: start)
      else {
        break
      }
      end += 1
    }
    return end
  }

  /// True if a blank separates three digits from those before it: `1 200`, not `2024 150`.
  private func isBlankBeforeThousands(at position: Int, numberStart: Int) -> Bool {
    guard bytes[position] == UInt8(ascii: " "), position + 3 < bytes.count,
      bytes[position + 1..<position + 4].allSatisfy(\.isDigit),
      position + 4 == bytes.count || !bytes[position + 4].isDigit
    else { return false }
    let before = bytes[numberStart..<position].split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    return before.allSatisfy { $0.count <= 3 && $0.allSatisfy(\.isDigit) }
      && before.dropFirst().allSatisfy { $0.count == 3 }
  }

  private func joint(_ gap: Range<Int>) -> ProseToken.Joint {
    guard let first = bytes[gap].first else { return .nothing }
    if gap.count == 1 {
      switch first {
      case UInt8(ascii: " "): return .space
      case UInt8(ascii: "-"): return .hyphen
      case UInt8(ascii: "/"): return .slash
      case UInt8(ascii: ":"): return .colon
      case UInt8(ascii: "'"): return .apostrophe
      default: break
      }
    }
    let isBlank = bytes[gap].allSatisfy { $0 == UInt8(ascii: " ") || $0 &- 0x09 < 5 }
    return isBlank ? .space : .other
  }
}
