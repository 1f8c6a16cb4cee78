package import Foundation

/// Some features with the numbers of the articles that have each, as an index holds them: in the order of the features,
/// so that a feature is found by the first feature of its block.
///
/// An entry has three fields: the distance of its feature from the feature before, or the feature where it is the
/// first of the block; the number of bytes of its list; and the list, the distance of each article from the article
/// before. All numbers are in LEB128: seven bits in a byte, the lowest first, and the highest bit set where another byte
/// follows.
package struct PostingBlock: Sendable {
  /// In bytes. Two blocks with their rows fit into a page of the database.
  package static let size = 4000

  package let first: StoryFeature
  package let data: Data

  /// The articles of a feature in the bytes of a block; none if the block doesn't have the feature. Articles are in
  /// order; of damaged bytes the numbers may be any.
  package static func articles(of feature: StoryFeature, in data: Data) -> [Int32] {
    var reader = PostingReader(data)
    while reader.next(), reader.feature <= feature {
      if reader.feature == feature { return reader.articles }
    }
    return []
  }
}

/// Reads the entries of a block, one after the other.
struct PostingReader {
  private let bytes: [UInt8]
  private var position = 0
  private var list = 0..<0
  private var number: Int64 = 0

  init(_ data: Data) {
    bytes = Array(data)
  }

  /// The feature of the entry.
  var feature: StoryFeature { StoryFeature(number: number) }

  /// Goes to the next entry. False behind the last one.
  mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    number = (number &+ Int64(truncatingIfNeeded: nextNumber())) & StoryFeature.mask
    let length = Int(truncatingIfNeeded: nextNumber())
    let end = length < 0 || length > bytes.count - position ? bytes.count : position + length
    list = position..<end
    position = end
    return true
  }

  /// The articles of the entry.
  var articles: [Int32] {
    var articles: [Int32] = []
    articles.reserveCapacity(list.count)
    forEachArticle { articles.append($0) }
    return articles
  }

  func forEachArticle(_ body: (Int32) -> Void) {
    var (article, distance, shift): (Int32, UInt32, UInt32) = (0, 0, 0)
    for position in list {
      let byte = bytes[position]
      distance |= UInt32(byte & 0x7f) << shift
      shift += 7
      guard byte & 0x80 == 0 else { continue }
      article &+= Int32(truncatingIfNeeded: distance)
      body(article)
      (distance, shift) = (0, 0)
    }
  }

  private mutating func nextNumber() -> UInt64 {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7f) << shift
      if byte & 0x80 == 0 { break }
      shift += 7
    }
    return number
  }
}

/// Makes blocks of entries that come in the order of their features.
package struct PostingWriter {
  private var block: [UInt8] = []
  private var list: [UInt8] = []
  /// The first and the last feature of the block.
  private var (first, last): (Int64, Int64) = (0, 0)
  /// The number of postings so far.
  package private(set) var count = 0

  package init() {}

  /// Adds a feature with its articles, which are in order. Returns the block that became full before, if any.
  package mutating func append(_ feature: StoryFeature, _ articles: [Int32]) -> PostingBlock? {
    list.removeAll(keepingCapacity: true)
    var before: Int32 = 0
    for article in articles {
      list.appendLEB128(UInt64(UInt32(truncatingIfNeeded: article &- before)))
      before = article
      count += 1
    }
    let full = block.count + list.count + Self.mostOfHead > PostingBlock.size ? finish() : nil
    if block.isEmpty { (first, last) = (feature.number, 0) }
    // The numbers of damaged blocks may be in no order.
    block.appendLEB128(UInt64((feature.number &- last) & StoryFeature.mask))
    block.appendLEB128(UInt64(list.count))
    block += list
    last = feature.number
    return full
  }

  /// The bytes that a feature and the length of its list take at most.
  private static let mostOfHead = 10

  /// The block that isn't full; nil if there is none. The last step.
  package mutating func finish() -> PostingBlock? {
    guard !block.isEmpty else { return nil }
    defer { block.removeAll(keepingCapacity: true) }
    return PostingBlock(first: StoryFeature(number: first), data: Data(block))
  }
}

extension [UInt8] {
  fileprivate mutating func appendLEB128(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}
