internal import Screen

/// A line of text that is being typed, with a cursor in it.
package struct TextField: Hashable, Sendable {
  /// The text before the cursor.
  package private(set) var head: String
  /// The text at and behind the cursor.
  package private(set) var tail = ""
  /// True if the whole text is selected: the next character replaces the text.
  package private(set) var isSelected: Bool

  /// A field with the cursor behind `text`, which is chosen where `isSelected`.
  package init(_ text: String = "", isSelected: Bool = false) {
    head = text
    self.isSelected = isSelected && !text.isEmpty
  }

  /// More bytes than any query needs: a page that is pasted by mistake must not keep the program busy.
  private static let capacity = 1000

  package var text: String { head + tail }
  package var isEmpty: Bool { head.isEmpty && tail.isEmpty }

  /// Puts other text before the cursor.
  mutating func replaceHead(by text: String) {
    head = text
    isSelected = false
  }
}

extension TextField {
  /// Edits the text, or moves the cursor, as a line of a shell does. Whether the key has a meaning here.
  ///
  /// A step is a grapheme cluster: `ế` is one letter, also where it was typed as `e` with two marks.
  @discardableResult
  mutating func edit(by key: Key) -> Bool {
    if isSelected { return editSelection(by: key) }
    switch key {
    case .character(let character): if text.utf8.count < Self.capacity { head.append(character) }
    case .backspace: _ = head.popLast()
    case .delete: tail = String(tail.dropFirst())
    case .control("w"): removeWord()
    case .control("u"): head = ""
    case .control("k"): tail = ""
    default: return move(by: key)
    }
    return true
  }

  /// Puts pasted text at the cursor: on one line, without control characters, and as much of it as there is room for.
  mutating func insert(pasted text: String) {
    if isSelected { self = TextField() }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    for character in line {
      guard self.text.utf8.count + character.utf8.count <= Self.capacity else { break }
      if character.isWhitespace {
        head.append(" ")
      } else if !character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        head.append(character)
      }
    }
  }

  private mutating func editSelection(by key: Key) -> Bool {
    isSelected = false
    switch key {
    case .character(let character): self = TextField(String(character))
    case .backspace, .delete, .control("w"), .control("u"), .control("k"): self = TextField()
    default: return move(by: key)
    }
    return true
  }

  private mutating func move(by key: Key) -> Bool {
    switch key {
    case .left: if let character = head.popLast() { tail = String(character) + tail }
    case .right:
      head += tail.prefix(1)
      tail = String(tail.dropFirst())
    case .home, .control("a"): (head, tail) = ("", text)
    case .end, .control("e"): (head, tail) = (text, "")
    default: return false
    }
    return true
  }

  /// The word before the cursor, with the blanks between them.
  private mutating func removeWord() {
    while head.last?.isWhitespace == true { head.removeLast() }
    while let last = head.last, !last.isWhitespace { head.removeLast() }
  }
}
