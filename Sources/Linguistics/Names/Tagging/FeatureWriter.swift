internal import Corpus

/// Writes the features of tokens. What it writes is what was learnt: any change here asks for new models.
struct FeatureWriter {
  private let facts: [TokenFacts]
  private let language: UInt64
  private(set) var keys: [FeatureKey] = []
  /// The next template's number; each feature of a token has its own.
  private var template: UInt64 = 0

  init(_ facts: PassageFacts, language: Language) {
    self.facts = facts.tokens
    self.language = language == .vietnamese ? 1 : 0
    keys.reserveCapacity(128)
  }

  /// Sets `keys` to the features of a token in its line.
  mutating func write(at index: Int, in line: Range<Int>) {
    keys.removeAll(keepingCapacity: true)
    template = 0
    let window = Window(facts, index, line)
    writeWords(window)
    writeForms(window)
    writeLexicon(window)
    writeRun(index, line)
    writeHead(index)
    writeSetting(window)
  }

  @inline(__always)
  private mutating func add(_ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
    keys.append(FeatureKey(template, first, second, third))
    template &+= 1
  }

  // MARK: Words

  private mutating func writeWords(_ w: Window) {
    add(0)
    add(w.here.word)
    for offset in -3...3 { add(w.lower(offset)) }
    add(w.lower(-1), w.lower(0))
    add(w.lower(0), w.lower(1))
    add(w.lower(-1), w.lower(1))
    add(w.lower(-2), w.lower(-1))
    add(w.lower(1), w.lower(2))
    add(w.lower(-1), w.lower(0), w.lower(1))
    if language == 1 {
      add(w.lower(-2), w.lower(-1), w.lower(0))
      add(w.lower(0), w.lower(1), w.lower(2))
    }
  }

  private mutating func writeForms(_ w: Window) {
    for length in 0..<4 {
      add(w.here.prefixes[length])
      add(w.here.suffixes[length])
    }
    add(w.at(-1)?.suffixes[2] ?? 0)
    add(w.at(1)?.suffixes[2] ?? 0)
    for offset in -2...2 { add(w.shape(offset)) }
    add(w.shape(-1), w.shape(0))
    add(w.shape(0), w.shape(1))
    add(w.shape(-1), w.shape(0), w.shape(1))
    add(w.shape(0), w.shape(1), w.shape(2))
    add(w.shape(-2), w.shape(-1), w.shape(0))
    add(w.shape(0), w.lower(-1))
    add(w.shape(0), w.lower(1))
    add(w.shape(0), w.here.suffixes[2])
    add(w.shape(0), w.lower(-2), w.lower(-1))
  }

  // MARK: Lexicon

  private mutating func writeLexicon(_ w: Window) {
    for offset in -2...2 {
      let fact = w.at(offset)
      writeMarks(fact?.begins, 0)
      writeMarks(fact?.continues, 1)
      writeMarks(fact?.ends, 2)
      writeMarks(fact?.marks, 3)
    }
    add(w.lists(0), w.shape(0))
    add(w.lists(-1), w.lists(0))
    add(w.lists(0), w.lists(1))
    add(w.lists(-1), w.lists(0), w.lists(1))
    add(w.lists(0), w.lower(-1))
    add(w.lists(0), w.lower(1))
    add(w.phrase(0))
    add(w.phrase(0), w.phrase(1))
    add(w.phrase(-1), w.phrase(0))
  }

  private mutating func writeMarks(_ marks: PhraseMarks?, _ position: UInt64) {
    var bits = marks?.rawValue ?? 0
    while bits != 0 {
      keys.append(FeatureKey(template, UInt64(bits.trailingZeroBitCount), position))
      bits &= bits &- 1
    }
    template &+= 1
  }

  // MARK: Run and head

  private mutating func writeRun(_ index: Int, _ line: Range<Int>) {
    let here = facts[index]
    let run = here.run.isEmpty ? index..<index + 1 : here.run
    let isIn: UInt64 = here.run.isEmpty ? 0 : 1
    let last = run.upperBound - 1
    let before = run.lowerBound > line.lowerBound ? facts[run.lowerBound - 1].lower : 0
    let after = run.upperBound < line.upperBound ? facts[run.upperBound].lower : 0
    let place = UInt64(min(index - run.lowerBound, 3)) << 4 | UInt64(min(last - index, 3)) << 2 | isIn
    add(place)
    add(place, here.shape)
    add(isIn, before)
    add(isIn, after)
    add(isIn, before, after)
    add(isIn, facts[last].lower, index == last ? 1 : 0)
    add(isIn, facts[run.lowerBound].lower, index == run.lowerBound ? 1 : 0)
    add(place, UInt64(facts[last].phraseMarks), 1)
    add(place, UInt64(facts[run.lowerBound].phraseMarks), 1)
    add(place, facts[last].suffixes[2])
    add(place, before)
    add(place, after)
  }

  private mutating func writeHead(_ index: Int) {
    let head = facts[index].head
    guard head >= 0 else {
      add(0)
      template &+= 4
      return
    }
    let distance = UInt64(min(index - head, 6))
    add(facts[head].lower, distance)
    add(facts[head].lower)
    add(UInt64(facts[head].phraseMarks), distance, facts[index].shape)
    add(facts[head].lower, facts[index].lower)
    add(facts[head].lower, facts[index].shape, distance)
  }

  private mutating func writeSetting(_ w: Window) {
    add(w.here.setting, w.here.shape)
    add(w.here.setting, w.lists(0))
    add(w.here.setting, w.here.evidence)
    add(w.here.evidence, w.here.shape)
    add(w.here.evidence, w.lists(0))
    add(w.at(1)?.setting ?? 0, w.shape(1))
  }
}

extension TokenFacts {
  /// All that the lexicon tells of the token, in a number.
  @inline(__always)
  var phraseMarks: UInt32 { marks.union(begins).union(ends).union(continues).rawValue }
}

/// A token with its neighbours in the line.
private struct Window {
  let here: TokenFacts
  private let facts: [TokenFacts]
  private let index: Int
  private let line: Range<Int>

  init(_ facts: [TokenFacts], _ index: Int, _ line: Range<Int>) {
    self.facts = facts
    self.index = index
    self.line = line
    here = facts[index]
  }

  @inline(__always)
  func at(_ offset: Int) -> TokenFacts? {
    line.contains(index + offset) ? facts[index + offset] : nil
  }

  /// 0 in front of the line, 1 behind it.
  @inline(__always)
  func lower(_ offset: Int) -> UInt64 { at(offset)?.lower ?? (offset < 0 ? 0 : 1) }

  @inline(__always)
  func shape(_ offset: Int) -> UInt64 { at(offset)?.shape ?? (offset < 0 ? 0 : 1) }

  /// The lists that the token alone is on.
  @inline(__always)
  func lists(_ offset: Int) -> UInt64 { UInt64(at(offset)?.marks.rawValue ?? 0) }

  /// The lists of the phrases that the token begins, continues or ends.
  @inline(__always)
  func phrase(_ offset: Int) -> UInt64 {
    guard let fact = at(offset) else { return 0 }
    return UInt64(fact.begins.rawValue) ^ UInt64(fact.ends.rawValue) << 32
      ^ UInt64(fact.continues.rawValue) << 16
  }
}
