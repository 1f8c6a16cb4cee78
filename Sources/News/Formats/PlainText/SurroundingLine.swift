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

  /// True for a line that may come before the headline: an author or a date. `isBeforeTitle`: the next line may be a
  /// headline. Without one, a place with a day is the headline: `Oslo, 12 March 2024`.
  func mayComeFirst(isBeforeTitle: Bool) -> Bool {
    guard kind == .byline, let byline, byline.isMarked else { return false }
    return isBeforeTitle || !(byline.isDayAlone && byline.isBehindPlace)
  }

  /// The name of a section above or below the headline.
  static let section = SurroundingLine(.notice)
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
    guard var length = line.phrase(at: 0, in: words.sourceOpenings), length < line.words.count else {
      return address ?? agencyBeforeSlash
    }
    // `Theo báo Tuổi Trẻ` needs a name behind the kind of paper.
    let kind = line.phrase(at: length, in: words.outletOpenings) ?? 0
    let isKind = kind > 0 && length + kind < line.words.count
    let name = line.words[isKind ? length + kind : length]
    let end = line.words[line.words.count - 1].upperBound
    if isKind, Agencies.isKnown(line.text.folded(name.lowerBound..<end)) { length += kind }
    let rest = line.words[length].lowerBound..<end
    guard rest.count <= Self.longestName, line.words.count - length <= Self.mostWordsOfName, !endsSentence,
      line.text.isUppercase(at: name.lowerBound) || line.hasColon(before: length)
    else { return nil }
    let pieces = line.text.pieces(of: rest, between: UInt8(ascii: ",")).map { line.text.trimmed($0) }
    let areKnown = pieces.allSatisfy { Agencies.isKnown(line.text.folded($0)) }
    return areKnown ? rest : Agencies.last(in: rest, of: line.text) ?? rest
  }

  /// `VnExpress.net`.
  private var address: TextRange? {
    line.words.count == 1 && line.text.isUppercase(at: line.words[0].lowerBound)
      && Agencies.isAddress(line.folded[0]) ? line.words[0] : nil
  }

  private var agencyBeforeSlash: TextRange? {
    guard line.words.count <= Self.mostWordsOfName, !endsSentence, let first = line.words.first,
      let slash = (first.lowerBound..<line.range.upperBound).first(where: {
        line.text[$0] == UInt8(ascii: "/")
      })
    else { return nil }
    let name = first.lowerBound..<slash
    guard SlashCredit(in: line.text, line: line.range, language) == nil else { return nil }
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
    if isRightsReserved || isAdvertisement || isCount { return true }
    if !endsSentence || place == .tail, isInvitationToFollow || endsPhrase(in: words.contributions) {
      return true
    }
    if !endsSentence, line.words.count > 1, endsPhrase(in: words.noticeEndings) { return true }
    return place != .middle && isAddress
  }

  /// True if a phrase of a list ends the line.
  private func endsPhrase(in list: Set<String>) -> Bool {
    let endings = max(0, line.words.count - SurroundingWords.longestPhrase)..<line.words.count
    return endings.contains { line.phrase(at: $0, in: list) == line.words.count - $0 }
  }

  /// `Advertisement`, `Advertisement - Continue reading below`.
  private var isAdvertisement: Bool {
    guard let length = line.phrase(at: 0, in: words.advertisements), isCapitalised || place == .tail else {
      return false
    }
    if isAnnounced(by: length) { return true }
    let gap = line.text.trimmed(line.gap(before: length))
    return !gap.isEmpty && line.phrase(at: length, in: words.noticeOpenings) != nil
  }

  /// `Follow Harbour Weekly on Facebook`, `Theo dõi báo Hải Cảng trên Zalo`.
  private var isInvitationToFollow: Bool {
    guard line.phrase(at: 0, in: words.followOpenings) != nil else { return false }
    return line.words.indices.dropFirst(2).contains { index in
      line.phrase(at: index - 1, in: words.wordsJoiningNetworks) == 1
        && line.phrase(at: index, in: words.networks) != nil && areNetworks(from: index)
    }
  }

  /// True if only networks, the words between them and addresses follow.
  private func areNetworks(from start: Int) -> Bool {
    var index = start
    while index < line.words.count {
      if let length = line.phrase(at: index, in: words.networks) {
        index += length
      } else if words.wordsJoiningNames.contains(line.folded[index])
        || words.wordsJoiningNetworks.contains(line.folded[index])
        || line.text.first("@", in: line.gap(before: index)) != nil
      {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  /// `6 comments`, `Comments (6)`, `1,234 views`.
  private var isCount: Bool {
    var (index, figures, counted) = (0, 0, 0)
    while index < line.words.count {
      if let length = line.phrase(at: index, in: words.countedWords) {
        counted += 1
        index += length
      } else if line.text[line.words[index].lowerBound].isDigit,
        line.folded[index].utf8.allSatisfy({ $0.isDigit || ".,km".utf8.contains($0) })
      {
        figures += 1
        index += 1
      } else {
        return false
      }
    }
    return counted > 0 && counted == figures
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
