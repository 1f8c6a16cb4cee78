internal import Languages
internal import News
internal import Text

/// A name of several words taken apart: the words that have a meaning in every language, the places, and what is left,
/// which is a proper name. `Cảnh sát Liên bang Úc` and `Australian Federal Police` have the same parts.
struct ComposedName {
  /// A part of a name, in the order of the words.
  private enum Part {
    case meaning(NameWords.Meaning)
    case place(Entity)
    case proper(String)
  }

  private let parts: [Part]

  init(_ words: [NameWord], _ reading: NameReading) {
    var parts: [Part] = []
    var proper: [String] = []
    var start = 0
    while start < words.count {
      let found = Self.part(of: words, at: start, afterProper: !proper.isEmpty, reading)
      if let found {
        if !proper.isEmpty { parts.append(.proper(proper.joined(separator: " "))) }
        proper = []
        if let part = found.part { parts.append(part) }
      } else {
        proper.append(words[start].text.withoutOrdinal)
      }
      start += found?.count ?? 1
    }
    if !proper.isEmpty { parts.append(.proper(proper.joined(separator: " "))) }
    self.parts = parts
  }

  /// The longest part at a word, with how many words it takes; a word that only joins is one of no part. Nil where the
  /// word belongs to a proper name.
  private static func part(
    of words: [NameWord], at start: Int, afterProper: Bool, _ reading: NameReading
  ) -> (part: Part?, count: Int)? {
    var meaning = reading.meaning(at: words[start...])
    // `cảnh báo` is a warning, no newspaper: the syllable in small letters goes on with the word before it.
    if reading.language == .vietnamese, meaning?.count == 1, afterProper, !words[start].isCapitalised {
      meaning = nil
    }
    let longest = min(KnownNames.longest, words.count - start)
    for count in stride(from: longest, to: (meaning?.count ?? 1) - 1, by: -1) {
      if let place = place(in: words, start..<start + count, afterProper: afterProper, reading) {
        return (.place(place), count)
      }
    }
    return meaning.map { ($0.meaning.role == .link ? nil : .meaning($0.meaning), $0.count) }
  }

  /// The place that words mean. One syllable among others in capitals is a part of theirs: `Đức` in `Đức Giang`.
  private static func place(
    in words: [NameWord], _ range: Range<Int>, afterProper: Bool, _ reading: NameReading
  ) -> Entity? {
    guard let place = reading.known.place(within: words[range]) else { return nil }
    guard reading.language == .vietnamese, range.count == 1, words[range.lowerBound].text.utf8.count <= 6
    else {
      return place
    }
    func isProper(_ index: Int) -> Bool {
      words.indices.contains(index) && words[index].isCapitalised
        && reading.meaning(at: words[index...]) == nil
        && reading.known.place(within: words[index...index]) == nil
    }
    let follows = afterProper && words[range.lowerBound - 1].isCapitalised
    return follows || isProper(range.upperBound) ? nil : place
  }
}

extension String {
  /// `10th` as `10`.
  fileprivate var withoutOrdinal: String {
    guard utf8.count > 2, utf8.first?.isASCIIDigit == true else { return self }
    for ending in ["th", "st", "nd", "rd"] where hasSuffix(ending) { return String(dropLast(2)) }
    return self
  }
}

extension ComposedName {
  var meanings: [NameWords.Meaning] {
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

  /// Whether a word says what kind of thing is named, so that the order of the parts, which languages choose, says
  /// nothing more.
  var hasHead: Bool { meanings.contains { $0.role != .word } }

  /// Whether it only says which of the bodies that every state has is named.
  var isOfState: Bool { propers.isEmpty && meanings.count == 1 && meanings.allSatisfy { $0.role == .state } }

  /// The parts in an order that doesn't depend on the language, without the places left out.
  func text(leavingOut left: Set<EntityKey> = [], units: Bool = true) -> String {
    let meanings = Set(self.meanings.filter { units || $0.role != .unit }.map(\.text)).sorted()
    let places = Set(self.places.map(\.key).filter { !left.contains($0) }.map(\.code)).sorted()
    return (meanings + propers.sorted() + places).joined(separator: " ")
  }
}

extension EntityKey {
  /// The key without its kind: `BE` for `place:BE`.
  var code: String { String(rawValue.drop { $0 != ":" }.dropFirst()) }

  /// The CLDR code where it is a country's key.
  var countryCode: String? {
    let code = code
    return rawValue.hasPrefix("place:") && code.utf8.count == 2
      && code.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ? code : nil
  }
}
