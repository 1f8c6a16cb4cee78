/// Damage in a file with markup, and the way in which it was mended.
package struct XMLMending: Hashable, Sendable {
  /// The kind of damage.
  package enum Kind: Hashable, Sendable {
    /// Text before the first tag that is no white space: passed over.
    case junkBefore
    /// The file is not in the encoding that it declares, but in this one.
    case encoding(declared: String, found: String)
    /// Bytes that are no text in the file's encoding: read in the encoding of the bytes, or replaced by U+FFFD.
    case badBytes
    /// `&` or `<` as text: kept as text.
    case strayMark
    /// The name of a character that HTML knows and XML doesn't: the character is set.
    case htmlEntity
    /// A reference to an unknown or declared entity: kept as it is written. Entities are never expanded.
    case unknownEntity(String)
    /// A control character: replaced by a blank.
    case controlCharacter
    /// An attribute without quotation marks, or twice in one tag.
    case attribute
    /// A value that isn't closed: the tag ends at its first `>`.
    case valueNotClosed
    /// A tag without `>`: it ends where the next tag begins.
    case tagNotClosed
    /// An element that isn't closed: closed where its container ends, or where the next field begins.
    case elementNotClosed(String)
    /// A closing tag in other letter case than its opening tag.
    case otherCase
    /// A closing tag without an opening tag: passed over.
    case nothingToClose(String)
    /// A prefix that isn't declared: read as the prefix is usually meant.
    case undeclaredPrefix(String)
    /// A section of text, a comment, an instruction or a document type that isn't closed.
    case literalNotClosed, commentNotClosed, instructionNotClosed, doctypeNotClosed
    /// A tag or a text of too many bytes: cut.
    case tooLong
    /// The file ends within a tag.
    case cutOff
    /// Markup that expat refuses although it was mended: the rest of the file isn't read.
    case refused
  }

  /// The kind of the damage.
  package let kind: Kind
  /// The line of the first place, counted from 1.
  package let line: Int
  /// The number of the places.
  package var count = 1

  /// True if the mending may have lost text.
  package var mayLoseText: Bool {
    switch kind {
    case .badBytes, .literalNotClosed, .commentNotClosed, .instructionNotClosed, .doctypeNotClosed, .tooLong,
      .refused:
      true
    case .junkBefore, .encoding, .strayMark, .htmlEntity, .unknownEntity, .controlCharacter, .attribute,
      .valueNotClosed, .tagNotClosed, .elementNotClosed, .otherCase, .nothingToClose, .undeclaredPrefix,
      .cutOff:
      false
    }
  }

  package init(_ kind: Kind, line: Int, count: Int = 1) {
    (self.kind, self.line, self.count) = (kind, line, count)
  }
}

/// The damage of a file, each kind once, in the order of the first places.
struct XMLMendings {
  private static let most = 100

  private(set) var all: [XMLMending] = []
  private var indices: [XMLMending.Kind: Int] = [:]

  mutating func note(_ kind: XMLMending.Kind, line: Int) {
    if let index = indices[kind] {
      all[index].count += 1
    } else if all.count < Self.most {
      indices[kind] = all.count
      all.append(XMLMending(kind, line: line))
    }
  }
}
