package import Text

/// A cell of a table.
package struct TableCell: Hashable, Sendable {
  /// The cell's words in the article's text.
  package let range: TextRange
  /// The column of the page at which the cell begins.
  package let column: Int
}

/// A line of an article, as it is set in the reader.
package struct PageLine: Hashable, Sendable {
  /// The content of a line.
  package enum Content: Hashable, Sendable {
    /// A range of the article's text.
    case text(TextRange)
    /// A row of a table.
    case row([TableCell])
    /// Words that are not from the article.
    case words(String)
  }

  /// The part of the article to which a line belongs.
  package enum Role: Hashable, Sendable {
    case headline, facts, heading, paragraph, caption, listItem, post, note, blank
  }

  /// The sign in the margin before a line.
  package enum Sign: String, Hashable, Sendable {
    case none = " "
    /// The line is derived, not written so in the file.
    case derived = "~"
    case bullet = "•"
    case bar = "│"
    case quote = ">"
  }

  package let content: Content
  package let role: Role
  package let sign: Sign

  init(_ content: Content, _ role: Role, sign: Sign = .none) {
    self.content = content
    self.role = role
    self.sign = sign
  }

  static let blank = PageLine(.words(""), .blank)

  /// The range of the line's text; nil for words that are not from the article.
  package var range: TextRange? {
    switch content {
    case .text(let range): range
    case .row(let cells): cells.first.map { $0.range.lowerBound..<(cells.last?.range.upperBound ?? 0) }
    case .words: nil
    }
  }
}
