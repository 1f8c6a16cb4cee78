package import Text

/// One line of an article as it is set in the reader.
package struct PageLine: Hashable, Sendable {
  /// What stands on it.
  package enum Content: Hashable, Sendable {
    /// A range of the article's text, as it was written.
    case text(TextRange)
    /// Words that are not from the article.
    case words(String)
  }

  /// What it is part of.
  package enum Role: Hashable, Sendable {
    case headline, facts, heading, paragraph, caption, listItem, post, note, blank
  }

  /// What stands in the margin before it.
  package enum Sign: String, Hashable, Sendable {
    case none = " "
    /// What follows is worked out, not written so in the file.
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

  /// The range of the text that stands on it; nil for words of ours.
  package var range: TextRange? {
    if case .text(let range) = content { range } else { nil }
  }
}
