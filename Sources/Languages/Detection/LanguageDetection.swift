internal import CCLD2
internal import Foundation

/// The bytes at the beginning of a text from which its language is detected. More bytes seldom change the answer.
private let judgedLength = 1024

/// The number of words of a text that is too short for CLD2 alone: a headline.
private let shortText = 20

/// The number of words up to which an answer of CLD2 alone is weak. From six words on, CLD2 is right about 998 of 1,000
/// beginnings of English and Vietnamese sentences; at three words about 980, at one word about 850.
private let fewWords = 5

/// The greatest number of likely languages that CLD2 takes.
package let mostLikelyLanguages = 4

/// Detects the language of a text, by libcld2, `UndiacritisedVietnamese` and `FamiliarWords`, from its first 1 KiB.
///
/// The confidence is the share of the text that the detector explains by that language; half of this share where the
/// detector itself calls the answer unreliable, as for very short texts. A text of fewer than three letters, and a text
/// of links, handles and numbers, is `und`. NFC and NFD give the same language.
///
/// - Parameter neighbours: the languages of the texts beside this text. A weak guess of another language gives way to
/// them where CLD2, told that they are likely, decides for one of them.
package func detectLanguage(of text: Substring, among neighbours: [Language] = []) -> LanguageGuess {
  let composed = composed(text.utf8Prefix(judgedLength))
  let judged = DetectionSample(composed.utf8.span)
  guard judged.letterCount >= DetectionSample.fewestLetters else { return .undetermined }
  if let share = judged.vietnamese.share {
    return LanguageGuess(.vietnamese, confidence: share)
  }
  let found = judged.detected()
  // CLD2 has learnt Vietnamese with diacritics only. Names without diacritics mislead it.
  let isNamedVietnamese = LanguageGuess(found).language == .vietnamese && judged.isASCII
  guard isNamedVietnamese || !found.is_reliable || judged.wordCount <= shortText else {
    return LanguageGuess(found)
  }
  let words = ShortTextWords(DetectionSample.words(of: composed.utf8.span))
  if let share = words.vietnamese.share { return LanguageGuess(.vietnamese, confidence: share) }
  if let familiar = familiarLanguage(of: judged) { return familiar }
  let mayBeNames = [.vietnamese, .undetermined].contains(LanguageGuess(found).language)
  if mayBeNames || judged.isASCII && judged.vietnamese.mayBeNames, let shown = words.language {
    return LanguageGuess(shown.language, confidence: shown.share / 2)
  }
  // CLD2 finds no words.
  guard LanguageGuess(found) != .undetermined else { return .undetermined }
  let isUndetermined = isNamedVietnamese || judged.isASCII && judged.vietnamese.mayBeNames
  let guess = isUndetermined ? .undetermined : LanguageGuess(found)
  guard guess == .undetermined || !found.is_reliable || judged.wordCount <= fewWords else { return guess }
  return likelyLanguage(of: judged, words, among: neighbours, insteadOf: guess)
    ?? LanguageGuess(guess.language, confidence: guess.confidence, isWeak: true)
}

/// The language of a text of weak evidence among the languages of its neighbours; nil where its own guess is one of them,
/// or where the text speaks against all of them. Half as certain as an answer by the text alone.
private func likelyLanguage(
  of sample: DetectionSample, _ words: ShortTextWords, among neighbours: [Language],
  insteadOf own: LanguageGuess
) -> LanguageGuess? {
  guard !neighbours.isEmpty, !neighbours.contains(own.language) else { return nil }
  let found = LanguageGuess(sample.detected(likely: neighbours.prefix(mostLikelyLanguages).map(\.code)))
  if found.language == .vietnamese, !words.mayBeVietnamese {
    // Names mislead CLD2.
    return words.likeliest(of: neighbours).map {
      LanguageGuess($0.language, confidence: $0.share / 2, isWeak: true)
    }
  }
  guard neighbours.contains(found.language), WesternText.mayBe(found.language, sample.bytes) else {
    return nil
  }
  return LanguageGuess(found.language, confidence: found.confidence / 2, isWeak: true)
}

extension DetectionSample {
  /// The answer of CLD2. `likely`: the codes of languages that are likely beforehand.
  fileprivate func detected(likely: [String] = []) -> gz_cld2_guess {
    bytes.withUnsafeBytes { bytes in
      gz_cld2_detect(
        bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count),
        likely.isEmpty ? nil : likely.joined(separator: ","))
    }
  }
}

/// The language whose familiar words a short text consists of; nil without such a language.
private func familiarLanguage(of sample: DetectionSample) -> LanguageGuess? {
  let words = String(decoding: sample.bytes, as: UTF8.self)
  let scores = LanguageProfile.all.map { profile in
    (language: profile.language, score: FamiliarWordScore(of: words, by: profile.familiarWords))
  }
  let best = scores.filter(\.score.isConvincing).max { $0.score.share < $1.score.share }
  return best.map { LanguageGuess($0.language, confidence: $0.score.share) }
}

/// The text in NFC, because CLD2 knows its languages by composed letters. Only a text that may be decomposed
/// is rewritten.
private func composed(_ text: Substring) -> String {
  hasDecomposedLetters(text) ? String(text).precomposedStringWithCanonicalMapping : String(text)
}

/// True if there is a combining accent (U+0300 to U+036F), a Korean jamo (U+1100 to U+11FF) or a kana's sound
/// mark (U+3099, U+309A), by their first two bytes: some other scalars share them, which does no harm.
private func hasDecomposedLetters(_ text: Substring) -> Bool {
  let bytes = text.utf8.span
  for index in bytes.indices.dropFirst() where bytes[index - 1] >= 0xCC {
    switch (bytes[index - 1], bytes[index]) {
    case (0xCC, _), (0xCD, ...0xAF), (0xE1, 0x84...0x87), (0xE3, 0x82): return true
    default: continue
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
