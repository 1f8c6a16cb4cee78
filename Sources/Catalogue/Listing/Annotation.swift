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

  package init(_ article: ArticleID, from former: String, to note: String) {
    (self.article, self.former, self.note) = (article, former, note)
  }

  /// The change that undoes this change.
  package var reversed: NoteChange { NoteChange(article, from: note, to: former) }
}
