extension UTF8Text {
  /// A range in lower case and without Latin diacritics: `Ảnh`, `ẢNH` and `A` + U+0309 + `nh` all give `anh`.
  ///
  /// For comparing with short tables of cue words. Letters beyond what Vietnamese and English write stay.
  package func folded(_ range: TextRange) -> String {
    var folded = ""
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, length) = scalar(at: position)
      if let letter = foldedScalar(scalar) { folded.unicodeScalars.append(letter) }
      position += length
    }
    return folded
  }

  /// Whether a letter with a diacritic stands in `range`, composed or decomposed; `đ` is one.
  package func hasDiacritic(in range: TextRange) -> Bool {
    range.contains {
      (0xc3...0xcd).contains(self[$0]) || self[$0] == 0xe1 && (0xb8...0xbb).contains(self[$0 + 1])
    }
  }
}

/// A scalar in lower case without its diacritic; nil for a combining diacritic.
private func foldedScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x41...0x5a: Unicode.Scalar(scalar.value + 0x20)
  case 0..<0x80: scalar
  case 0x300...0x36f: nil
  case 0xc0...0xc5, 0xe0...0xe5, 0x102, 0x103, 0x1ea0...0x1eb7: "a"
  case 0xc8...0xcb, 0xe8...0xeb, 0x1eb8...0x1ec7: "e"
  case 0xcc...0xcf, 0xec...0xef, 0x128, 0x129, 0x1ec8...0x1ecb: "i"
  case 0xd2...0xd6, 0xf2...0xf6, 0x1a0, 0x1a1, 0x1ecc...0x1ee3: "o"
  case 0xd9...0xdc, 0xf9...0xfc, 0x168, 0x169, 0x1af, 0x1b0, 0x1ee4...0x1ef1: "u"
  case 0xdd, 0xfd, 0xff, 0x1ef2...0x1ef9: "y"
  case 0x110, 0x111: "d"
  case 0x2018, 0x2019: "'"
  default: scalar
  }
}

extension String {
  /// In lower case and without the diacritics of Vietnamese and English: for comparing what is typed with the
  /// words of short tables.
  package var withoutDiacritics: String {
    let text = UTF8Text(self)
    return text.folded(text.range)
  }
}
