import Foundation
import Stories
import Testing

/// The articles of features as a database holds them.
struct PostingTests {
  /// The features of some articles: a few that many have, and some of their own.
  private static func features(of article: Int32) -> [Int64] {
    let common = (0..<40).filter { article % ($0 + 2) == 0 }.map { Int64($0) * 7_919 }
    let own = (0..<20).map { 1 << 39 | (Int64(article) * 20 + $0) * 0x3_779B_97F }
    return (common + own).map { $0 & (1 << 40 - 1) }.sorted()
  }

  private static func postings(_ articles: some Sequence<Int32>) -> ProfilePostings {
    ProfilePostings(
      articles.map { article in
        let features = features(of: article)
        return (article, StoryProfile(features: features, levels: features.map { _ in 9 }).data)
      }, TermCodebook())
  }

  /// The articles of each feature, by looking into each article.
  private static func expected(_ articles: some Sequence<Int32>) -> [Int64: [Int32]] {
    articles.sorted().reduce(into: [:]) { found, article in
      for feature in features(of: article) { found[feature, default: []].append(article) }
    }
  }

  private static func merged(_ lists: [[PostingBlock]]) throws -> [(feature: StoryFeature, articles: [Int32])]
  {
    var merge = try PostingMerge(
      lists.map { blocks in
        var rest = blocks[...]
        return { rest.popFirst()?.data }
      })
    var all: [(feature: StoryFeature, articles: [Int32])] = []
    while let next = try merge.next() { all.append(next) }
    return all
  }

  @Test func `each feature has its articles, in the block that begins last before the feature`() {
    let articles = (1...900).map { Int32($0 * 3) }
    let (postings, expected) = (Self.postings(articles.reversed()), Self.expected(articles))
    let blocks = postings.blocks
    #expect(postings.count == expected.values.reduce(0) { $0 + $1.count })
    #expect(blocks.count > 10)
    for (feature, articles) in expected {
      let feature = StoryFeature(number: feature)
      let block = blocks.last { $0.first <= feature }
      #expect(block.map { PostingBlock.articles(of: feature, in: $0.data) } == articles)
    }
    #expect(PostingBlock.articles(of: StoryFeature(number: 5), in: blocks[0].data) == [])
    #expect(PostingBlock.articles(of: StoryFeature(number: 5), in: Data()) == [])
  }

  @Test func `a block fits into a page, unless one feature has too many articles`() {
    for block in Self.postings(1...900).blocks { #expect(block.data.count <= PostingBlock.size) }
    var writer = PostingWriter()
    #expect(writer.append(StoryFeature(number: 1), [7]) == nil)
    #expect(writer.append(StoryFeature(number: 2), Array(1...6000))?.data.count == 3)
    #expect(writer.append(StoryFeature(number: 3), [8])?.first.number == 2)
    #expect(writer.finish()?.first.number == 3)
    #expect(writer.finish() == nil)
    #expect(writer.count == 6002)
  }

  /// The articles of two segments may follow each other or lie between each other.
  @Test(arguments: [[1...300, 301...900], [301...900, 1...300], [1...900]])
  func `segments are read as one`(ranges: [ClosedRange<Int32>]) throws {
    let lists = ranges.map { Self.postings($0).blocks }
    let found = try Self.merged(lists)
    let expected = Self.expected(1...900)
    #expect(found.map(\.feature.number) == expected.keys.sorted())
    for (feature, articles) in found { #expect(articles == expected[feature.number]) }
    let (even, odd) = (
      stride(from: Int32(2), through: 900, by: 2), stride(from: Int32(1), through: 899, by: 2)
    )
    let mixed = try Self.merged([Self.postings(even).blocks, Self.postings(odd).blocks])
    #expect(mixed.map(\.articles) == found.map(\.articles))
  }

  @Test func `damaged bytes give some articles`() throws {
    let whole = Self.postings(1...40).blocks[0].data
    for length in stride(from: 0, to: whole.count, by: 3) {
      for value in [UInt8(0x80), 0xff, 0] {
        var damaged = whole.prefix(length)
        damaged.append(contentsOf: [UInt8](repeating: value, count: 12))
        _ = PostingBlock.articles(of: StoryFeature(number: 1 << 40 - 1), in: damaged)
        var (merge, count) = (try PostingMerge([Self.once(damaged), Self.once(whole)]), 0)
        var writer = PostingWriter()
        while let (feature, articles) = try merge.next() {
          #expect((0..<1 << 40).contains(feature.number))
          _ = writer.append(feature, articles)
          count += 1
        }
        #expect(count <= whole.count + damaged.count)
      }
    }
  }

  private static func once(_ data: Data) -> () -> Data? {
    var rest: [Data] = [data]
    return { rest.popLast() }
  }
}
