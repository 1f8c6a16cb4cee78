package import News
internal import Text

/// The words that the user put on an article: tags and a note.
package struct Annotation: Hashable, Sendable {
  /// In their order by letters, each once.
  package private(set) var tags: [String] = []
  /// Plain text of any number of lines; empty without a note.
  package var note = ""

  package init(tags: [String] = [], note: String = "") {
    self.note = note
    for tag in tags { self[tag: tag] = true }
  }

  package var isEmpty: Bool { tags.isEmpty && note.isEmpty }

  /// True if the article has a tag. Letter case makes no difference.
  package subscript(tag tag: String) -> Bool {
    get { tags.contains { Tag.isSame($0, tag) } }
    set {
      tags.removeAll { Tag.isSame($0, tag) }
      if newValue { tags.insert(tag, at: tags.firstIndex { tag < $0 } ?? tags.count) }
    }
  }
}

/// The spelling of tags.
package enum Tag {
  /// The most characters of a tag; a page that is pasted by mistake is no tag.
  private static let mostCharacters = 60

  /// The tags in a typed list, separated by commas: in canonical composition, on one line, each once.
  package static func list(_ typed: String) -> [String] {
    var tags: [String] = []
    for part in typed.split(whereSeparator: { ",，、;".contains($0) || $0.isNewline }) {
      let words = part.split { character in
        character.isWhitespace
          || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      }
      let tag = String(words.joined(separator: " ").composed.prefix(mostCharacters))
      if !tag.isEmpty, !tags.contains(where: { isSame($0, tag) }) { tags.append(tag) }
    }
    return tags
  }

  /// True if two spellings mean one tag: letter case and composition aside. Diacritics tell tags apart.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || left.lowercased() == right.lowercased()
  }
}

/// A note that is put in place of another one.
package struct NoteChange: Hashable, Sendable {
  package let article: ArticleID
  package let former: String
  package let note: String
  /// True if the change takes another one back.
  package let isUndo: Bool

  package init(_ article: ArticleID, from former: String, to note: String, isUndo: Bool = false) {
    (self.article, self.former, self.note, self.isUndo) = (article, former, note, isUndo)
  }

  /// The change that undoes this change.
  package var reversed: NoteChange { NoteChange(article, from: note, to: former, isUndo: true) }
}

// MARK: - Notes of two programs

extension NoteChange {
  /// The blank line between notes that two programs wrote at the same time.
  private static let separator = "\n\n"

  /// The note to keep where `known` is kept now. What another program wrote meanwhile stays: only the words of this
  /// change are changed, and a new note comes before the other one. Nothing is added by taking a note back, or by making
  /// the same change again.
  package func note(over known: String) -> String {
    if known == former { return note }
    if isUndo { return Self.replacing(former, by: note, in: known) ?? known }
    if known.isEmpty || known == note { return note }
    if Self.replacing(note, by: note, in: known) != nil { return known }
    if let changed = Self.replacing(former, by: note, in: known) { return changed }
    return note.isEmpty ? known : note + Self.separator + known
  }

  /// The change that undoes this change where `present` is the note now; nil if another program has replaced the words of
  /// this change.
  package func reversed(over present: String) -> NoteChange? {
    if present == note { return reversed }
    return Self.replacing(note, by: former, in: present).map {
      NoteChange(article, from: present, to: $0, isUndo: true)
    }
  }

  /// A text with other words in the place of a part, which blank lines or the ends bound; nil if the text doesn't have
  /// the part.
  private static func replacing(_ part: String, by words: String, in text: String) -> String? {
    guard !part.isEmpty else { return nil }
    var bounded = separator + text + separator
    guard let range = bounded.firstRange(of: separator + part + separator) else { return nil }
    bounded.replaceSubrange(range, with: separator + (words.isEmpty ? "" : words + separator))
    return String(bounded.dropFirst(separator.count).dropLast(separator.count))
  }
}
