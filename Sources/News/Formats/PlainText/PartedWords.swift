internal import Languages
internal import Text

/// Words that a hyphen parts at the end of a line: `vis-`, `itors`.
struct PartedWords {
  /// A word at a line's end and its rest on the next line.
  private struct Place {
    /// The text from the last white space before the hyphen to the hyphen.
    let token: TextRange
    /// The letters and digits before the hyphen.
    let first: TextRange
    /// From the hyphen to the rest of the word: the hyphen, white space, one line break, white space.
    let gap: TextRange
    /// The letters and digits behind the gap.
    let second: TextRange
    let isSoft: Bool
  }

  private let text: UTF8Text
  private var places: [Place] = []
  /// The folded words of the text, and the rules of its language; made for a text with parted words only.
  private var words: Set<String> = []
  private var rules = HyphenRules.neutral

  /// The text with each parted word as a whole on the second of its lines. Nil if no word is parted. The hyphen is left
  /// out unless the word has a hyphen of its own, as `well-known`.
  static func joined(in bytes: [UInt8]) -> [UInt8]? {
    let parted = PartedWords(of: UTF8Text(bytes))
    return parted.places.isEmpty ? nil : parted.joined
  }

  private init(of text: UTF8Text) {
    self.text = text
    let bytes = text.bytes
    let breaks = bytes.offsets(of: 0x0a).map { $0 > 0 && bytes[$0 - 1] == 0x0d ? $0 - 1 : $0 }
    let returns = bytes.offsets(of: 0x0d)
    let all = returns.isEmpty ? breaks : Set(breaks).union(returns).sorted()
    places = all.compactMap(place(atBreak:))
    guard !places.isEmpty else { return }
    words = Set(Words(of: text, in: text.range).map { text.folded($0) })
    rules = detectLanguage(of: text.string(in: text.range)[...]).language.profile.hyphens
  }

  private func place(atBreak lineEnd: Int) -> Place? {
    var end = lineEnd
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    let hyphen = text.start(ofScalarBefore: end)
    let isSoft = text.has("\u{ad}", at: hyphen)
    guard end > 0, isSoft || text[hyphen] == UInt8(ascii: "-") || text.has("\u{2010}", at: hyphen) else {
      return nil
    }
    var next = lineEnd + text.lineBreakLength(at: lineEnd)
    while text[next] == 0x20 || text[next] == 0x09 { next += 1 }
    let (first, second) = (letters(before: hyphen), letters(from: next))
    guard !first.isEmpty, !second.isEmpty else { return nil }
    var start = first.lowerBound
    while start > 0, !text.isSpaceOrEnd(at: text.start(ofScalarBefore: start)) {
      start = text.start(ofScalarBefore: start)
    }
    let token = start..<hyphen
    guard text.first("://", in: token) == nil, text.first("www.", in: token) == nil else { return nil }
    return Place(token: token, first: first, gap: hyphen..<next, second: second, isSoft: isSoft)
  }

  private func letters(before position: Int) -> TextRange {
    var start = position
    while start > 0, isPart(text.start(ofScalarBefore: start)) { start = text.start(ofScalarBefore: start) }
    return start..<position
  }

  private func letters(from position: Int) -> TextRange {
    var end = position
    while end < text.bytes.count, isPart(end) { end += text.scalar(at: end).length }
    return position..<end
  }

  private func isPart(_ position: Int) -> Bool {
    text[position].isDigit || text.isLetter(at: position) || text.isCombiningMark(at: position)
  }
}

extension PartedWords {
  private var joined: [UInt8] {
    var joined: [UInt8] = []
    joined.reserveCapacity(text.bytes.count)
    var position = 0
    for place in places {
      guard place.token.lowerBound >= position, let hyphen = hyphen(of: place) else { continue }
      joined += text.bytes[position..<place.token.lowerBound]
      // A word that is its whole line stays there: a blank line would begin a paragraph.
      let isWholeLine =
        joined.last.map { $0 == 0x0a || $0 == 0x0d } ?? true
        || text.trimmed(lineStart(of: place)..<place.token.lowerBound).isEmpty
      if !isWholeLine {
        while joined.last == 0x20 || joined.last == 0x09 { joined.removeLast() }
        joined += text.bytes[place.gap].drop { $0 != 0x0a && $0 != 0x0d }
      }
      joined += text.bytes[place.token]
      joined += hyphen
      position = place.gap.upperBound
    }
    return joined + text.bytes[position...]
  }

  private func lineStart(of place: Place) -> Int {
    var start = place.token.lowerBound
    while start > 0, text[start - 1] != 0x0a, text[start - 1] != 0x0d { start -= 1 }
    return start
  }

  /// The hyphen of the whole word, empty for a word without a hyphen; nil if the two lines have words of their own.
  private func hyphen(of place: Place) -> [UInt8]? {
    if place.isSoft { return [] }
    let (first, second) = (text.folded(place.first), text.folded(place.second))
    if rules.conjunctions.contains(second) { return nil }
    let own = Array(text.bytes[place.gap].prefix { $0 != 0x0a && $0 != 0x0d && $0 != 0x20 && $0 != 0x09 })
    // `Anglo-Saxon`, `2004-2005`, `UN-backed`, `e-mail`, `state-of-the-art`.
    guard text.isLowercase(at: place.second.lowerBound),
      text.isLowercase(at: text.start(ofScalarBefore: place.first.upperBound)),
      text.width(of: place.first) > 1, text[place.first.lowerBound - 1] != UInt8(ascii: "-"),
      text[place.second.upperBound] != UInt8(ascii: "-")
    else { return own }
    if words.contains(first + "-" + second) { return own }
    if words.contains(first + second) { return [] }
    let isCompound = rules.beginnings.contains(first) || rules.endings.contains(second)
    return isCompound || areSyllables(place) ? own : []
  }

  /// True if both parts are words of a language that is written in syllables, with a letter beyond ASCII. Such words are
  /// not parted.
  private func areSyllables(_ place: Place) -> Bool {
    let parts = [text.string(in: place.first), text.string(in: place.second)]
    return parts.contains { $0.utf8.contains { $0 >= 0x80 } }
      && LanguageProfile.all.contains { profile in
        parts.allSatisfy { profile.encodings.spells($0) }
      }
  }
}
