internal import Languages
internal import News
internal import Text

/// Finds the terms and the facts of a text, byte by byte.
struct TermScanner {
  /// A term with its range.
  struct Found {
    let term: Term
    private let place: CompactRange
    /// The number of words that begin before the term, once it is known.
    fileprivate var wordsBefore: Int32 = 0

    init(term: Term, range: TextRange) {
      self.term = term
      place = CompactRange(range)
    }

    var range: TextRange { place.range }
  }

  private(set) var occurrences: [Found] = []
  private(set) var facts = StatedFacts()
  private(set) var words = WordStarts()
  private let rules: TermRules
  private let numbersAndDates: NumberAndDateRules
  private let today: DayNumber?
  private let keepsStopWords: Bool
  private let longestCompound: Int
  private var prose: FoldedProse
  /// The syllables right before, which the next syllable can join.
  private var run: [ProseToken] = []
  /// The number of words before the range that is being read, and before the word that is being taken.
  private var (wordsBeforeRange, wordsBefore) = (0, 0)

  /// A longer run of letters is no word (or one of a script without spaces).
  private static let longestWord = 40

  /// `longestCompound`: the most syllables of a compound.
  init(
    _ language: LanguageProfile, today: DayNumber? = nil, longestCompound: Int = 2,
    keepsStopWords: Bool = false
  ) {
    rules = language.terms
    numbersAndDates = language.numbersAndDates
    self.today = today
    self.longestCompound = longestCompound
    self.keepsStopWords = keepsStopWords
    prose = FoldedProse(language.prose)
  }

  /// Reads a range of the text. `names`: in order, ranges that are no terms, although facts may include them.
  /// `all`: in order, ranges of all names; numbers in them are no terms.
  mutating func take(
    _ source: Span<UInt8>, _ range: TextRange, without names: ArraySlice<TextRange> = [],
    in all: ArraySlice<TextRange> = []
  ) {
    prose.read(source, range)
    wordsBeforeRange = words.count
    for token in prose.tokens { words.append(prose.sourceStart(of: token)) }
    let pointers = takeFacts(names: all.prefix { $0.lowerBound < range.upperBound })
    takeWords(without: names, pointers)
  }

  /// Adds a term that begins some words before the word that is being taken.
  private mutating func add(_ term: Term, _ folded: Range<Int>, before distance: Int = 0) {
    var found = Found(term: term, range: prose.sourceRange(of: folded))
    found.wordsBefore = Int32(clamping: wordsBefore - distance)
    occurrences.append(found)
  }
}

// MARK: - Words

extension TermScanner {
  private mutating func takeWords(without names: ArraySlice<TextRange>, _ pointers: [Range<Int>]) {
    var (names, pointers) = (names, pointers[...])
    run.removeAll(keepingCapacity: true)
    var index = 0
    while index < prose.tokens.count {
      let token = prose.tokens[index]
      let start = prose.sourceStart(of: token)
      while let name = names.first, name.upperBound <= start { names.removeFirst() }
      while let pointer = pointers.first, pointer.upperBound <= index { pointers.removeFirst() }
      let end = endOfWord(from: index)
      if names.first?.contains(start) == true || pointers.first?.contains(index) == true
        || !token.isWord
      {
        run.removeAll(keepingCapacity: true)
      } else {
        wordsBefore = wordsBeforeRange + index
        takeWord(token, end - index == 1 ? token.range : joined(index..<end))
      }
      index = end
    }
  }

  /// Behind the letters and digits that nothing parts: `covid19`.
  private func endOfWord(from index: Int) -> Int {
    var end = index + 1
    guard !prose.tokens[index].isSign else { return end }
    while end < prose.tokens.count, prose.tokens[end].isGlued, !prose.tokens[end].isSign {
      end += 1
    }
    return end
  }

  private func joined(_ tokens: Range<Int>) -> Range<Int> {
    prose.tokens[tokens.lowerBound].range.lowerBound..<prose.tokens[tokens.upperBound - 1].range.upperBound
  }

  private mutating func takeWord(_ token: ProseToken, _ range: Range<Int>) {
    // Only blanks join two syllables.
    if !token.isBehindBlank { run.removeAll(keepingCapacity: true) }
    let isWhole = range == token.range
    if let syllables = rules.syllables, isWhole, syllables.contains(token.packed.bits) {
      takeSyllable(token)
    } else {
      run.removeAll(keepingCapacity: true)
      guard range.count <= Self.longestWord else { return }
      takeWhole(range, isWhole ? token : nil)
    }
  }

  private mutating func takeSyllable(_ token: ProseToken) {
    if !keepsStopWords, rules.packedStopWords.contains(token.packed.bits) {
      run.removeAll(keepingCapacity: true)
      return
    }
    add(Term(.word, token.marked, in: .own), token.range)
    if run.count == longestCompound { run.removeFirst() }
    run.append(token)
    for first in 0..<run.count - 1 {
      var key = run[first].key
      for next in first + 1..<run.count {
        key = key.adding(UInt8(ascii: " "))
        for index in run[next].range { key = key.adding(prose.bytes[index]) }
      }
      add(
        Term(.compound, key, in: .own), run[first].range.lowerBound..<token.range.upperBound,
        before: run.count - 1 - first)
    }
  }

  /// A word that is no syllable. `token`: nil if the word is made of several tokens.
  private mutating func takeWhole(_ range: Range<Int>, _ token: ProseToken?) {
    if !keepsStopWords, let token, rules.packedForeignStopWords.contains(token.packed.bits) {
      return
    }
    let word = prose.bytes[range]
    let stem = rules.stem(word)
    guard keepsStopWords || rules.isLongEnough(stem) else { return }
    guard rules.space == .shared || rules.syllables != nil else {
      return add(Term(.word, rules.key(of: stem), in: .own), range)
    }
    let key = token.map { stem.count == word.count ? $0.key : .empty.adding(stem) } ?? .empty.adding(stem)
    add(Term(.word, key), range)
  }
}

// MARK: - Facts

extension TermScanner {
  /// The tokens that point to days.
  private mutating func takeFacts(names: ArraySlice<TextRange>) -> [Range<Int>] {
    var reader = FactReader(prose, numbersAndDates, today: today)
    reader.read()
    for term in reader.terms(rules, names: names) {
      var term = term
      term.wordsBefore = Int32(clamping: words.words(before: term.range.lowerBound))
      occurrences.append(term)
    }
    facts.quantities += reader.facts.quantities
    facts.days += reader.facts.days
    facts.quotations += reader.facts.quotations
    return reader.pointers
  }
}

extension TermScanner {
  /// The bits of a sort key that hold the place of an occurrence.
  private static let placeBits = UInt64(64 - Term.bits)

  /// Each term once, by its number.
  func counted(_ source: Span<UInt8>) -> [TermOccurrence] {
    let keys = sortKeys
    let occurrences = occurrences
    func occurrence(_ index: Int) -> Found { occurrences[Int(keys[index] & (1 << Self.placeBits - 1))] }
    var counted: [TermOccurrence] = []
    var index = 0
    while index < keys.count {
      let first = occurrence(index)
      var (end, shown, prominence) = (index, first.range, Prominence())
      while end < keys.count, keys[end] >> Self.placeBits == first.term.rawValue {
        let range = occurrence(end).range
        if source[shown.lowerBound].isUppercase, !source[range.lowerBound].isUppercase {
          shown = range
        }
        prominence.add(wordsBefore: Int(occurrence(end).wordsBefore))
        end += 1
      }
      counted.append(
        TermOccurrence(term: first.term, count: end - index, prominence: prominence, range: shown))
      index = end
    }
    return counted
  }

  /// The occurrences by term, those of one term in the text's order: as numbers, which sort several times as fast.
  private var sortKeys: [UInt64] {
    var keys = occurrences.prefix(1 << Self.placeBits).indices.map {
      occurrences[$0].term.rawValue << Self.placeBits | UInt64($0)
    }
    keys.sort()
    return keys
  }
}
