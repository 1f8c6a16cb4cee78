internal import Localization
package import News
internal import Screen
internal import Text

/// An article set in lines: headline, facts, then its parts as a person would set them.
package struct Page: Hashable, Sendable {
  package private(set) var lines = PageLines()
  /// The width for which the article was set.
  package private(set) var columns = 0
  /// The numbers that are set behind the words of links; none if links aren't numbered.
  package private(set) var linkLabels = LinkLabels()
  /// True if the whole article is set, not only its beginning.
  package private(set) var isComplete = true

  /// In bytes. The beginning of this length is set at once; no screen shows more. The rest of a long article is set
  /// beside the main thread.
  package static let immediateBytes = 64 * 1024

  package init() {}

  /// True if an article was set.
  var isSet: Bool { columns > 0 }

  /// Sets an article in lines of at most `columns`.
  /// `limit`: parts that begin behind this number of bytes are left out. `numbersLinks`: the number of each link is set
  /// behind its words. Linear in the text that is set: about 10 ms for 100 kB.
  package init(_ article: Article, columns: Int, limit: Int = .max, numbersLinks: Bool = false) {
    self.columns = max(1, columns)
    if numbersLinks { linkLabels = LinkLabels(of: article) }
    setHeadline(of: article)
    setFacts(of: article)
    setBody(of: article, limit: limit)
    if article.breaksOff, isComplete {
      setNote(wording(en: "The text breaks off here.", vi: "Nội dung bị ngắt ở đây."))
    }
  }

  /// The first line that shows the text at or after an offset; the last line if there is none.
  package func line(at offset: Int) -> Int {
    lines.firstIndex { ($0.range?.upperBound ?? 0) > offset } ?? max(0, lines.count - 1)
  }

  /// The offset of the first text on a line or below it; nil above the text or if there is none.
  package func offset(ofLine index: Int) -> Int? {
    guard index > 0 else { return nil }
    return lines.dropFirst(index).lazy.compactMap(\.range?.lowerBound).first
  }
}

/// An article that has to be set for a width. Requests are compared by the article's id, because comparing texts takes long.
package struct PageRequest: Hashable, Sendable {
  package let article: Article
  let columns: Int
  var numbersLinks = false

  /// The whole page, or its beginning; see `Page.init`.
  func page(limit: Int = .max) -> Page {
    Page(article, columns: columns, limit: limit, numbersLinks: numbersLinks)
  }

  package static func == (left: PageRequest, right: PageRequest) -> Bool {
    left.article.id == right.article.id && left.columns == right.columns
      && left.numbersLinks == right.numbersLinks
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(article.id)
    hasher.combine(columns)
  }
}

extension Page {
  private mutating func setHeadline(of article: Article) {
    let headline = article.headline
    if headline.isDerived {
      let text = headline.wording
      for (index, line) in TextWrap.lines(of: text, columns: columns).enumerated() {
        let words = PageLine.Content.words(String(text.slice(line.range)))
        lines.append(PageLine(words, .headline, sign: index == 0 ? .derived : .none))
      }
    } else {
      set(headline.range, of: article, as: .headline)
    }
  }

  private mutating func setFacts(of article: Article) {
    lines.append(.blank)
    for line in MetadataLine(of: article).lines(columns: columns) {
      lines.append(PageLine(.words(line), .facts))
    }
  }

  private mutating func setBody(of article: Article, limit: Int) {
    var previous: Part.Kind?
    let tables = TableLayout.tables(of: article, columns: columns, labels: linkLabels)
    for (part, range) in ReadParts(of: article) {
      guard range.lowerBound < limit else {
        isComplete = false
        return
      }
      // A heading belongs to the text below it; the items of a list belong together.
      if !part.kind.isTight(below: previous) { lines.append(.blank) }
      if let cells = tables[range.lowerBound] {
        lines.append(PageLine(.row(cells), .paragraph))
      } else {
        set(range, of: article, part)
      }
      previous = part.kind
    }
  }

  private mutating func setNote(_ words: String) {
    lines.append(.blank)
    for line in TextWrap.lines(of: words, columns: columns) {
      lines.append(PageLine(.words(String(words.slice(line.range))), .note, sign: .derived))
    }
  }

  private static func role(of kind: Part.Kind) -> PageLine.Role {
    switch kind {
    case .heading, .headline: .heading
    case .caption: .caption
    case .listItem: .listItem
    case .post, .quotation: .post
    case .byline, .source, .related, .notice: .facts
    case .paragraph, .tableRow, .code, .dateLine, .fields, .marker, .endMark, .space: .paragraph
    }
  }

  private mutating func set(_ range: TextRange, of article: Article, _ part: Part) {
    set(
      range, of: article, as: Self.role(of: part.kind), isDerived: part.isDerived,
      keepsIndent: part.kind == .code)
  }

  private mutating func set(
    _ range: TextRange, of article: Article, as role: PageLine.Role, isDerived: Bool = false,
    keepsIndent: Bool = false
  ) {
    let wrapped = TextWrap.lines(
      of: article.text(in: range), startingAt: range.lowerBound, columns: columns, labels: linkLabels.widths,
      keepsIndent: keepsIndent)
    for (index, line) in wrapped.enumerated() {
      lines.append(
        PageLine(.text(line.range), role, sign: Self.sign(for: role, isFirst: index == 0, isDerived)))
    }
  }

  private static func sign(for role: PageLine.Role, isFirst: Bool, _ isDerived: Bool) -> PageLine.Sign {
    switch role {
    case .listItem where isFirst: .bullet
    case .caption: .bar
    case .post: .quote
    default: isFirst && isDerived ? .derived : .none
    }
  }
}

/// The parts that are shown below the headline, each with its text. An end mark belongs to the part before it. A sequence,
/// because an article may have millions of parts.
private struct ReadParts: Sequence, IteratorProtocol {
  private let parts: [Part]
  private let showsHeadline: Bool
  private var position = 0

  init(of article: Article) {
    parts = article.parts
    showsHeadline = article.headline.isDerived
  }

  mutating func next() -> (part: Part, range: TextRange)? {
    while position < parts.count, !isRead(parts[position]) { position += 1 }
    guard position < parts.count else { return nil }
    let part = parts[position]
    var end = part.range.upperBound
    position += 1
    while position < parts.count, !isRead(parts[position]) {
      if parts[position].kind == .endMark { end = parts[position].range.upperBound }
      position += 1
    }
    return (part, part.range.lowerBound..<end)
  }

  private func isRead(_ part: Part) -> Bool {
    (part.kind.isProse || part.kind.isSurrounding) && (part.kind != .headline || showsHeadline)
  }
}
