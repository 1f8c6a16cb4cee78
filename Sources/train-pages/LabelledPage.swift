internal import Foundation
internal import Intake
internal import Text

/// A page with its true text.
struct LabelledPage: Sendable {
  let name: String
  /// The site, by which pages are held back together.
  let site: String
  let trace: PageTrace
  /// For each block the share of its runs of four words that the true text has.
  let shares: [Double]
  /// For each block its part of the page's words.
  let weights: [Double]

  private let words: [[UInt64]]
  private let titleWords: [UInt64]
  private let expected: RunCounts

  init(name: String, site: String, page: [UInt8], text: String) {
    self.name = name
    self.site = site
    trace = PageTrace(of: page)
    let words = trace.blocks.map { RunCounts.words(of: $0.text) }
    self.words = words
    titleWords = RunCounts.words(of: trace.title ?? "")
    let trueWords = RunCounts.words(of: text)
    let expected = RunCounts(trueWords)
    let singles = RunCounts.phrases(upTo: 3, in: trueWords)
    self.expected = expected
    var shares = words.map { words in
      words.count >= 4
        ? expected.share(of: RunCounts(words))
        : !words.isEmpty && singles.contains(RunCounts.hash(words[...])) ? 1 : 0
    }
    let long = shares.indices.filter { words[$0].count >= 8 && shares[$0] >= 0.5 }
    // The few words of a short block may be in the text by chance; they count beside blocks of the text.
    for index in shares.indices where words[index].count < 4 && shares[index] > 0 {
      if !long.contains(where: { abs($0 - index) <= 3 }) { shares[index] = 0 }
    }
    self.shares = shares
    weights = words.map { Double($0.count + 3) / Double(trueWords.count + 20) }
  }

  /// Precision and recall of the blocks that the logits choose, with the title before them.
  func score(of logits: [Double]) -> Score {
    var found = titleWords
    for (index, isChosen) in trace.chosen(logits).enumerated() where isChosen { found += words[index] }
    let counts = RunCounts(found)
    return Score(precision: expected.share(of: counts), recall: counts.share(of: expected))
  }
}

/// Precision and recall of shared runs of four words.
struct Score: CustomStringConvertible, Sendable {
  var precision: Double
  var recall: Double

  var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  var description: String { String(format: "precision %.4f recall %.4f F1 %.4f", precision, recall, f1) }

  static func mean(_ scores: [Score]) -> Score {
    let count = Double(max(1, scores.count))
    return Score(
      precision: scores.reduce(0) { $0 + $1.precision } / count,
      recall: scores.reduce(0) { $0 + $1.recall } / count)
  }
}

/// The runs of four words of a text with their numbers.
struct RunCounts: Sendable {
  private var counts: [UInt64: Int] = [:]
  private var total = 0

  init(_ words: [UInt64]) {
    guard !words.isEmpty else { return }
    for start in 0..<max(1, words.count - 3) { add(Self.hash(words[start..<min(start + 4, words.count)])) }
  }

  private mutating func add(_ run: UInt64) {
    counts[run, default: 0] += 1
    total += 1
  }

  /// The share of another text's runs that this text has.
  func share(of other: RunCounts) -> Double {
    guard other.total > 0 else { return 0 }
    let shared = other.counts.reduce(0) { $0 + min($1.value, counts[$1.key] ?? 0) }
    return Double(shared) / Double(other.total)
  }

  /// The hashes of the words of a text in small letters.
  static func words(of text: String) -> [UInt64] {
    text.lowercased().unicodeScalars.split {
      !($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_")
    }
    .map { Hash64(String(Substring($0))).bits }
  }

  static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(Hash64.empty.bits) { Hash64(bits: $0 &* 31 ^ $1).mixed }
  }

  /// All phrases of a text of at most some words.
  static func phrases(upTo length: Int, in words: [UInt64]) -> Set<UInt64> {
    var phrases: Set<UInt64> = []
    for length in 1...length where length <= words.count {
      for start in 0...words.count - length { phrases.insert(hash(words[start..<start + length])) }
    }
    return phrases
  }
}
