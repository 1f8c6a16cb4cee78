package import Text

/// A part of an article: a heading, a paragraph, a caption.
package struct Part: Hashable, Sendable {
  /// The kind of a part.
  package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    /// The leading `date YYYY[-MM[-DD]]`.
    case dateLine = "date-line"
    /// A headline from the file.
    case headline
    /// A heading of a section.
    case heading
    /// A paragraph of prose.
    case paragraph
    /// The caption of a photo, with its credit.
    case caption
    /// One item of a list.
    case listItem = "list-item"
    /// A post of a social network, set into the article.
    case post
    /// A quoted passage.
    case quotation
    /// A row of a table.
    case tableRow = "table-row"
    /// A line of a program.
    case code
    /// A mark without text, such as a lone `-` before an item.
    case marker
    /// The mark at the article's end, such as `./.`.
    case endMark = "end-mark"
    /// White space between parts.
    case space

    /// True if the part has words to read. Such parts count as words and are searched for names.
    package var isProse: Bool {
      switch self {
      case .headline, .heading, .paragraph, .caption, .listItem, .post, .quotation, .tableRow, .code: true
      case .dateLine, .marker, .endMark, .space: false
      }
    }

    /// True if no blank line separates a part of this kind from the part before: a text from its heading, an item from
    /// an item.
    package func isTight(below previous: Kind?) -> Bool {
      previous == .heading ? self != .heading : continuesRun(of: previous)
    }

    /// True if a part of this kind continues a list, a table or a program.
    func continuesRun(of previous: Kind?) -> Bool {
      previous == self && [.listItem, .tableRow, .code].contains(self)
    }
  }

  package let kind: Kind
  /// The range in the text, in UTF-8 bytes.
  package let range: TextRange
  /// True if the program chose the beginning of the part, because the text has no line break there. False for parts
  /// behind a date line or a list marker and for end marks, whose beginning the format determines.
  package let isDerived: Bool

  package init(_ kind: Kind, _ range: TextRange, isDerived: Bool = false) {
    self.kind = kind
    self.range = range
    self.isDerived = isDerived
  }
}
