package import Catalogue
internal import Foundation
package import Text

/// Finds the places in a text that match a search, so that they can be marked.
package struct WordFinder: Sendable {
  /// Words side by side.
  package struct Pattern: Hashable, Sendable {
    fileprivate let words: [ArraySlice<UInt8>]
    /// The other spellings of each word.
    fileprivate let alternatives: [[[UInt8]]]
    fileprivate let isPrefix: Bool
    /// The words in canonical composition, where every letter counts.
    fileprivate let exact: [UInt8]?
    /// The most words between the first and the last word, in any order; nil if all words are side by side.
    fileprivate let distance: Int?
    package let field: TextMatch.Field
    /// The name in the text, if the user typed another name of the same entity.
    package let alias: NameAlias?

    /// True if the pattern is one word that may go on.
    fileprivate var isLonePrefix: Bool { isPrefix && words.count == 1 }

    /// A name of an entity that the user named by `typed`. A name that contains the typed words is no other name.
    package init(name: String, insteadOf typed: String) {
      let isOther = !WordSequence(folding: name).contains(WordSequence(folding: typed), mayGoOn: true)
      self.init(
        TextMatch(name, form: .exact), alias: isOther ? NameAlias(typed: typed, name: name) : nil)
    }

    package init(_ match: TextMatch, alias: NameAlias? = nil) {
      self.alias = alias
      words = WordSequence(folding: match.words).bytes.split(separator: UInt8(ascii: " "))
      let respelled = WordSpellings(of: match)
      alternatives = words.map { word in
        respelled.alternatives(of: String(decoding: word, as: UTF8.self)).map { Array($0.utf8) }
      }
      isPrefix = match.form == .prefix
      exact = match.form == .exact ? WordSequence(exactly: match.words).bytes : nil
      distance = if case .near(let distance) = match.form { distance } else { nil }
      field = match.field
    }

    /// The words with which a place in the text may begin.
    fileprivate var firstWords: [ArraySlice<UInt8>] {
      guard distance != nil else { return [words[0]] }
      return Array(Set(words + alternatives.joined().map { $0[...] }))
    }

    /// True if a word of a text is the word at an index of the pattern, in one of its spellings.
    fileprivate func has(_ word: ArraySlice<UInt8>, at index: Int) -> Bool {
      word.elementsEqual(words[index]) || alternatives[index].contains(where: word.elementsEqual)
    }
  }

  /// A place where a pattern matches.
  package struct Hit: Sendable {
    package let range: TextRange
    /// The pattern's place among those sought.
    package let pattern: Int
  }

  private let patterns: [Pattern]
  /// The patterns by their first word, and those whose only word may go on.
  private let byFirstWord: [ArraySlice<UInt8>: [Int]]
  private let prefixes: [Int]
  /// The words that any pattern may begin with: few words of a text pass.
  private let openings: WordOpenings
  private let lookalikes: DiacriticFilter?

  /// `lookalikes`: of a query with whose words, in their order, the patterns begin.
  package init(_ patterns: [Pattern], without lookalikes: DiacriticFilter? = nil) {
    let sought = patterns.filter { !$0.words.isEmpty }
    self.patterns = sought
    prefixes = sought.indices.filter { sought[$0].isLonePrefix }
    var byFirstWord: [ArraySlice<UInt8>: [Int]] = [:]
    for index in sought.indices where !sought[index].isLonePrefix {
      for word in sought[index].firstWords { byFirstWord[word, default: []].append(index) }
    }
    self.byFirstWord = byFirstWord
    openings = WordOpenings(
      words: Array(byFirstWord.keys) + prefixes.flatMap { sought[$0].alternatives[0].map { $0[...] } },
      prefixes: prefixes.map { sought[$0].words[0] })
    self.lookalikes = self.patterns.count == patterns.count ? lookalikes : nil
  }

  package var isEmpty: Bool { patterns.isEmpty }

  /// The other name at a hit.
  package func alias(of hit: Hit) -> NameAlias? { patterns[hit.pattern].alias }

  /// The other name by which hits were found; nil if the hits contain the typed words too.
  package func alias(among hits: [Hit]) -> NameAlias? {
    let typed = Set(hits.map(\.pattern)).map { patterns[$0] }.filter { $0.alias == nil }
    return hits.lazy.compactMap(alias).first { alias in
      let words = WordSequence(folding: alias.typed).bytes.split(separator: UInt8(ascii: " "))
      return !typed.contains { !Set($0.words).isDisjoint(with: words) }
    }
  }

  /// Everything found in a text, in its order, without overlaps. `headline`: the range for patterns of the headline.
  package func hits(in text: String, headline: TextRange) -> [Hit] {
    hits(in: SearchableText(text), headline: headline)
  }

  package func hits(in searched: SearchableText, headline: TextRange) -> [Hit] {
    let (text, folded, words) = (searched.text, searched.folded, searched.words)
    var hits: [Hit] = []
    for index in words.indices where openings.mayBegin(folded.bytes, at: words[index]) {
      for number in candidates(at: folded.bytes[words[index]]) {
        let pattern = patterns[number]
        guard let found = range(of: pattern, at: index, words, folded.bytes) else { continue }
        let source = folded.sourceRange(of: found)
        if pattern.field == .title, !headline.contains(source.lowerBound) { continue }
        if let last = hits.last, last.range.upperBound > source.lowerBound { continue }
        if let exact = pattern.exact, !isEqual(text, source, exact) { continue }
        hits.append(Hit(range: source, pattern: number))
      }
    }
    return lookalikes?.removed(from: hits, in: text) ?? hits
  }

  /// The numbers of the patterns that may begin with a word, in their order.
  private func candidates(at word: ArraySlice<UInt8>) -> [Int] {
    let known = byFirstWord[word] ?? []
    let going = prefixes.filter { number in
      word.starts(with: patterns[number].words[0])
        || patterns[number].alternatives[0].contains(where: word.elementsEqual)
    }
    return going.isEmpty ? known : (known + going).sorted()
  }

  private func range(of pattern: Pattern, at index: Int, _ words: [Range<Int>], _ bytes: [UInt8]) -> Range<
    Int
  >? {
    if let distance = pattern.distance { return near(pattern, within: distance, at: index, words, bytes) }
    guard index + pattern.words.count <= words.count else { return nil }
    for (offset, word) in pattern.words.enumerated() {
      let isLast = offset == pattern.words.count - 1
      let candidate = bytes[words[index + offset]]
      let isFound = isLast && pattern.isPrefix ? candidate.starts(with: word) : candidate.elementsEqual(word)
      guard isFound || pattern.alternatives[offset].contains(where: candidate.elementsEqual) else {
        return nil
      }
    }
    return words[index].lowerBound..<words[index + pattern.words.count - 1].upperBound
  }

  /// The range from a word to the first other word behind which all words of a pattern are found.
  private func near(
    _ pattern: Pattern, within distance: Int, at index: Int, _ words: [Range<Int>], _ bytes: [UInt8]
  ) -> Range<Int>? {
    var missing = Set(pattern.words.indices)
    for place in words[index...].prefix(distance + 2) {
      for number in missing where pattern.has(bytes[place], at: number) { missing.remove(number) }
      if missing.isEmpty { return words[index].lowerBound..<place.upperBound }
    }
    return nil
  }

  private func isEqual(_ text: String, _ range: TextRange, _ exact: [UInt8]) -> Bool {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    return WordSequence(exactly: String(text[start..<end])).bytes == exact
  }
}

/// The first two bytes of words that are sought: a test of a word without looking the word up.
private struct WordOpenings: Sendable {
  /// For each pair of bytes true if a sought word begins with it. A word of one byte counts as if a zero followed.
  private var isSought = [Bool](repeating: false, count: 1 << 16)

  /// `prefixes`: words that may go on.
  init(words: [ArraySlice<UInt8>], prefixes: [ArraySlice<UInt8>]) {
    for word in words + prefixes where !word.isEmpty { isSought[Self.number(of: word)] = true }
    for letter in prefixes where letter.count == 1 {
      let first = Self.number(of: letter)
      for second in 0...255 { isSought[first | second] = true }
    }
  }

  private static func number(of word: ArraySlice<UInt8>) -> Int {
    Int(word[word.startIndex]) << 8 | (word.count > 1 ? Int(word[word.startIndex + 1]) : 0)
  }

  /// True if the word at a range of bytes may be a sought word.
  func mayBegin(_ bytes: [UInt8], at word: Range<Int>) -> Bool {
    let second = word.count > 1 ? Int(bytes[word.lowerBound + 1]) : 0
    return isSought[Int(bytes[word.lowerBound]) << 8 | second]
  }
}
