internal import Text

/// The phrases of mail that are none of its text, of one language or of several. All are folded.
package struct MailWords: Sendable {
  /// Phrases in the foot of a newsletter: `unsubscribe`.
  package private(set) var footers: [[UInt8]] = []
  /// Phrases that lead to the newsletter's page: `view in browser`.
  package private(set) var browserViews: [[UInt8]] = []
  /// Phrases at the end of a line before quoted mail: `wrote`.
  package private(set) var attributions: [[UInt8]] = []
  /// Phrases on a line before forwarded mail: `original message`.
  package private(set) var forwards: [[UInt8]] = []

  /// The phrases in the languages' tables `mail.tsv`. The language of a mail is not known before its text is.
  package init(of languages: some Sequence<Language>) {
    for row in languages.flatMap({ LanguageTable("mail.tsv", of: $0).rows }) {
      let phrases = LanguageTable.forms(row, 1).map { foldedBytes(of: $0) }
      switch row[0] {
      case "footer": footers += phrases
      case "browser": browserViews += phrases
      case "attribution": attributions += phrases
      case "forwarded": forwards += phrases
      default: break
      }
    }
  }

  /// True if a folded text has one of some phrases as whole words.
  package static func has(_ phrases: [[UInt8]], in folded: [UInt8]) -> Bool {
    folded.withUnsafeBytes { text in phrases.contains { isFound($0, in: text) } }
  }

  private static func isFound(_ phrase: [UInt8], in text: UnsafeRawBufferPointer) -> Bool {
    guard !phrase.isEmpty, text.count >= phrase.count else { return false }
    return (0...(text.count - phrase.count)).contains { start in
      let end = start + phrase.count
      guard text[start] == phrase[0], text[start..<end].elementsEqual(phrase) else { return false }
      return (start == 0 || !text[start - 1].isWordByte) && (end == text.count || !text[end].isWordByte)
    }
  }
}
