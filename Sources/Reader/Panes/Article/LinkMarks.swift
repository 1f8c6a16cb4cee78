internal import News
internal import Screen
internal import Text

/// The look of the links in an article: their words are underlined, and keep the ink of a name and the faintness of a line.
struct LinkMarks {
  private let article: Article

  init(_ article: Article) {
    self.article = article
  }

  /// Runs of text, side by side, cut where a link begins or ends.
  func mark(_ runs: [StyledRange]) -> [StyledRange] {
    let links = article.links
    guard !links.isEmpty, let start = runs.first?.range.lowerBound, let end = runs.last?.range.upperBound
    else { return runs }
    let first = links.partitioningIndex { $0.range.upperBound > start }
    let visible = links[first...].prefix { $0.range.lowerBound < end }.map(article.words(of:))
    return runs.cut(by: visible) { $1.linked }
  }
}

extension Style {
  /// The style of the words of a link in a text of this style.
  var linked: Style { adding(.underline) }

  /// The style of the number behind the words of a link.
  static let linkLabel = Style(.accent)
}
