internal import Languages
internal import News
internal import Text

/// Lines and openings of an article that tell when, where and by whom it was written. They are no news, and no passage.
struct Furniture {
  private let article: Article
  private let profile: LanguageProfile

  /// Such lines are short and near the article's ends.
  private static let longestLine = 90
  private static let partsAtHead = 5
  private static let longestOpening = 100
  /// The words of such a line beside its date: a name, a paper.
  private static let mostWords = 8

  init(_ article: Article) {
    self.article = article
    profile = article.language.language.profile
  }

  /// The running text among ranges of parts, in order.
  func running(_ parts: [TextRange]) -> [TextRange] {
    parts.enumerated().flatMap { index, part -> [TextRange] in
      let isAtHead = index < Self.partsAtHead
      guard isAtHead || index == parts.count - 1 else { return [part] }
      let lines = lines(of: part)
      var kept: [TextRange] = []
      for (number, line) in lines.enumerated() {
        if index > 0 || number > 0 || article.headline.isDerived && lines.count > 1, isFurniture(line) {
          continue
        }
        if let last = kept.last, number > 0, last.upperBound == lines[number - 1].upperBound {
          kept[kept.count - 1] = last.lowerBound..<line.upperBound
        } else {
          kept.append(line)
        }
      }
      guard isAtHead, let first = kept.first else { return kept }
      let start = first.lowerBound + opening(of: first)
      return (start < first.upperBound ? [start..<first.upperBound] : []) + kept.dropFirst()
    }
  }

  /// The lines of a part, with what is between them at their beginning.
  private func lines(of part: TextRange) -> [TextRange] {
    var lines: [TextRange] = []
    var start = part.lowerBound
    for (offset, byte) in article.text(in: part).utf8.enumerated() where byte == UInt8(ascii: "\n") {
      if part.lowerBound + offset > start { lines.append(start..<part.lowerBound + offset) }
      start = part.lowerBound + offset
    }
    return lines + (start < part.upperBound ? [start..<part.upperBound] : [])
  }

  /// The day that such a line or opening gives, for an article without a date of its own. The year may be missing.
  var day: DayReference? {
    let head = article.prose.prefix(Self.partsAtHead)
    let openings = head.compactMap { part in
      let length = opening(of: part)
      return length > 0 ? part.lowerBound..<part.lowerBound + length : nil
    }
    let found = (head.flatMap(lines).filter(isFurniture) + openings).flatMap(days)
    return found.first { $0.year != nil } ?? found.first
  }

  private func days(in range: TextRange) -> [DayReference] {
    var prose = FoldedProse(profile.prose)
    prose.read(article.text.utf8.span, range)
    var reader = FactReader(prose, profile.numbersAndDates, today: nil)
    reader.read()
    return reader.facts.days.filter { $0.day != nil && $0.month != nil }
  }

  /// True for a short line without the end of a sentence that has a date or begins with the word before an author.
  private func isFurniture(_ part: TextRange) -> Bool {
    let line = article.text(in: part).onOneLine
    guard line.utf8.count <= Self.longestLine, let last = line.unicodeScalars.last,
      !".?!…".unicodeScalars.contains(last)
    else { return false }
    let words = line.split(separator: " ")
    if let first = words.first, words.count > 1, words.count <= Self.mostWords,
      profile.news.bylineOpenings.contains(where: { fold($0) == fold(String(first)) })
    {
      return true
    }
    let dates = days(in: part)
    guard !dates.isEmpty else { return false }
    let dated = dates.map { article.text(in: $0.range).split(separator: " ").count }.reduce(0, +)
    return words.count - dated <= Self.mostWords
  }

  /// The bytes of `HANOI, Oct. 7 (Agency) — ` and `(3/12/2025) ` at the beginning of a paragraph.
  private func opening(of part: TextRange) -> Int {
    let bytes = Array(article.text(in: part).utf8.prefix(Self.longestOpening))
    if bytes.first == UInt8(ascii: "("), let close = bytes.firstIndex(of: UInt8(ascii: ")")) {
      let rest = bytes[(close + 1)...]
      let dash = Self.dash(in: rest.prefix(6))
      if let dash { return dash }
      return bytes[..<close].contains(where: \.isDigit) ? close + 1 : 0
    }
    guard let end = Self.dash(in: bytes[...]),
      isDateline(bytes[..<end]) || isShortDate(part.lowerBound..<part.lowerBound + end)
    else { return 0 }
    return end
  }

  /// True if the words before a dash begin with a word of capitals, or have a date or brackets behind at most a few words.
  private func isDateline(_ bytes: ArraySlice<UInt8>) -> Bool {
    let line = String(decoding: bytes, as: UTF8.self)
    guard let first = line.split(separator: " ").first else { return false }
    let letters = first.unicodeScalars.filter(\.properties.isAlphabetic)
    let isCapital = letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
    return isCapital
      || line.contains("(") && line.contains(")") && line.split(separator: " ").count <= Self.mostWords + 1
  }

  /// `Thứ Ba 2/6/2026 - `.
  private func isShortDate(_ range: TextRange) -> Bool {
    !days(in: range).isEmpty && article.text(in: range).split(separator: " ").count <= Self.mostWords
  }

  /// The place behind the first dash between blanks.
  private static func dash(in bytes: ArraySlice<UInt8>) -> Int? {
    let dashes = [Array(" - ".utf8), Array(" – ".utf8), Array(" — ".utf8), Array(" -- ".utf8)]
    return dashes.compactMap { dash in
      bytes.indices.first { bytes[$0...].starts(with: dash) }.map { $0 + dash.count }
    }.min()
  }
}
