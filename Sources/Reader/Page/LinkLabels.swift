internal import News
internal import Screen
package import Text

/// The numbers of links as they are set in the text, each behind the words of its link: `[3]`.
package struct LinkLabels: Hashable, Sendable {
  /// The ends of the words that have a label, in their order.
  private let ends: [Int]
  private let labels: [Int: String]
  /// The columns of each label, by the end of the words.
  let widths: [Int: Int]

  /// No labels.
  package init() {
    (ends, labels, widths) = ([], [:], [:])
  }

  /// The numbers of all links of an article, which begin with 1.
  init(of article: Article) {
    var labels: [Int: String] = [:]
    for (index, link) in article.links.enumerated() {
      labels[article.words(of: link).upperBound, default: ""] += "[\(index + 1)]"
    }
    self.labels = labels
    ends = labels.keys.sorted()
    widths = labels.mapValues { Width.of($0) }
  }

  /// The columns of the labels in a range of the text.
  func columns(in range: TextRange) -> Int {
    ends(in: range).reduce(0) { $0 + (widths[$1] ?? 0) }
  }

  /// The columns of the label behind the text that ends at an offset; 0 if there is no label.
  func columns(at end: Int) -> Int { widths[end] ?? 0 }

  /// A range of the text, cut behind the words that have a label.
  package func pieces(of range: TextRange) -> [(range: TextRange, label: String)] {
    var pieces: [(range: TextRange, label: String)] = []
    var position = range.lowerBound
    for end in ends(in: range) {
      pieces.append((position..<end, labels[end] ?? ""))
      position = end
    }
    return position < range.upperBound ? pieces + [(position..<range.upperBound, "")] : pieces
  }

  private func ends(in range: TextRange) -> ArraySlice<Int> {
    ends[ends.partitioningIndex { $0 > range.lowerBound }...].prefix { $0 <= range.upperBound }
  }
}

extension Article {
  /// The words of a link without white space around them, in whole characters: a mark that belongs to the last letter
  /// stays with its letter.
  func words(of link: TextLink) -> TextRange {
    let words = text(in: link.range)
    guard let first = words.firstIndex(where: { !$0.isWhitespace }),
      let last = words.lastIndex(where: { !$0.isWhitespace })
    else { return link.range.lowerBound..<link.range.lowerBound }
    var (start, end) = (first, words.index(after: last))
    let scalars = text.unicodeScalars
    while String.Index(start, within: text) == nil { start = scalars.index(before: start) }
    while String.Index(end, within: text) == nil { end = scalars.index(after: end) }
    return text.utf8.distance(
      from: text.startIndex, to: start)..<text.utf8.distance(from: text.startIndex, to: end)
  }
}
