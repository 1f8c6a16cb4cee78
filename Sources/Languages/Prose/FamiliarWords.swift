internal import Text

/// Common words of a language, by which short texts are recognised. CLD2 judges by letters and takes names for words of
/// their own languages.
package struct FamiliarWords: Sendable {
  private let words: WordTable<Bool>
  /// The endings of inflected forms.
  private let endings: [String]

  /// No words.
  package static let none = FamiliarWords([])

  /// `endings`: of inflected forms, which `isInflected` knows besides the words.
  init(_ words: [String], endings: [String] = []) {
    self.words = WordTable(words.map { (Hash64($0.lowercased()).bits, true) })
    self.endings = endings
  }

  /// The forms in the first fields of tables, which bars separate. Read from the bytes, because a detection of a short
  /// text needs the words of all languages.
  ///
  /// - Parameter ending: with this ending the forms are words too.
  init(
    firstFieldsOf tables: [String], of language: Language, and ending: String? = nil, endings: [String] = []
  ) {
    var words: [(UInt64, Bool)] = []
    for table in tables {
      _ = LanguageTable.withText(table, of: language) { text in
        LanguageTable.forEachRecord(of: text) { record in
          for form in text[record].prefix(while: { $0 != UInt8(ascii: "\t") }).split(
            separator: UInt8(ascii: "|"))
          {
            let hash = Self.hash(of: form)
            words.append((hash.bits, true))
            if let ending { words.append((hash.adding(ending.utf8).bits, true)) }
          }
        }
      }
    }
    self.words = WordTable(words)
    self.endings = endings
  }

  /// The hash of a word in small letters.
  private static func hash(of word: Slice<UnsafeBufferPointer<UInt8>>) -> Hash64 {
    guard word.allSatisfy({ $0 < 0x80 }) else {
      return Hash64(String(decoding: word, as: UTF8.self).lowercased())
    }
    return word.reduce(.empty) { $0.adding($1.lowercased) }
  }

  /// True for a familiar word, in any case.
  func has(_ word: String) -> Bool { words.contains(Hash64(word.lowercased()).bits) }

  /// True for the form of a familiar word with an ending: `beats`, `visited`.
  func isInflected(_ word: String) -> Bool {
    let word = word.lowercased()
    return endings.contains {
      word.hasSuffix($0) && words.contains(Hash64(String(word.dropLast($0.count))).bits)
    }
  }

  /// True for a familiar word, in any case.
  package func contains(_ word: Substring.UTF8View) -> Bool {
    guard word.allSatisfy({ $0 < 0x80 }) else {
      return words.contains(Hash64(Substring(word).lowercased()).bits)
    }
    return words.contains(word.reduce(Hash64.empty) { $0.adding($1.lowercased) }.bits)
  }
}
