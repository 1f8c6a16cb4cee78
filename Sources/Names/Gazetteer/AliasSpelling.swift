internal import Text

/// The spelling of names in a table of aliases, in hashes: what is looked up needs no text.
struct AliasSpelling: Hashable, Sendable {
  let keepsDiacritics: Bool
  let elisions: Set<String>

  /// The normalized spellings of a name: with its hyphens dropped, and also with hyphens as blanks where it has any.
  struct Hashes {
    let dropped: Hash64
    let parted: Hash64?
    /// True if the name has only ASCII letters and blanks, and no initials, so that it is the same in all spellings.
    var isOfPlainName = false
  }

  /// The spellings of a name.
  func hashes(of text: String) -> Hashes {
    if let plain = Self.plainName(text) { return Hashes(dropped: plain, parted: nil, isOfPlainName: true) }
    return Hashes(
      dropped: hash(of: text, .dropped), parted: Self.mayHaveHyphens(text) ? hash(of: text, .parting) : nil)
  }

  private func hash(of text: String, _ hyphens: NormalizedName.Hyphens) -> Hash64 {
    if elisions.isEmpty,
      let plain = PlainNameNormalizer.hash(
        of: text, keepsDiacritics: keepsDiacritics, partsHyphens: hyphens == .parting)
    {
      return plain
    }
    return Hash64(
      NormalizedName(text, keepsDiacritics: keepsDiacritics, hyphens: hyphens, elisions: elisions).text)
  }

  /// The normalized name in the usual case: two and more ASCII letters a word, with a blank between words. Nil in other
  /// cases.
  private static func plainName(_ text: String) -> Hash64? {
    var text = text
    return text.withUTF8 { bytes in
      var (hash, length) = (Hash64.empty, 0)
      for byte in bytes {
        if byte.isLetter {
          length += 1
        } else {
          guard byte == UInt8(ascii: " "), length > 1 else { return nil }
          length = 0
        }
        hash = hash.adding(byte.lowercased)
      }
      return length > 1 ? hash : nil
    }
  }

  /// True if any byte is an ASCII hyphen or begins a longer dash.
  private static func mayHaveHyphens(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 || $0 == 0xEF }
  }
}
