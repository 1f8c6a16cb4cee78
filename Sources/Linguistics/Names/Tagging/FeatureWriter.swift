internal import Corpus

/// Writes the features of tokens that more than one of them makes, or the place of one; `FormFeatures` has the others.
/// What it writes is what was learnt: any change here asks for new models.
struct FeatureWriter {
  private let facts: [TokenFacts]
  private(set) var keys: [FeatureKey] = []
  private let language: Language
  /// The next template's number; each feature of a token has its own.
  private var template: UInt64 = 0

  init(_ facts: PassageFacts, _ language: Language) {
    self.facts = facts.tokens
    self.language = language
    keys.reserveCapacity(128)
  }

  /// Sets `keys` to the features of a token in its line.
  mutating func write(at index: Int, in line: Range<Int>) {
    keys.removeAll(keepingCapacity: true)
    template = 0
    let window = Window(facts, index, line)
    writeWords(window)
    writePatterns(window)
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
    add(w.lower(-1), w.lower(0))
    add(w.lower(0), w.lower(1))
    add(w.lower(-1), w.lower(1))
    add(w.lower(-2), w.lower(-1))
    add(w.lower(1), w.lower(2))
    add(w.lower(-1), w.lower(0), w.lower(1))
    guard language == .vietnamese else { return }
    add(w.lower(-2), w.lower(-1), w.lower(0))
    add(w.lower(0), w.lower(1), w.lower(2))
  }

  private mutating func writePatterns(_ w: Window) {
    add(w.pattern(-1), w.pattern(0))
    add(w.pattern(0), w.pattern(1))
    add(w.pattern(-1), w.pattern(0), w.pattern(1))
    add(w.pattern(0), w.pattern(1), w.pattern(2))
    add(w.pattern(-2), w.pattern(-1), w.pattern(0))
    add(w.pattern(0), w.lower(-1))
    add(w.pattern(0), w.lower(1))
    add(w.pattern(0), w.lower(-2), w.lower(-1))
  }

  // MARK: Lexicon

  private mutating func writeLexicon(_ w: Window) {
    for offset in -2...2 {
      let fact = w.at(offset)
      writeMarks(fact.begins, 0)
      writeMarks(fact.continues, 1)
      writeMarks(fact.ends, 2)
    }
    add(w.lists(-1), w.lists(0))
    add(w.lists(0), w.lists(1))
    add(w.lists(-1), w.lists(0), w.lists(1))
    add(w.lists(0), w.lower(-1))
    add(w.lists(0), w.lower(1))
    add(w.phrase(0))
    add(w.phrase(0), w.phrase(1))
    add(w.phrase(-1), w.phrase(0))
  }

  private mutating func writeMarks(_ marks: PhraseMarks, _ position: UInt64) {
    for list in marks.numbers { keys.append(FeatureKey(template, list, position)) }
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
    add(place, here.pattern)
    add(isIn, before)
    add(isIn, after)
    add(isIn, before, after)
    add(isIn, facts[last].lower, index == last ? 1 : 0)
    add(isIn, facts[run.lowerBound].lower, index == run.lowerBound ? 1 : 0)
    add(place, UInt64(facts[last].allMarks), 1)
    add(place, UInt64(facts[run.lowerBound].allMarks), 1)
    add(place, facts[last].ending)
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
    add(UInt64(facts[head].allMarks), distance, facts[index].pattern)
    add(facts[head].lower, facts[index].lower)
    add(facts[head].lower, facts[index].pattern, distance)
  }

  private mutating func writeSetting(_ w: Window) {
    add(UInt64(w.here.setting), w.here.pattern)
    add(UInt64(w.here.setting), w.lists(0))
    add(UInt64(w.here.setting), UInt64(w.here.evidence))
    add(UInt64(w.here.evidence), w.here.pattern)
    add(UInt64(w.here.evidence), w.lists(0))
    add(UInt64(w.at(1).setting), w.pattern(1))
  }
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
  func at(_ offset: Int) -> TokenFacts {
    let position = index + offset
    if line.contains(position) { return facts[position] }
    return offset < 0 ? .lineStart : .lineEnd
  }

  @inline(__always)
  func lower(_ offset: Int) -> UInt64 { at(offset).lower }

  @inline(__always)
  func pattern(_ offset: Int) -> UInt64 { at(offset).pattern }

  /// The lists that the token alone is on.
  @inline(__always)
  func lists(_ offset: Int) -> UInt64 { UInt64(at(offset).lists.rawValue) }

  @inline(__always)
  func phrase(_ offset: Int) -> UInt64 { at(offset).phrase }
}
