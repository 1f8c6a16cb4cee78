internal import Corpus

/// Counts the terms of a text, byte by byte.
struct TermCounter {
  private(set) var counts: [String: Int] = [:]
  private let language: Language
  /// The folded bytes of the range that is being counted.
  private var folded: [UInt8] = []
  /// Where the Vietnamese syllable right before begins, if the next one can join it.
  private var previousStart: Int?

  /// A longer run of letters is no word (or one of a script without spaces).
  private static let longestWord = 40

  init(language: Language) {
    self.language = language
  }

  /// Counts the terms of a range.
  mutating func take(_ source: Span<UInt8>, _ range: TextRange) {
    folded.removeAll(keepingCapacity: true)
    foldBytes(of: source, range) { byte, _ in folded.append(byte) }
    previousStart = nil
    var start = 0
    while start < folded.count {
      let end = wordEnd(from: start)
      if start < end { takeWord(start..<end) }
      // Only a space joins two syllables.
      if end < folded.count, folded[end] != UInt8(ascii: " ") { previousStart = nil }
      start = end + 1
    }
  }

  /// The end of the run of letters and digits that begins at `start`, over the points and commas in a number.
  private func wordEnd(from start: Int) -> Int {
    var end = start
    while end < folded.count {
      let byte = folded[end]
      let isWordPart = byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit
      guard isWordPart || isInNumber(end, from: start) else { break }
      end += 1
    }
    return end
  }

  private func isInNumber(_ index: Int, from start: Int) -> Bool {
    guard folded[index] == UInt8(ascii: ".") || folded[index] == UInt8(ascii: ",") else { return false }
    return index > start && index + 1 < folded.count && folded[index - 1].isASCIIDigit
      && folded[index + 1].isASCIIDigit
  }

  private mutating func takeWord(_ word: Range<Int>) {
    if language == .vietnamese, let packed = PackedWord(folded[word]), VietnameseSyllable.all.contains(packed)
    {
      takeSyllable(word, packed)
      return
    }
    previousStart = nil
    if folded[word.lowerBound].isASCIIDigit {
      takeNumber(folded[word])
    } else if word.count <= Self.longestWord {
      takeWhole(folded[word])
    }
  }

  private mutating func takeSyllable(_ syllable: Range<Int>, _ packed: PackedWord) {
    if StopWords.packedVietnamese.contains(packed) {
      previousStart = nil
      return
    }
    if let previousStart { count(folded[previousStart..<syllable.upperBound]) }
    previousStart = syllable.lowerBound
  }

  /// A number without its points and commas, which English and Vietnamese use the other way round.
  private mutating func takeNumber(_ word: ArraySlice<UInt8>) {
    let digits = word.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
    if digits.count >= 2 { count(digits[...]) }
  }

  private mutating func takeWhole(_ word: ArraySlice<UInt8>) {
    let term = language == .english || language == .vietnamese ? englishSingular(of: word) : word
    guard term.count > 2 else { return }
    if let packed = PackedWord(word), StopWords.packedEnglish.contains(packed) { return }
    count(term)
  }

  private mutating func count(_ term: ArraySlice<UInt8>) {
    counts[String(decoding: term, as: UTF8.self), default: 0] += 1
  }
}
