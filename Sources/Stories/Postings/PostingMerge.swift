package import Foundation

/// Reads several lists of blocks as one: each feature once, with the articles of all lists.
package struct PostingMerge {
  private var cursors: [Cursor]

  /// Each list of blocks is a function that gives the bytes of the next block, nil behind the last one.
  package init(_ lists: [() throws -> Data?]) throws {
    cursors = lists.map { Cursor(next: $0) }
    for index in cursors.indices { try cursors[index].advance() }
  }

  /// The next feature with its articles in order; nil behind the last one.
  package mutating func next() throws -> (feature: StoryFeature, articles: [Int32])? {
    guard let feature = cursors.lazy.compactMap(\.feature).min() else { return nil }
    var articles: [Int32] = []
    for index in cursors.indices where cursors[index].feature == feature {
      if articles.isEmpty {
        articles = cursors[index].articles
      } else {
        let more = cursors[index].articles
        let isInOrder = (articles.last ?? 0) < (more.first ?? 0)
        articles += more
        if !isInOrder { articles.sort() }
      }
      try cursors[index].advance()
    }
    return (feature, articles)
  }
}

extension PostingMerge {
  /// A place in a list of blocks.
  private struct Cursor {
    let next: () throws -> Data?
    private var reader = PostingReader(Data())
    /// The feature at the place; nil behind the last one.
    private(set) var feature: StoryFeature?

    init(next: @escaping () throws -> Data?) {
      self.next = next
    }

    var articles: [Int32] { reader.articles }

    /// Goes to the next feature.
    mutating func advance() throws {
      while !reader.next() {
        guard let block = try next() else {
          feature = nil
          return
        }
        reader = PostingReader(block)
      }
      feature = reader.feature
    }
  }
}
