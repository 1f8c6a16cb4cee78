internal import Foundation
internal import Text

extension LegacyEncodings {
  package static let vietnamese: LegacyEncodings = {
    let table = LanguageTable("encodings.tsv", of: .vietnamese)
    let names = ["tcvn3", "viscii", "windows-1258"]
    let encodings = names.enumerated().map { column, name in
      Encoding(name, characters: characters(of: table, column: column + 1))
    }
    return LegacyEncodings(
      encodings: encodings.map { $0.name == "tcvn3" ? $0.keepingPunctuation.raisingCapitalLines : $0 } + [
        .vni
      ],
      isSpelled: VietnameseSpelling.isSyllable)
  }()

  private static func characters(of table: LanguageTable, column: Int) -> [UInt8: String] {
    table.rows.reduce(into: [:]) { characters, row in
      guard row.count > column, !row[column].isEmpty, let byte = UInt8(row[0], radix: 16) else { return }
      let isCode = row[column].hasPrefix("U+")
      let scalar = isCode ? UInt32(row[column].dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) : nil
      characters[byte] = scalar.map { String($0) } ?? String(row[column])
    }
  }
}

extension LegacyEncodings.Encoding {
  /// VNI: a letter and a second letter that marks the tone or the vowel, in bytes of Windows-1252.
  fileprivate static let vni: Self = {
    var letters: [[UInt8]: String] = [:]
    for row in LanguageTable("vni.tsv", of: .vietnamese).rows where row.count > 1 {
      letters[row[1].unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }] = String(row[0])
    }
    // Some programs write the mark of a capital as that of a small letter.
    for (bytes, letter) in letters where bytes.count == 2 {
      let other = [bytes[0], bytes[1] ^ 0x20]
      letters[other] = letters[other] ?? letter
    }
    let known = letters
    return Self(name: "vni") { bytes in
      var text = ""
      var rest = bytes
      while let byte = rest.first {
        let pair = byte < 0x80 && rest.dropFirst().first ?? 0 < 0x80 ? nil : known[Array(rest.prefix(2))]
        let single =
          byte < 0x80 ? String(Unicode.Scalar(byte)) : known[[byte]] ?? String(Windows1252.scalar(of: byte))
        text += pair ?? single
        rest = rest.dropFirst(pair == nil ? 1 : 2)
      }
      return text
    }
  }()

  /// The encoding with the punctuation of Windows-1252, which word processors put into texts in TCVN3. The bytes of this
  /// punctuation are capitals in TCVN 5712: 0x93 is `“` or `Ỏ`. A word that is a syllable with the capital only is
  /// read so.
  fileprivate var keepingPunctuation: Self {
    let letters = decode
    return Self(name: name) { bytes in
      var text = ""
      var rest = bytes
      while let first = rest.first {
        let word = rest.prefix { $0.isLetter || $0 >= 0x80 || $0 < 0x20 && !(0x07...0x0d).contains($0) }
        text += word.isEmpty ? String(Unicode.Scalar(first)) : Self.text(of: word, letters)
        rest = rest.dropFirst(max(1, word.count))
      }
      return text
    }
  }

  private static func text(of word: ArraySlice<UInt8>, _ letters: (ArraySlice<UInt8>) -> String) -> String {
    let text = letters(word)
    guard word.contains(where: Windows1252.usualPunctuation.contains) else { return text }
    let pieces = word.split(whereSeparator: Windows1252.usualPunctuation.contains)
    let isPunctuated = pieces.allSatisfy { isSyllable(letters($0)) } || !isSyllable(text)
    guard isPunctuated else { return text }
    return word.map { byte in
      Windows1252.usualPunctuation.contains(byte) ? String(Windows1252.scalar(of: byte)) : letters([byte])
    }.joined()
  }

  private static func isSyllable(_ text: String) -> Bool {
    VietnameseSpelling.isSyllable(text.decomposedStringWithCanonicalMapping.unicodeScalars[...])
  }

  /// The encoding with capitals in the lines whose letters of ASCII are capitals: fonts of TCVN3 show the small letters
  /// beyond ASCII as capitals there.
  fileprivate var raisingCapitalLines: Self {
    Self(name: name) { bytes in
      bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
        let isInCapitals = line.count(where: \.isUppercase) > 3 && !line.contains(where: \.isLowercase)
        return isInCapitals ? decode(line).uppercased() : decode(line)
      }.joined(separator: "\n")
    }
  }
}

/// The spelling of single syllables.
enum VietnameseSpelling {
  private static let tones: Set<UInt32> = [0x300, 0x301, 0x303, 0x309, 0x323]
  /// The tones of syllables that end in a stop: sắc and nặng.
  private static let tonesBeforeStops: Set<UInt32> = [0x301, 0x323]
  /// The letters that bear circumflex, breve and horn.
  private static let bearers: [UInt32: Set<UInt8>] = [
    0x302: Set("aeo".utf8), 0x306: Set("a".utf8), 0x31b: Set("ou".utf8),
  ]
  private static let vowels = Set("aeiouy".utf8)
  private static let stops = ["c", "ch", "p", "t"]

  /// True if a decomposed word is a possible syllable: letters of the alphabet, marks on the letters that bear them, at
  /// most one tone, and sắc or nặng before a stop.
  @Sendable static func isSyllable(_ word: Substring.UnicodeScalarView) -> Bool {
    var letters: [UInt8] = []
    var tone: UInt32?
    for scalar in word {
      if tones.contains(scalar.value) {
        guard tone == nil, letters.last.map(vowels.contains) == true else { return false }
        tone = scalar.value
      } else if let bearers = bearers[scalar.value] {
        guard letters.last.map(bearers.contains) == true else { return false }
      } else if scalar == "đ" || scalar == "Đ" {
        guard letters.isEmpty else { return false }
        letters.append(UInt8(ascii: "d"))
      } else {
        guard scalar.isASCII else { return false }
        letters.append(UInt8(scalar.value).lowercased)
      }
    }
    guard let packed = PackedWord(letters), VietnameseSyllable.table.contains(packed.bits) else {
      return false
    }
    let endsInStop = stops.contains { stop in
      letters.count > stop.utf8.count && letters.suffix(stop.utf8.count).elementsEqual(stop.utf8)
    }
    return !endsInStop || tone.map(tonesBeforeStops.contains) == true
  }
}
