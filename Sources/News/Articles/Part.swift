package import Text

/// A part of an article: a heading, a paragraph, a caption.
package struct Part: Hashable, Sendable {
  /// The kind of a part.
  package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    /// The leading `date YYYY[-MM[-DD]]`.
    case dateLine = "date-line"
    /// Named fields at the head of the text: `Author: Jane Roe`.
    case fields
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
    /// A line that names the author or the time of publication.
    case byline
    /// A line that names the agency or paper from which the text is taken.
    case source
    /// A line that leads to another story.
    case related
    /// A line for the readers, such as a promotion, contacts, tags or a copyright.
    case notice
    /// White space between parts.
    case space

    /// True if the part has words to read. Such parts count as words and are searched for names.
    package var isProse: Bool {
      switch self {
      case .headline, .heading, .paragraph, .caption, .listItem, .post, .quotation, .tableRow, .code: true
      case .dateLine, .fields, .marker, .endMark, .space, .byline, .source, .related, .notice: false
      }
    }

    /// True for a line that surrounds the text of the article. Such a line is shown apart from the text, and neither names
    /// nor stories are read from it.
    package var isSurrounding: Bool { [.byline, .source, .related, .notice].contains(self) }

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
  /// True if the program chose the beginning of the part, because the text has no line break there. False for parts
  /// behind a date line or a list marker and for end marks, whose beginning the format determines.
  package let isDerived: Bool
  /// The number of bytes of the credit at the end of the part; 0 without a credit. A text of a million lines has as many
  /// parts, so that each part is kept in twelve bytes.
  private let creditLength: UInt16
  private let place: CompactRange

  /// `creditStart`: the beginning of the credit that ends the caption of a photo.
  package init(_ kind: Kind, _ range: TextRange, isDerived: Bool = false, creditStart: Int? = nil) {
    self.kind = kind
    place = CompactRange(range)
    self.isDerived = isDerived
    creditLength = creditStart.map { UInt16(clamping: range.upperBound - $0) } ?? 0
  }

  /// The range in the text, in UTF-8 bytes.
  package var range: TextRange { place.range }

  /// The credit that ends the caption of a photo.
  package var credit: TextRange? {
    creditLength == 0 ? nil : range.upperBound - Int(creditLength)..<range.upperBound
  }

  /// The words that tell of the news: the part without a credit. Nil for a part without words, and for a credit alone.
  package var prose: TextRange? {
    guard kind.isProse else { return nil }
    guard let credit else { return range }
    return credit.lowerBound > range.lowerBound ? range.lowerBound..<credit.lowerBound : nil
  }
}
