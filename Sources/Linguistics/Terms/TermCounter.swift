internal import Corpus

/// Counts the terms of a text, byte by byte.
struct TermCounter {
  private(set) var counts: [String: Int] = [:]
  private let language: Language
  /// The Vietnamese syllable right before, which the next one can join.
  private var previous: ArraySlice<UInt8> = []

  /// A longer run of letters is no word (or one of a script without spaces).
  private static let longestWord = 40

  init(language: Language) {
    self.language = language
  }

  /// Counts the terms of a range.
  mutating func take(_ source: Span<UInt8>, _ range: TextRange) {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    foldBytes(of: source, range) { byte, _ in folded.append(byte) }
    previous = []
    var start = 0
    while start < folded.count {
      let end = wordEnd(folded, from: start)
      if start < end { takeWord(folded[start..<end]) }
      // Only a space joins two syllables.
      if end < folded.count, folded[end] != UInt8(ascii: " ") { previous = [] }
      start = end + 1
    }
  }

  /// The end of the run of letters and digits that begins at `start`, over the points and commas in a number.
  private func wordEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      let isWordPart = byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit
      guard isWordPart || isInNumber(bytes, end, from: start) else { break }
      end += 1
    }
    return end
  }

  private func isInNumber(_ bytes: [UInt8], _ index: Int, from start: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") else { return false }
    return index > start && index + 1 < bytes.count && bytes[index - 1].isASCIIDigit
      && bytes[index + 1].isASCIIDigit
  }

  private mutating func takeWord(_ word: ArraySlice<UInt8>) {
    defer { if !isSyllable(word) { previous = [] } }
    if let first = word.first, first.isASCIIDigit {
      takeNumber(word)
    } else if word.count <= Self.longestWord {
      language == .vietnamese ? takeVietnamese(word) : takeOther(word)
    }
  }

  /// A number without its points and commas, which English and Vietnamese use the other way round.
  private mutating func takeNumber(_ word: ArraySlice<UInt8>) {
    let digits = word.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
    if digits.count >= 2 { count(digits[...]) }
  }

  private mutating func takeVietnamese(_ word: ArraySlice<UInt8>) {
    guard isSyllable(word) else {
      takeOther(word)
      return
    }
    guard let packed = PackedWord(word), !StopWords.packedVietnamese.contains(packed) else {
      previous = []
      return
    }
    if !previous.isEmpty { count(previous + [UInt8(ascii: " ")] + word) }
    previous = word
  }

  private func isSyllable(_ word: ArraySlice<UInt8>) -> Bool {
    language == .vietnamese && PackedWord(word).map(VietnameseSyllable.all.contains) == true
  }

  private mutating func takeOther(_ word: ArraySlice<UInt8>) {
    let term = language == .english || language == .vietnamese ? singular(word) : word
    guard term.count > 2 else { return }
    if let packed = PackedWord(word), StopWords.packedEnglish.contains(packed) { return }
    count(term)
  }

  /// An English plural without its ending: `cartels`, `agencies`, but not `crisis`, `boss`, `virus`.
  private func singular(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.count > 3, word.last == UInt8(ascii: "s"), let before = word.dropLast().last else {
      return word
    }
    if "siu".utf8.contains(before) { return word }
    if word.count > 4, word.suffix(3).elementsEqual("ies".utf8) {
      return word.dropLast(3) + [UInt8(ascii: "y")]
    }
    let hasLongEnding = ["ches", "shes", "sses", "xes"].contains {
      word.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    return word.dropLast(hasLongEnding ? 2 : 1)
  }

  private mutating func count(_ term: ArraySlice<UInt8>) {
    counts[String(decoding: term, as: UTF8.self), default: 0] += 1
  }
}
