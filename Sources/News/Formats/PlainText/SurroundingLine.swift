internal import Languages
internal import Text

/// A line that surrounds the text of an article and is none of its text: who wrote it and when, where it comes from,
/// what else there is to read.
struct SurroundingLine: Sendable, Hashable {
  /// The place of a line among the lines of the text.
  enum Place: Hashable { case head, middle, tail }

  /// `byline`, `source`, `related` or `notice`.
  let kind: Part.Kind
  /// The author and the date.
  private(set) var byline: Byline?
  /// The name of the agency or paper.
  private(set) var source: TextRange?
  /// True if the line announces other stories that the next lines name: `Related stories`.
  private(set) var isLabelOfStories = false

  /// The headline of another story.
  static let otherStory = SurroundingLine(.related)

  private init(_ kind: Part.Kind) { self.kind = kind }

  /// Nil for a line of the text.
  ///
  /// `place`: some lines are recognised only beside the text, because the same words may be a heading within it.
  init?(_ line: FoldedLine, at place: Place, _ language: NewsLanguage) {
    let reader = SurroundingReader(line: line, place: place, language: language)
    if place == .tail, let name = reader.source {
      (kind, source) = (.source, name)
    } else if reader.isRelated {
      kind = .related
      isLabelOfStories = reader.isLabelOfStories
    } else if reader.isNotice {
      kind = .notice
    } else if place != .middle || reader.hasAuthorOpening, let byline = Byline(line, language),
      byline.isMarked || place != .middle
    {
      guard byline.date == nil || place != .middle else { return nil }
      kind = byline.authors.isEmpty && byline.agency != nil && byline.date == nil ? .source : .byline
      (self.byline, source) = (byline, byline.agency)
    } else if reader.hasBylineOpening {
      (kind, byline) = (.byline, Byline(describedBy: line, language))
    } else {
      return nil
    }
  }
}

/// Finds the words by which a line is known.
private struct SurroundingReader {
  let line: FoldedLine
  let place: SurroundingLine.Place
  let language: NewsLanguage

  private var words: SurroundingWords { language.surroundings }
  private var endsSentence: Bool { line.endsSentence(language) }

  private static let longestName = 80
  private static let mostWordsOfName = 8
  private static let longestLabelled = 240

  // MARK: Source

  /// `Source: VOV`, `Theo Hà Nội Mới`, `TTXVN/Tin tức`, `(Reuters)`.
  var source: TextRange? {
    guard let length = line.phrase(at: 0, in: words.sourceOpenings), length < line.words.count else {
      return agencyBeforeSlash
    }
    let rest = line.words[length].lowerBound..<line.words[line.words.count - 1].upperBound
    guard rest.count <= Self.longestName, line.words.count - length <= Self.mostWordsOfName, !endsSentence,
      line.text.isUppercase(at: rest.lowerBound) || line.hasColon(before: length)
    else { return nil }
    return Agencies.last(in: rest, of: line.text) ?? rest
  }

  private var agencyBeforeSlash: TextRange? {
    guard line.words.count <= Self.mostWordsOfName, !endsSentence, let first = line.words.first,
      let slash = (first.lowerBound..<line.range.upperBound).first(where: {
        line.text[$0] == UInt8(ascii: "/")
      })
    else { return nil }
    let name = first.lowerBound..<slash
    return Agencies.contains(line.text.folded(name)) ? name : nil
  }

  // MARK: Other stories

  /// `Related: …`, `Xem thêm: …`, `>> …`.
  var isRelated: Bool {
    guard line.range.count <= Self.longestLabelled else { return false }
    if line.text.has(">>", at: line.range.lowerBound) || line.text.has("»", at: line.range.lowerBound) {
      return !endsSentence
    }
    if let length = line.phrase(at: 0, in: words.relatedOpenings) {
      return isAnnounced(by: length) || !endsSentence && isCapitalised
    }
    return line.phrase(at: 0, in: words.relatedLabels).map(isAnnounced) ?? false
  }

  /// True if the line is a label. One word such as `More` is a label only behind the text.
  var isLabelOfStories: Bool {
    line.phrase(at: 0, in: words.relatedOpenings) == line.words.count
      || place == .tail && line.phrase(at: 0, in: words.relatedLabels) == line.words.count
  }

  /// True if a colon follows the first words, or nothing.
  private func isAnnounced(by length: Int) -> Bool {
    length == line.words.count || line.hasColon(before: length)
  }

  private var isCapitalised: Bool { line.text.isUppercase(at: line.words[0].lowerBound) }

  // MARK: Notices

  var isNotice: Bool {
    if line.phrase(at: 0, in: words.noticeLabels).map(isAnnounced) == true {
      return isCapitalised || place == .tail
    }
    if line.phrase(at: 0, in: words.noticeOpenings) != nil { return place == .tail || !endsSentence }
    if isRightsReserved { return true }
    let endings = max(0, line.words.count - SurroundingWords.longestPhrase)..<line.words.count
    if !endsSentence, line.words.count > 1,
      endings.contains(where: { line.phrase(at: $0, in: words.noticeEndings) == line.words.count - $0 })
    {
      return true
    }
    return place != .middle && isAddress
  }

  private var isRightsReserved: Bool {
    let start = line.range.lowerBound
    if line.text.has("©", at: start) || line.text.has("(c) ", at: start) || line.text.has("(C) ", at: start) {
      return place == .tail
    }
    return line.words.indices.contains { index in
      guard let length = line.phrase(at: index, in: words.rights) else { return false }
      return length > 1 || index == 0 && place == .tail
    }
  }

  /// True if every word is an address or a tag: `jane.roe@example.org`, `https://…`, `#bridge #harbour`.
  private var isAddress: Bool {
    var position = line.range.lowerBound
    while true {
      position = line.text.skippingSpace(from: position, to: line.range.upperBound)
      guard position < line.range.upperBound else { return true }
      var end = position
      while end < line.range.upperBound, line.text.spaceLength(at: end) == 0 { end += 1 }
      guard isAddress(position..<end) else { return false }
      position = end
    }
  }

  private func isAddress(_ word: TextRange) -> Bool {
    let text = line.text
    return word.count > 2 && word.contains { text[$0] == UInt8(ascii: "@") }
      || text[word.lowerBound] == UInt8(ascii: "#") && word.count > 1
      || ["www.", "http://", "https://"].contains { text.has($0, at: word.lowerBound) }
  }

  // MARK: Bylines

  /// True if the line begins with a word before an author. Within the text no other line is a byline.
  var hasAuthorOpening: Bool {
    line.phrase(at: 0, in: words.authorOpenings) != nil || line.phrase(at: 0, in: words.helperOpenings) != nil
      || line.phrase(at: 0, in: words.authorLabels).map(line.hasColon) == true
  }

  /// True if the line begins with a phrase of several words that only bylines have.
  var hasBylineOpening: Bool {
    language.news.bylineOpenings.contains { opening in
      let end = line.range.lowerBound + opening.utf8.count
      return opening.utf8.contains(0x20) && line.text[end] == 0x20 && line.range.count > opening.utf8.count
        && line.text.bytes[line.range.lowerBound..<end].elementsEqual(opening.utf8)
    }
  }
}
