package import Languages
internal import Text

/// What words and phrases are called in another language, and how rare they are in general news: English and
/// Vietnamese, learnt from translated news and a vocabulary written by hand (`train-lexicon`). Read in place.
package struct Lexicon: Sendable {
  /// A word or phrase of the other language.
  package struct Translation: Hashable, Sendable {
    /// As it is written in running text: `ma túy`.
    package let text: String
    /// 0 to 1: how often it is what the term is called.
    package let probability: Double
  }

  /// A term of the other language that a term stands for, as far as comparing articles goes.
  package struct Rendering: Hashable, Sendable {
    package let term: Term
    /// 0 to 1: the probability that whoever writes the one in one language writes the other in the other.
    package let weight: Double
  }

  /// The lexicon that the program brings along.
  package static let shared = Lexicon(LexiconBytes.embedded)

  private let bytes: LexiconBytes
  /// In so many articles the terms were counted.
  package let backgroundArticles: Int
  private let termCount: Int
  private let firstPairs: Int
  private let firstTexts: Int
  private let documents: Int
  private let pairs: Int
  private let weights: Int
  private let texts: Int

  private init(_ bytes: LexiconBytes) {
    self.bytes = bytes
    let isOurs = bytes.load(UInt32.self, at: 0) == LexiconFormat.mark
    backgroundArticles = Int(bytes.load(UInt32.self, at: 4))
    termCount = isOurs ? Int(bytes.load(UInt32.self, at: 8)) : 0
    let pairCount = Int(bytes.load(UInt32.self, at: 12))
    firstPairs = LexiconFormat.headerSize + 8 * termCount
    firstTexts = firstPairs + 4 * (termCount + 1)
    documents = firstTexts + 4 * (termCount + 1)
    pairs = documents + 2 * termCount
    weights = pairs + 4 * pairCount
    texts = weights + pairCount
  }

  /// A lexicon as `LexiconBuilder` writes it. Without any term where the bytes are something else.
  package init(bytes: [UInt8]) {
    self.init(LexiconBytes(bytes))
  }
}

extension Lexicon {
  /// What a word or phrase of one language is called in another, most probable first; none where that isn't known.
  ///
  /// - Parameter term: as it is written or folded, in the singular or the plural: `drugs`, `Ma túy`, `ma tuy`.
  package func translations(of term: String, from source: Language, to target: Language) -> [Translation] {
    guard [source, target].sorted() == [.english, .vietnamese], let term = Term(term, in: source) else {
      return []
    }
    return translations(of: term)
  }

  /// The same of a term whose letters aren't at hand.
  package func translations(of term: Term) -> [Translation] {
    guard let place = place(of: term) else { return [] }
    let shown = pairRange(at: place).compactMap { index -> (probability: UInt32, other: Int)? in
      let pair = bytes.load(UInt32.self, at: pairs + 4 * index)
      let probability = pair >> LexiconFormat.placeBits
      return probability > 0 ? (probability, Int(pair & (1 << LexiconFormat.placeBits - 1))) : nil
    }
    return shown.sorted { ($1.probability, $0.other) < ($0.probability, $1.other) }
      .map { Translation(text: text(at: $0.other), probability: Double($0.probability) / 255) }
  }

  /// The terms of the other language that a term stands for when articles are compared.
  package func renderings(of term: Term) -> [Rendering] {
    guard let place = place(of: term) else { return [] }
    return pairRange(at: place).compactMap { index in
      let weight = bytes.load(UInt8.self, at: weights + index)
      guard weight > 0 else { return nil }
      let other = bytes.load(UInt32.self, at: pairs + 4 * index) & (1 << LexiconFormat.placeBits - 1)
      return Rendering(term: self.term(at: Int(other)), weight: Double(weight) / 255)
    }
  }

  /// In how many of the background articles a term stands; nil where it isn't known.
  package func backgroundCount(of term: Term) -> Int? {
    place(of: term).map { Int(bytes.load(UInt16.self, at: documents + 2 * $0)) }
  }

  /// How a term is usually written; nil where it isn't known.
  package func text(of term: Term) -> String? {
    place(of: term).map(text)
  }
}

extension Lexicon {
  private func term(at place: Int) -> Term {
    Term(rawValue: bytes.load(UInt64.self, at: LexiconFormat.headerSize + 8 * place))
  }

  private func text(at place: Int) -> String {
    let start = Int(bytes.load(UInt32.self, at: firstTexts + 4 * place))
    let end = Int(bytes.load(UInt32.self, at: firstTexts + 4 * (place + 1)))
    return end > start ? bytes.text(in: texts + start..<texts + end) : ""
  }

  private func pairRange(at place: Int) -> Range<Int> {
    let start = Int(bytes.load(UInt32.self, at: firstPairs + 4 * place))
    return start..<max(start, Int(bytes.load(UInt32.self, at: firstPairs + 4 * (place + 1))))
  }

  /// Where a term stands.
  private func place(of term: Term) -> Int? {
    let place = (0..<termCount).partitioningIndex { self.term(at: $0) >= term }
    return place < termCount && self.term(at: place) == term ? place : nil
  }
}
