internal import Screen

/// A text of one line with marks in it: highlighted ranges of bytes.
package struct MarkedText: Hashable {
  let text: String
  /// In their order, without overlap.
  let marks: [Range<Int>]

  package init(text: String, marks: [Range<Int>]) {
    (self.text, self.marks) = (text, marks)
  }

  /// The text cut to a width, `…` behind it where it goes on.
  func fitted(columns: Int) -> MarkedText {
    let kept = Fitting.fit(text, columns: columns)
    let end = kept.utf8.count == text.utf8.count ? kept.utf8.count : max(0, kept.utf8.count - Self.ellipsis)
    return MarkedText(text: kept, marks: Self.marks(marks, in: 0..<end))
  }

  /// The text cut at its beginning, between words, so that the first mark and the marks close behind it are within a
  /// width.
  func showingFirstMark(columns: Int) -> MarkedText {
    guard let first = firstCluster(columns: columns), Width.of(text.slice(0..<first.upperBound)) >= columns
    else { return self }
    var (start, position) = (first.lowerBound, first.lowerBound)
    var width = Width.of(text.slice(first))
    for character in text.slice(0..<first.lowerBound).reversed() {
      width += Width.of(character)
      guard width <= columns / 2 else { break }
      position -= character.utf8.count
      if character == " " { start = position + 1 }
    }
    let rest = slice(start..<text.utf8.count)
    return MarkedText(text: "…" + rest.text, marks: rest.marks.map { $0.shifted(by: Self.ellipsis) })
  }

  /// The first mark with the marks that follow within two bytes, up to half a width.
  private func firstCluster(columns: Int) -> Range<Int>? {
    guard var cluster = marks.first else { return nil }
    for mark in marks.dropFirst() {
      let longer = cluster.lowerBound..<mark.upperBound
      guard mark.lowerBound - cluster.upperBound <= 2, Width.of(text.slice(longer)) <= columns / 2 else {
        break
      }
      cluster = longer
    }
    return cluster
  }

  /// The text on at most `rows` lines of `columns`, `…` at the end where it goes on.
  func lines(columns: Int, rows: Int) -> [MarkedText] {
    let wrapped = TextWrap.lines(of: text, columns: columns)
    return wrapped.prefix(rows).enumerated().map { index, line in
      let isLast = index == rows - 1 && rows < wrapped.count
      let end = isLast ? text.utf8.count : line.range.upperBound
      return slice(line.range.lowerBound..<end).fitted(columns: columns)
    }
  }

  private static let ellipsis = "…".utf8.count

  private func slice(_ range: Range<Int>) -> MarkedText {
    let inside = Self.marks(marks, in: range).map { $0.shifted(by: -range.lowerBound) }
    return MarkedText(text: String(text.slice(range)), marks: inside)
  }

  private static func marks(_ marks: [Range<Int>], in range: Range<Int>) -> [Range<Int>] {
    marks.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
  }
}

extension MarkedText {
  /// The text cut where a mark begins or ends.
  package var runs: [(text: Substring, isMarked: Bool)] {
    var runs: [(text: Substring, isMarked: Bool)] = []
    var position = 0
    for mark in marks {
      if position < mark.lowerBound { runs.append((text.slice(position..<mark.lowerBound), false)) }
      runs.append((text.slice(mark), true))
      position = mark.upperBound
    }
    if position < text.utf8.count { runs.append((text.slice(position..<text.utf8.count), false)) }
    return runs
  }
}

extension Canvas {
  /// Writes a text on one row, its marks bold and underlined, and returns the columns it took.
  @discardableResult
  mutating func write(_ marked: MarkedText, column: Int, row: Int, style: Style) -> Int {
    var at = column
    for run in marked.runs {
      at += write(run.text, column: at, row: row, style: run.isMarked ? style.marked : style)
    }
    return at - column
  }
}

extension Style {
  /// The style of a match in a text of this style. The match differs from the text without colour too.
  var marked: Style {
    Style(ink == .quiet ? .plain : ink, traits.union([.bold, .underline]))
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
