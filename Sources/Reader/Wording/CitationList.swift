package import News

/// The citations of several articles, as one text.
package struct CitationList {
  private let citations: [Citation]

  package init(of articles: [Article]) {
    citations = articles.map(Citation.init(of:))
  }

  /// A line, an item of a list or an entry for each article; of one article its citation.
  package func text(in style: CitationStyle) -> String {
    guard citations.count != 1 else { return citations[0].text(in: style) }
    return switch style {
    case .plain: citations.map { $0.text(in: style) }.joined(separator: "\n")
    case .markdown: citations.map { "- " + $0.text(in: style) }.joined(separator: "\n")
    case .bibtex: entries.joined(separator: "\n\n")
    case .cslJSON: "[\(citations.map(\.item).joined(separator: ",\n"))]"
    }
  }

  /// The entries of BibTeX. A key that another article has too ends with a number.
  private var entries: [String] {
    var taken: Set<String> = []
    return citations.map { citation in
      var key = citation.key
      var number = 1
      while !taken.insert(key).inserted {
        number += 1
        key = citation.key + String(number)
      }
      return citation.bibTeX(key: key)
    }
  }
}
