internal import Languages

/// Puts a lexicon together and writes it as `BilingualLexicon` reads it. The same entries give the same bytes.
package struct LexiconBuilder {
  /// A term, its spelling and its frequency.
  package struct Entry: Sendable {
    package let term: Term
    /// The usual spelling.
    package let text: String
    /// The number of background articles that have the term.
    package let documents: Int

    package init(term: Term, text: String, documents: Int) {
      self.term = term
      self.text = text
      self.documents = documents
    }
  }

  /// A term with one of the other language.
  package struct Pair: Sendable {
    package let term: Term
    package let other: Term
    /// 0 to 1, for showing; 0 if it is not to be shown.
    package let probability: Double
    /// 0 to 1, for comparing; 0 if it is not to be compared.
    package let weight: Double

    package init(term: Term, other: Term, probability: Double, weight: Double) {
      self.term = term
      self.other = other
      self.probability = probability
      self.weight = weight
    }
  }

  private let backgroundArticles: Int
  private let entries: [Entry]
  private let pairs: [Pair]

  /// Pairs of terms that aren't among the entries are left out.
  package init(backgroundArticles: Int, entries: [Entry], pairs: [Pair]) {
    self.backgroundArticles = backgroundArticles
    self.entries = entries.sorted { $0.term < $1.term }
    self.pairs = pairs.sorted {
      ($0.term, $1.weight, $1.probability, $0.other) < ($1.term, $0.weight, $0.probability, $1.other)
    }
  }

  /// The lexicon's bytes.
  package var bytes: [UInt8] {
    let places = Dictionary(
      entries.enumerated().map { ($1.term, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    let known = Dictionary(grouping: pairs.filter { places[$0.other] != nil }, by: \.term)
    let listed = entries.map { known[$0.term] ?? [] }
    var bytes: [UInt8] = []
    let counts = [
      backgroundArticles, entries.count, listed.joined().count, entries.map(\.text.utf8.count).reduce(0, +),
    ]
    for number in [LexiconFormat.mark] + counts.map(UInt32.init) { bytes.append(number) }
    for entry in entries { bytes.append(entry.term.rawValue) }
    for start in starts(of: listed.map(\.count)) { bytes.append(start) }
    for start in starts(of: entries.map(\.text.utf8.count)) { bytes.append(start) }
    for entry in entries { bytes.append(UInt16(clamping: entry.documents)) }
    for pair in listed.joined() {
      bytes.append(places[pair.other, default: 0] | byte(pair.probability) << LexiconFormat.placeBits)
    }
    for pair in listed.joined() { bytes.append(UInt8(byte(pair.weight))) }
    return bytes + entries.flatMap { Array($0.text.utf8) }
  }

  /// The beginnings of consecutive lists, and the end of the last one.
  private func starts(of counts: [Int]) -> [UInt32] {
    counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + UInt32($1)) }
  }

  private func byte(_ share: Double) -> UInt32 {
    UInt32((min(max(share, 0), 1) * 255).rounded())
  }
}

extension LexiconBuilder {
  /// The lexicon of a table of words. Of several translations each is as probable as the others.
  init(_ pair: LanguagePair) {
    let pairs = pair.written.compactMap { word -> (other: Entry, hub: Entry)? in
      guard let other = Term(word.other, in: pair.other), let hub = Term(word.hub, in: LanguagePair.hub)
      else {
        return nil
      }
      return (
        Entry(term: other, text: word.other, documents: 0), Entry(term: hub, text: word.hub, documents: 0)
      )
    }
    let all = pairs.flatMap { [$0.other, $0.hub] }
    let translations = Dictionary(
      grouping: Set(pairs.flatMap { [TermPair($0.other, $0.hub), TermPair($0.hub, $0.other)] }), by: \.term)
    self.init(
      backgroundArticles: 0,
      entries: Dictionary(all.map { ($0.term, $0) }) { first, _ in first }.map(\.value),
      pairs: translations.values.flatMap { pairs in
        pairs.map {
          Pair(
            term: $0.term, other: $0.other, probability: 1 / Double(pairs.count),
            weight: 1 / Double(pairs.count))
        }
      })
  }

  private struct TermPair: Hashable {
    let term: Term
    let other: Term

    init(_ first: Entry, _ second: Entry) {
      term = first.term
      other = second.term
    }
  }
}

extension [UInt8] {
  /// Appends a number, little-endian.
  fileprivate mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
