internal import Foundation
internal import Languages

/// A text in a form in which whole words can be looked for.
enum WholeWords {
  /// Letters and digits in NFC and small letters, a blank around each word. `language`: the language of the text, where a
  /// plural is to be found by the singular.
  static func of(_ text: String, stemmedIn language: Language? = nil) -> String {
    let stem = language?.profile.terms.stem
    let words = text.precomposedStringWithCanonicalMapping.lowercased()
      .split { !$0.isLetter && !$0.isNumber }
      .map { word in
        let bytes = Array(word.utf8)
        // The rules are made for folded words, which have no diacritics to lose.
        guard let stem, bytes.allSatisfy({ $0 < 0x80 }) else { return String(word) }
        return String(decoding: stem(bytes[...]), as: UTF8.self)
      }
    return " \(words.joined(separator: " ")) "
  }
}
