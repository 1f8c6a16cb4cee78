internal import Foundation

extension SpellingRules {
  /// The letters before a final `i` that is also written `y`: `kỹ`, `kĩ`; `quý`, `quí`. Behind `v` only the tone ngã
  /// has both spellings (`vĩ`, `vỹ`); `vì` has one.
  private static let onsets: Set<String> = ["h", "k", "l", "m", "s", "t", "qu"]

  package static let vietnamese = SpellingRules { word in
    let scalars = Array(word.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars)
    guard let vowel = scalars.lastIndex(where: { $0.isASCII }), scalars.count - vowel < 3 else { return [] }
    let onset = String(String.UnicodeScalarView(scalars[..<vowel]))
    let tone = scalars[(vowel + 1)...]
    guard onsets.contains(onset) || onset == "v" && tone.first == "\u{303}" else { return [] }
    let others: [Unicode.Scalar: Unicode.Scalar] = ["i": "y", "y": "i"]
    return others[scalars[vowel]].map { other in
      let scalars = Array(scalars[..<vowel]) + [other] + tone
      return [String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping]
    } ?? []
  }
}
