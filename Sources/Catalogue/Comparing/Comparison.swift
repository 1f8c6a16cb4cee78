package import News
package import Text

/// A request to compare two articles. An article beside itself means the article beside its former version,
/// where it has one.
package struct ComparisonRequest: Hashable, Sendable {
  package let left: ArticleID
  package let right: ArticleID

  package init(left: ArticleID, right: ArticleID) {
    self.left = left
    self.right = right
  }
}

/// Two articles side by side: passages that tell the same, names in both, and differences.
package struct Comparison: Sendable {
  package let articles: Sides<Article>
  /// The mentions in each text, ordered by position. An entity of both texts has the same key on both sides.
  package let mentions: Sides<[Mention]>
  /// The sentences of each text, ordered by position, without overlap.
  package let passages: Sides<[TextRange]>
  /// Pairs of passages that tell the same, in the order of the left text. A passage may have several partners.
  package let links: [Link]
  /// True if the articles tell the same event. Otherwise differences would say nothing, and there are none.
  package let isOneEvent: Bool
  /// Statements that one text lacks or gives differently.
  package let differences: [Difference]
  /// The number of compared bytes of each text; nil if the whole text was compared.
  package let ends: Sides<Int?>
  /// The entities of both texts.
  package let sharedNames: Set<EntityKey>
  /// The strongest link of each passage, as an index into `links`.
  private let linkOfPassage: Sides<[Int?]>

  /// Passages that tell the same.
  package struct Link: Hashable, Sendable {
    /// Consecutive passages, as indices; neither side is empty.
    package let passages: Sides<Range<Int>>
    /// The similarity of the passages, 0 to 1.
    package let similarity: Double

    package init(_ passages: Sides<Range<Int>>, similarity: Double) {
      self.passages = passages
      self.similarity = similarity
    }
  }

  package init(
    articles: Sides<Article>, mentions: Sides<[Mention]>, passages: Sides<[TextRange]>, links: [Link],
    isOneEvent: Bool = true, differences: [Difference], ends: Sides<Int?> = Sides(left: nil, right: nil)
  ) {
    self.articles = articles
    self.mentions = mentions
    self.passages = passages
    self.links = links
    self.isOneEvent = isOneEvent
    self.differences = differences
    self.ends = ends
    let named = mentions.map { Set($0.map(\.entity)) }
    sharedNames = named.left.intersection(named.right)
    var linkOfPassage = passages.map { [Int?](repeating: nil, count: $0.count) }
    for (index, link) in links.enumerated() {
      for side in Side.allCases {
        for passage in link.passages[side] {
          let known = linkOfPassage[side][passage].map { links[$0].similarity }
          if known.map({ $0 < link.similarity }) != false { linkOfPassage[side][passage] = index }
        }
      }
    }
    self.linkOfPassage = linkOfPassage
  }
}

extension Comparison {
  /// The request.
  package var request: ComparisonRequest {
    ComparisonRequest(left: articles.left.id, right: articles.right.id)
  }

  /// The number of differences that are important; they come first.
  package var importantCount: Int { differences.prefix(while: \.isImportant).count }

  /// The smaller number of compared bytes, if a text was compared in part. Differences behind that byte are unknown.
  package var end: Int? { [ends.left, ends.right].compactMap(\.self).min() }

  /// The passage at an offset of a text; without a passage there, the next passage, or the last; nil in a text without
  /// passages.
  package func passage(at offset: Int, on side: Side) -> Int? {
    let passages = passages[side]
    guard !passages.isEmpty else { return nil }
    return passages.dropLast().partitioningIndex { $0.upperBound > offset }
  }

  /// The strongest link of a passage; nil if only this side has the passage.
  package func link(of passage: Int, on side: Side) -> Link? {
    linkOfPassage[side].indices.contains(passage) ? linkOfPassage[side][passage].map { links[$0] } : nil
  }

  /// The corresponding offset in the other text: at the same share of the linked passage. For a passage without a link,
  /// the end of the nearest linked passage before it, or the beginning of the text.
  package func counterpart(of offset: Int, on side: Side) -> Int {
    guard let passage = passage(at: offset, on: side) else { return 0 }
    if let link = link(of: passage, on: side) {
      let (here, there) = (extent(of: link, on: side), extent(of: link, on: side.other))
      let share = Double(max(0, offset - here.lowerBound)) / Double(max(1, here.count))
      return there.lowerBound + Int(Double(there.count) * min(1, share))
    }
    let before = (0..<passage).reversed().lazy.compactMap { self.link(of: $0, on: side) }.first
    return before.map { max(0, extent(of: $0, on: side.other).upperBound - 1) } ?? 0
  }

  /// The range of a link in the text of one side.
  package func extent(of link: Link, on side: Side) -> TextRange {
    let indices = link.passages[side]
    return passages[side][indices.lowerBound].lowerBound..<passages[side][indices.upperBound - 1].upperBound
  }
}

/// Comparisons of the same two articles are equal.
extension Comparison: Hashable {
  package static func == (left: Comparison, right: Comparison) -> Bool { left.request == right.request }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(request)
  }
}

/// A statement that one of two articles lacks or gives differently.
package struct Difference: Hashable, Sendable {
  /// The kind.
  package enum Kind: Hashable, Sendable {
    case number, date, quotation
    case name(EntityKind)
  }

  /// The statement of one article.
  package struct Statement: Hashable, Sendable {
    /// The words of the article on one line: `121 metric tons of cocaine`.
    package let text: String
    /// The first occurrence, in UTF-8 bytes.
    package let range: TextRange

    package init(_ text: String, at range: TextRange) {
      self.text = text
      self.range = range
    }
  }

  /// The relation between the two sides.
  package enum Relation: Hashable, Sendable {
    /// Both sides tell the same thing differently.
    case contradiction
    /// Both sides spell one name differently.
    case spelling
    /// The sides give sums of money in two currencies between which no rate is known.
    case incomparable
    case oneSided
  }

  package let kind: Kind
  /// At least one side has a statement.
  package let statements: Sides<Statement?>
  package let relation: Relation
  /// False for what readers can do without: it is folded away.
  package let isImportant: Bool

  /// A statement of one side, or two that contradict each other.
  package init(_ kind: Kind, _ statements: Sides<Statement?>, isImportant: Bool = true) {
    let hasBoth = statements.left != nil && statements.right != nil
    self.init(
      kind, statements, hasBoth ? .contradiction : .oneSided, isImportant: hasBoth || isImportant)
  }

  package init(_ kind: Kind, _ statements: Sides<Statement?>, _ relation: Relation, isImportant: Bool) {
    self.kind = kind
    self.statements = statements
    self.relation = relation
    self.isImportant = isImportant
  }

  /// True if the statements of both sides contradict each other.
  package var isContradiction: Bool { relation == .contradiction }
}
