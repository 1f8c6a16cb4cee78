internal import CCLD2
internal import Foundation

/// The bytes at the beginning of a text from which its language is detected. More bytes seldom change the answer.
private let judgedLength = 1024

/// Tells the language of a text, by libcld2 and by `UndiacritisedVietnamese`, from its first 1 KiB.
///
/// The confidence is the share of the text that the detector explains by that language; halved where the
/// detector itself does not rely on its answer, as in very short texts. A text of fewer than three letters,
/// or of links, handles and numbers only, is `und`. NFC and NFD are judged alike.
package func detectLanguage(of text: Substring) -> LanguageGuess {
  let judged = DetectionSample(composed(text.utf8Prefix(judgedLength)).utf8.span)
  guard judged.letterCount >= DetectionSample.fewestLetters else { return .undetermined }
  if let share = judged.vietnamese.share {
    return LanguageGuess(.vietnamese, confidence: share)
  }
  return judged.bytes.withUnsafeBytes { bytes in
    let found = gz_cld2_detect(bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count), nil)
    return LanguageGuess(found)
  }
}

/// The text in NFC, because CLD2 knows its languages by composed letters. Only a text that may be decomposed
/// is rewritten.
private func composed(_ text: Substring) -> String {
  hasDecomposedLetters(text) ? String(text).precomposedStringWithCanonicalMapping : String(text)
}

/// True if there is a combining accent (U+0300 to U+036F), a Korean jamo (U+1100 to U+11FF) or a kana's sound
/// mark (U+3099, U+309A), by their first two bytes: some other scalars share them, which does no harm.
private func hasDecomposedLetters(_ text: Substring) -> Bool {
  var previous: UInt8 = 0
  for byte in text.utf8 {
    switch (previous, byte) {
    case (0xCC, _), (0xCD, ...0xAF), (0xE1, 0x84...0x87), (0xE3, 0x82): return true
    default: previous = byte
    }
  }
  return false
}

extension Substring {
  /// At most the first `length` bytes, to a scalar's boundary.
  fileprivate func utf8Prefix(_ length: Int) -> Substring {
    guard let end = utf8.index(startIndex, offsetBy: length, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return self[..<unicodeScalars.index(before: unicodeScalars.index(after: end))]
  }
}

extension LanguageGuess {
  fileprivate init(_ found: gz_cld2_guess) {
    let code = String(cString: found.code)
    guard code != "un" else {
      self = .undetermined
      return
    }
    let share = Double(found.percent) / 100
    self.init(Language(code == "iw" ? "he" : code), confidence: found.is_reliable ? share : share / 2)
  }
}
