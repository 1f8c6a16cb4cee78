internal import Corpus

/// Finds the terms of a text, byte by byte.
struct TermScanner {
  /// A term where it stands.
  struct Found {
    let term: Term
    let range: TextRange
  }

  private(set) var occurrences: [Found] = []
  private let language: Language
  private let keepsStopWords: Bool
  private let longestCompound: Int
  /// The folded bytes of the range that is being read, and where in the text each comes from; one more for its end.
  private var folded: [UInt8] = []
  private var offsets: [Int] = []
  /// The Vietnamese syllables right before, which the next one can join.
  private var run: [Range<Int>] = []

  /// A longer run of letters is no word (or one of a script without spaces).
  private static let longestWord = 40

  /// `longestCompound`: so many syllables a compound has at most.
  init(language: Language, longestCompound: Int = 2, keepsStopWords: Bool = false) {
    self.language = language
    self.longestCompound = longestCompound
    self.keepsStopWords = keepsStopWords
  }

  /// Reads a range of the text.
  mutating func take(_ source: Span<UInt8>, _ range: TextRange) {
    folded.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    foldBytes(of: source, range) { byte, offset in
      folded.append(byte)
      offsets.append(offset)
    }
    offsets.append(range.upperBound)
    run.removeAll()
    var figures = FigureScanner(folded, language)
    var start = 0
    while start < folded.count {
      let end = wordEnd(from: start)
      if start < end { takeWord(start..<end, source, &figures) }
      // Only a space joins two syllables.
      if end < folded.count, folded[end] != UInt8(ascii: " ") { run.removeAll(keepingCapacity: true) }
      start = end + 1
    }
  }

  /// The end of the run of letters and digits that begins at `start`, over the points and commas in a number.
  private func wordEnd(from start: Int) -> Int {
    var end = start
    while end < folded.count {
      guard folded[end].isTermLetter || isInNumber(end, from: start) else { break }
      end += 1
    }
    return end
  }

  private func isInNumber(_ index: Int, from start: Int) -> Bool {
    guard folded[index] == UInt8(ascii: ".") || folded[index] == UInt8(ascii: ",") else { return false }
    return index > start && index + 1 < folded.count && folded[index - 1].isASCIIDigit
      && folded[index + 1].isASCIIDigit
  }

  private mutating func takeWord(
    _ word: Range<Int>, _ source: Span<UInt8>, _ figures: inout FigureScanner
  ) {
    if folded[word.lowerBound].isASCIIDigit {
      run.removeAll(keepingCapacity: true)
      for figure in figures.figures(at: word) { add(figure.term, figure.range) }
    } else if language == .vietnamese, let packed = PackedWord(folded[word]),
      VietnameseSyllable.all.contains(packed)
    {
      takeSyllable(word, packed, source)
    } else {
      run.removeAll(keepingCapacity: true)
      for figure in figures.days(atMonth: word) { add(figure.term, figure.range) }
      if word.count <= Self.longestWord { takeWhole(word) }
    }
  }

  private mutating func takeSyllable(_ syllable: Range<Int>, _ packed: PackedWord, _ source: Span<UInt8>) {
    if !keepsStopWords, StopWords.packedVietnamese.contains(packed) {
      run.removeAll(keepingCapacity: true)
      return
    }
    add(Term(.syllable, marked(syllable, source)), syllable)
    run.append(syllable)
    if run.count > longestCompound { run.removeFirst() }
    for first in run.dropLast() {
      let compound = first.lowerBound..<syllable.upperBound
      add(Term(.compound, folded[compound]), compound)
    }
  }

  /// The folded letters of a syllable with the marks that folding took away: the tone last, wherever it is written.
  private func marked(_ syllable: Range<Int>, _ source: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var tone: UInt8 = 0
    for index in syllable {
      bytes.append(folded[index])
      var offset = offsets[index]
      while offset < offsets[index + 1] {
        let (scalar, length) = decodeScalar(source, at: offset)
        let marks = SyllableMarks.marks(of: scalar)
        if marks.letter > 0 { bytes.append(marks.letter) }
        if marks.tone > 0 { tone = marks.tone }
        offset += length
      }
    }
    return bytes + [tone]
  }

  private mutating func takeWhole(_ range: Range<Int>) {
    let word = folded[range]
    let term = language == .english || language == .vietnamese ? englishSingular(of: word) : word
    guard keepsStopWords || term.count > 2 else { return }
    if !keepsStopWords, let packed = PackedWord(word), StopWords.packedEnglish.contains(packed) { return }
    add(Term(.word, term), range)
  }

  private mutating func add(_ term: Term, _ range: Range<Int>) {
    occurrences.append(Found(term: term, range: offsets[range.lowerBound]..<offsets[range.upperBound]))
  }
}

extension TermScanner {
  /// Each term once, by its number.
  func counted(_ source: Span<UInt8>) -> [TermOccurrence] {
    let sorted = occurrences.sorted { ($0.term, $0.range.lowerBound) < ($1.term, $1.range.lowerBound) }
    var counted: [TermOccurrence] = []
    counted.reserveCapacity(sorted.count)
    var rest = sorted[...]
    while let first = rest.first {
      let same = rest.prefix { $0.term == first.term }
      let shown = same.first { !Self.isCapital(source[$0.range.lowerBound]) } ?? first
      counted.append(TermOccurrence(term: first.term, count: same.count, range: shown.range))
      rest = rest.dropFirst(same.count)
    }
    return counted
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
}
