package import Foundation
internal import Text

/// The features of some articles, turned round: the articles of each feature.
package struct ProfilePostings {
  /// The most articles of one value.
  package static let mostArticles = 1 << placeBits
  private static let placeBits = 13

  /// The articles in order.
  private let articles: [Int32]
  /// The feature in the upper bits and the place of the article below, in order.
  private let pairs: [UInt64]

  /// Turns profiles round, as the database holds them. Each article comes once.
  package init(_ profiles: [(article: Int32, profile: Data)], _ codebook: TermCodebook) {
    let ordered = profiles.prefix(Self.mostArticles).sorted { $0.article < $1.article }
    articles = ordered.map(\.article)
    var pairs: [UInt64] = []
    for (place, profile) in ordered.map(\.profile).enumerated() {
      StoryProfile.forEachFeature(in: profile, codebook) { feature in
        pairs.append(feature.bits << UInt64(Self.placeBits) | UInt64(place))
      }
    }
    // The articles are in order already.
    pairs.radixSort(by: Self.placeBits..<Self.placeBits + StoryFeature.bitWidth)
    self.pairs = pairs
  }

  /// The number of all postings.
  package var count: Int { pairs.count }

  /// A codebook of the terms that two articles or more have.
  package var codebook: TermCodebook {
    var terms: [Int64] = []
    for (pair, next) in zip(pairs, pairs.dropFirst()) {
      let feature = StoryFeature(number: Int64(pair >> UInt64(Self.placeBits)))
      guard next >> UInt64(Self.placeBits) == feature.bits, !feature.isName else { continue }
      if terms.last != feature.number { terms.append(feature.number) }
    }
    return TermCodebook(terms)
  }

  /// The blocks of all features.
  package var blocks: [PostingBlock] {
    var blocks: [PostingBlock] = []
    var writer = PostingWriter()
    var start = pairs.startIndex
    while start < pairs.endIndex {
      let feature = pairs[start] >> UInt64(Self.placeBits)
      var end = start + 1
      while end < pairs.endIndex, pairs[end] >> UInt64(Self.placeBits) == feature { end += 1 }
      let found = pairs[start..<end].map { articles[Int($0) & (1 << Self.placeBits - 1)] }
      if let full = writer.append(StoryFeature(number: Int64(feature)), found) { blocks.append(full) }
      start = end
    }
    if let last = writer.finish() { blocks.append(last) }
    return blocks
  }
}
