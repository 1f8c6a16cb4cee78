internal import Languages
internal import News
internal import Text

/// A name of several words in its parts: words with a meaning that all languages share, places, and the remaining proper
/// names. `Cảnh sát Liên bang Úc` and `Australian Federal Police` have the same parts.
struct ParsedName {
  /// A part of a name, in the order of the words.
  private enum Part {
    case meaning(NameLexicon.Meaning)
    case place(Entity)
    case proper(String)
  }

  private let parts: [Part]

  init(_ words: [NormalizedWord], _ parser: NameParser) {
    var parts: [Part] = []
    var proper: [String] = []
    var start = 0
    while start < words.count {
      let isFixed =
        parser.rules.keepsCompounds && words[start].isInCompound && words[start].isCapitalised
      let found = isFixed ? nil : Self.part(of: words, at: start, afterProper: !proper.isEmpty, parser)
      if let found {
        if !proper.isEmpty { parts.append(.proper(proper.joined(separator: " "))) }
        proper = []
        if let part = found.part { parts.append(part) }
      } else {
        proper.append(words[start].text.withoutOrdinal(parser.rules.ordinalEndings))
      }
      start += found?.count ?? 1
    }
    if !proper.isEmpty { parts.append(.proper(proper.joined(separator: " "))) }
    self.parts = parts
  }

  /// The longest part at a word, with its number of words. The part is nil for a word that only joins others, and the
  /// result is nil for a word of a proper name.
  private static func part(
    of words: [NormalizedWord], at start: Int, afterProper: Bool, _ parser: NameParser
  ) -> (part: Part?, count: Int)? {
    var meaning = parser.meaning(at: words[start...])
    // `cảnh báo` is a warning, no newspaper: a syllable in small letters continues the word before it.
    if parser.rules.isWrittenInSyllables, meaning?.count == 1, afterProper, !words[start].isCapitalised {
      meaning = nil
    }
    let longest = min(AliasTable.longest, words.count - start)
    for count in stride(from: longest, to: (meaning?.count ?? 1) - 1, by: -1) {
      if let place = place(in: words, start..<start + count, afterProper: afterProper, parser) {
        return (.place(place), count)
      }
    }
    return meaning.map { ($0.meaning.role == .link ? nil : .meaning($0.meaning), $0.count) }
  }

  /// The place that words mean. One of several capitalised syllables is only a part of a name: `Đức` in `Đức Giang`.
  private static func place(
    in words: [NormalizedWord], _ range: Range<Int>, afterProper: Bool, _ parser: NameParser
  ) -> Entity? {
    guard let place = parser.aliases.place(within: words[range]) else { return nil }
    guard parser.rules.isWrittenInSyllables, range.count == 1, words[range.lowerBound].text.utf8.count <= 6
    else {
      return place
    }
    func isProper(_ index: Int) -> Bool {
      words.indices.contains(index) && words[index].isCapitalised
        && parser.meaning(at: words[index...]) == nil
        && parser.aliases.place(within: words[index...index]) == nil
    }
    let follows = afterProper && words[range.lowerBound - 1].isCapitalised
    return follows || isProper(range.upperBound) ? nil : place
  }
}

extension String {
  /// `10th` as `10`.
  fileprivate func withoutOrdinal(_ endings: [String]) -> String {
    guard utf8.count > 2, utf8.first?.isDigit == true else { return self }
    for ending in endings where hasSuffix(ending) { return String(dropLast(ending.count)) }
    return self
  }
}

extension ParsedName {
  var meanings: [NameLexicon.Meaning] {
    parts.compactMap { part in
      if case .meaning(let meaning) = part { meaning } else { nil }
    }
  }

  var places: [Entity] {
    parts.compactMap { part in
      if case .place(let place) = part { place } else { nil }
    }
  }

  var propers: [String] {
    parts.compactMap { part in
      if case .proper(let words) = part { words } else { nil }
    }
  }

  /// True if a word says what kind of thing is named. The order of the parts, which differs between languages, then
  /// means nothing.
  var hasHead: Bool { meanings.contains { $0.role != .word } }

  /// True if the name's last part is a place.
  var endsInPlace: Bool { if case .place = parts.last { true } else { false } }

  /// True if the name's last part is a unit of administration without its name.
  var endsInUnit: Bool { if case .meaning(let meaning) = parts.last { meaning.role == .unit } else { false } }

  /// True if a name consists of a unit of administration and its proper name: `xã Tân Lập`.
  var isUnitWithProper: Bool {
    guard case .meaning(let unit) = parts.first, unit.role == .unit else { return false }
    return parts.count > 1 && places.isEmpty
  }

  /// True if a word says what kind of thing is named, and a proper name which one.
  var hasHeadAndProper: Bool { parts.count > 1 && !propers.isEmpty }

  /// True if the name consists of a body that every state has, such as `parliament`.
  var isOfState: Bool { propers.isEmpty && meanings.count == 1 && meanings.allSatisfy { $0.role == .state } }

  /// The parts in an order that doesn't depend on the language, without some places.
  func text(leavingOut left: Set<EntityKey> = [], units: Bool = true) -> String {
    let meanings = Set(self.meanings.filter { units || $0.role != .unit }.map(\.text)).sorted()
    let places = Set(self.places.map(\.key).filter { !left.contains($0) }.map(\.code)).sorted()
    return (meanings + propers.sorted() + places).joined(separator: " ")
  }
}

extension EntityKey {
  /// The key without its kind: `BE` for `place:BE`.
  var code: String { String(rawValue.drop { $0 != ":" }.dropFirst()) }

  /// The CLDR code of a country's key.
  var countryCode: String? {
    let code = code
    return rawValue.hasPrefix("place:") && code.utf8.count == 2
      && code.utf8.allSatisfy(\.isUppercase) ? code : nil
  }
}
