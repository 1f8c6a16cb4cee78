internal import Text

/// The translations of words and phrases of one language, with their frequency in general news. Read in place.
struct BilingualLexicon: Sendable {
  typealias Translation = Lexicon.Translation
  typealias Rendering = Lexicon.Rendering

  private let bytes: LexiconBytes
  /// The number of articles in which the terms were counted; 0 if they weren't.
  let backgroundArticles: Int
  private let termCount: Int
  private let firstPairs: Int
  private let firstTexts: Int
  private let documents: Int
  private let pairs: Int
  private let weights: Int
  private let texts: Int

  init(_ bytes: LexiconBytes) {
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
}

extension BilingualLexicon {
  /// The translations of a term into the other language, most probable first.
  func translations(of term: Term) -> [Translation] {
    guard let place = place(of: term) else { return [] }
    let shown = pairRange(at: place).compactMap { index -> (probability: UInt32, other: Int, index: Int)? in
      let pair = bytes.load(UInt32.self, at: pairs + 4 * index)
      let probability = pair >> LexiconFormat.placeBits
      return probability > 0 ? (probability, Int(pair & (1 << LexiconFormat.placeBits - 1)), index) : nil
    }
    return shown.sorted { ($1.probability, $0.other) < ($0.probability, $1.other) }.map { pair in
      Translation(
        text: text(at: pair.other), probability: Double(pair.probability) / 255,
        weight: Double(bytes.load(UInt8.self, at: weights + pair.index)) / 255,
        documents: Int(bytes.load(UInt16.self, at: documents + 2 * pair.other)))
    }
  }

  /// The terms of the other language with which a term is compared.
  func renderings(of term: Term) -> [Rendering] {
    guard let place = place(of: term) else { return [] }
    return pairRange(at: place).compactMap { index in
      let weight = bytes.load(UInt8.self, at: weights + index)
      guard weight > 0 else { return nil }
      let other = bytes.load(UInt32.self, at: pairs + 4 * index) & (1 << LexiconFormat.placeBits - 1)
      return Rendering(term: self.term(at: Int(other)), weight: Double(weight) / 255)
    }
  }

  /// The number of background articles that have a term; nil if it isn't known.
  func backgroundCount(of term: Term) -> Int? {
    guard backgroundArticles > 0 else { return nil }
    return place(of: term).map { Int(bytes.load(UInt16.self, at: documents + 2 * $0)) }
  }

  /// The usual spelling of a term; nil if it isn't known.
  func text(of term: Term) -> String? {
    place(of: term).map(text)
  }
}

extension BilingualLexicon {
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

  /// The place of a term, by binary search.
  private func place(of term: Term) -> Int? {
    let place = (0..<termCount).partitioningIndex { self.term(at: $0) >= term }
    return place < termCount && self.term(at: place) == term ? place : nil
  }
}
