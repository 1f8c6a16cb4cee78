internal import Catalogue
internal import News
internal import Screen
internal import Text

/// The look of the mentions in an article: each in the ink of its kind, which has attributes too, the chosen name
/// underlined, the current mention reversed.
struct MentionMarks {
  private let mentions: [Mention]
  private let chosen: EntityKey?
  private let current: Int?

  init(_ reader: ArticleState) {
    let isCurrent = reader.connections?.article == reader.article?.id
    mentions = isCurrent ? reader.connections?.mentions ?? [] : []
    chosen = reader.chosen
    current = reader.mention
  }

  /// A range of text, cut where its style changes.
  func runs(in range: TextRange, style: Style) -> [StyledRange] {
    [(range, style)].cut(by: mentions.lazy.map(\.range)) { self.style(of: $0, in: $1) }
  }

  private func style(of index: Int, in style: Style) -> Style {
    let mention = mentions[index]
    var traits = style.traits.subtracting(.dim)
    if mention.entity == chosen { traits.insert(.underline) }
    if index == current { traits.formUnion(.current) }
    return Style(Style.Ink(mention.kind), traits)
  }
}

/// Mentions are in the text's order.
extension [Mention] {
  /// The index of the first mention that ends after an offset.
  func first(endingAfter offset: Int) -> Int {
    partitioningIndex { $0.range.upperBound > offset }
  }

  /// The index of the next or previous mention of some entities, around at the ends; nil if there is none. `current`:
  /// the index of the mention that the last step went to. The first step begins at `offset`.
  func step(
    _ direction: Direction, from current: Int?, orOffset offset: Int, where isWanted: (EntityKey) -> Bool
  ) -> Int? {
    let places = indices.filter { isWanted(self[$0].entity) }
    let known = current.flatMap { places.contains($0) ? $0 : nil }
    func isAhead(_ place: Int) -> Bool {
      known.map { place > $0 } ?? (self[place].range.lowerBound >= offset)
    }
    return switch direction {
    case .next: places.first(where: isAhead) ?? places.first
    case .previous: places.last { !isAhead($0) && $0 != known } ?? places.last
    }
  }
}
