internal import Languages
internal import Text

/// Text whose paragraphs were wrapped at a column when the file was saved.
struct HardWrapping {
  /// The columns at which people and mail programs wrap text.
  private static let measures = 50...100
  /// The columns of narrow text, as in a newspaper. Lists and poems are as narrow, so that more evidence is needed.
  private static let narrowMeasures = 20..<50
  /// Fewer broken lines are a narrow text only if they are sentences beyond doubt.
  private static let fewestNarrowLines = 6
  /// The measures of a block of lines that is judged by itself.
  private static let measuresOfBlock = 20...100
  /// A block without a line in lower case is a paragraph only from this measure on.
  private static let leastMeasureOfNames = 40
  /// The lines at the beginning of a text among which bylines are looked for.
  private static let longestHead = 4

  private let lines: [Line]
  private let text: UTF8Text
  private let language: NewsLanguage?
  /// The column of a text that is wrapped throughout; nil for other texts.
  private let measure: Int?

  /// The lines, with the lines of a paragraph joined: all lines of a paragraph if the text or the block of lines is
  /// wrapped, else lines that continue a sentence.
  static func joined(_ lines: [Line], of text: UTF8Text, _ language: NewsLanguage?) -> [Line] {
    guard lines.contains(where: { !$0.isAfterBlank }) else { return lines }
    return HardWrapping(lines, text, language).joined
  }

  private init(_ lines: [Line], _ text: UTF8Text, _ language: NewsLanguage?) {
    (self.lines, self.text, self.language) = (lines, text, language)
    measure = Self.measure(of: lines, in: text)
  }

  private var joined: [Line] {
    var joined: [Line] = []
    joined.reserveCapacity(lines.count)
    var start = 0
    while start < lines.count {
      let end = lines[(start + 1)...].firstIndex(where: \.isAfterBlank) ?? lines.count
      append(start..<end, to: &joined)
      start = end
    }
    return joined
  }

  /// Adds the lines between two blank lines.
  private func append(_ block: Range<Int>, to joined: inout [Line]) {
    joined.append(lines[block.lowerBound])
    guard block.count > 1 else { return }
    let paragraph = startOfParagraph(in: block) ?? block.upperBound
    for index in block.dropFirst() {
      let (last, line) = (joined[joined.count - 1], lines[index])
      guard index > paragraph || goesOn(last, line), !line.isRow, !last.isRow, !isByline(index),
        !isByline(index - 1)
      else {
        joined.append(line)
        continue
      }
      joined[joined.count - 1] = Line(
        range: last.range.lowerBound..<line.range.upperBound, isAfterBlank: last.isAfterBlank,
        isBeforeBlank: line.isBeforeBlank)
    }
  }
}

// MARK: - Texts that are wrapped throughout

extension HardWrapping {
  /// The column of a text whose lines break because the next word would not fit. This must hold for nine of ten lines that
  /// another line of the same paragraph follows, and for at least three such lines.
  private static func measure(of lines: [Line], in text: UTF8Text) -> Int? {
    // One wide line is enough to answer for nearly every file, before widths are measured.
    guard lines.count > 3, !lines.contains(where: { $0.range.count > measures.upperBound * 3 }) else {
      return nil
    }
    let broken = lines.indices.dropLast().filter { !lines[$0].isBeforeBlank && !lines[$0].isRow }
    guard broken.count >= 3 else { return nil }
    let widths = lines.map { text.width(of: $0.range) }
    // A paragraph of one line, such as a headline, may be wider.
    let measure = broken.reduce(0) { max($0, widths[$1], widths[$1 + 1]) }
    let full = broken.count { index in
      let nextWord = text.width(of: text.token(from: lines[index + 1].range.lowerBound))
      return widths[index] + 1 + nextWord > measure
    }
    guard full * 10 >= broken.count * 9 else { return nil }
    let isWrapped =
      measures.contains(measure)
      || narrowMeasures.contains(measure)
        && (broken.count >= fewestNarrowLines
          ? isProse(broken, lines, text) : isSentences(broken, lines, text))
    return isWrapped ? measure : nil
  }

  /// True if at least every third of the broken lines goes on in lower case, and hardly any ends as a sentence.
  private static func isProse(_ broken: [Int], _ lines: [Line], _ text: UTF8Text) -> Bool {
    let goingOn = broken.count { text.isLowercase(at: lines[$0 + 1].range.lowerBound) }
    let ended = broken.count { text.isSentenceMark(before: lines[$0].range.upperBound) }
    return goingOn * 3 >= broken.count && ended * 4 <= broken.count
  }

  /// True if at least every second of a few broken lines goes on in lower case, none ends as a sentence, and every
  /// paragraph ends as a sentence.
  private static func isSentences(_ broken: [Int], _ lines: [Line], _ text: UTF8Text) -> Bool {
    func endsSentence(_ index: Int) -> Bool { text.isSentenceMark(before: lines[index].range.upperBound) }
    let goingOn = broken.count { text.isLowercase(at: lines[$0 + 1].range.lowerBound) }
    return goingOn * 2 >= broken.count && !broken.contains(where: endsSentence)
      && broken.allSatisfy { !lines[$0 + 1].isBeforeBlank || endsSentence($0 + 1) }
  }
}

// MARK: - Blocks of a few lines

extension HardWrapping {
  /// The first line of the paragraph that a block of lines ends with; nil if the lines of the block are not wrapped. A
  /// headline may precede the paragraph.
  private func startOfParagraph(in block: Range<Int>) -> Int? {
    let starts =
      isHeadline(block.lowerBound) ? [block.lowerBound + 1] : [block.lowerBound, block.lowerBound + 1]
    if measure != nil { return starts[0] }
    guard
      !block.contains(where: {
        lines[$0].isRow || lines[$0].range.count > Self.measuresOfBlock.upperBound * 3 || isItem($0)
      })
    else { return nil }
    return starts.first { $0 + 1 < block.upperBound && isParagraph($0..<block.upperBound) }
  }

  /// True if the lines break because the next word would not fit, the last line ends as a sentence, and the other lines go
  /// on in the next one. People who break lines by hand leave some of a line empty, which counts only where the first line
  /// is no headline beyond doubt.
  private func isParagraph(_ block: Range<Int>) -> Bool {
    let widths = block.map { text.width(of: lines[$0].range) }
    let measure = widths.max() ?? 0
    let breaks = block.dropLast()
    let isFirstGoingOn = goesOn(lines[block.lowerBound], lines[block.lowerBound + 1])
    let isFragment = endsWithFragment(block.lowerBound) || partsName(block.lowerBound)
    let least = isFirstGoingOn || isFragment ? measure - measure / 10 : measure
    guard Self.measuresOfBlock.contains(measure), endsSentence(block.upperBound - 1),
      breaks.allSatisfy({ isFull($0, width: widths[$0 - block.lowerBound], least) })
    else { return false }
    let goingOn = breaks.count { goesOn(lines[$0], lines[$0 + 1]) }
    let ended = breaks.count { endsSentence($0) }
    if goingOn > 0 { return goingOn * 3 >= breaks.count && ended * 4 <= breaks.count }
    return measure >= Self.leastMeasureOfNames && breaks.count <= 2 && ended == 0
      && (isFragment || beginsWithFigure(block.lowerBound + 1))
  }

  /// True if the first word of the next line would not fit into a line.
  private func isFull(_ index: Int, width: Int, _ measure: Int) -> Bool {
    width + 1 + text.width(of: text.token(from: lines[index + 1].range.lowerBound)) > measure
  }

  private func endsSentence(_ index: Int) -> Bool {
    let line = lines[index].range
    var end = line.upperBound
    while end > line.lowerBound, case let last = text.start(ofScalarBefore: end),
      text.closerLength(at: last) > 0
    {
      end = last
    }
    return text.isSentenceMark(before: end)
  }

  /// True if a line ends with one or two capitalised words behind a mark: `… on Tuesday, said Anna`, `… bridge. Anna`.
  /// Neither a headline nor a sentence ends so.
  private func endsWithFragment(_ index: Int) -> Bool {
    let line = lines[index].range
    let words = Words(of: text, in: line).suffix(3)
    guard let last = words.last, last.upperBound == line.upperBound, words.count > 1 else { return false }
    let pairs = zip(words, words.dropFirst()).reversed()
    for (word, next) in pairs {
      guard text.isUppercase(at: next.lowerBound) else { return false }
      if text[word.upperBound] != 0x20 { return text.trimmed(word.upperBound..<next.lowerBound).count > 0 }
    }
    return false
  }

  /// True if a line ends with a capitalised word, and a capitalised word before a comma begins the next line:
  /// `… said Peter` above `Brown, who had …`.
  private func partsName(_ index: Int) -> Bool {
    let (line, next) = (lines[index].range, lines[index + 1].range)
    guard let last = Words(of: text, in: line).suffix(1).first, last.upperBound == line.upperBound,
      let first = Words(of: text, in: text.token(from: next.lowerBound)).first(where: { _ in true })
    else { return false }
    return text.isUppercase(at: last.lowerBound) && text.isUppercase(at: next.lowerBound)
      && first.lowerBound == next.lowerBound && text[first.upperBound] == UInt8(ascii: ",")
  }

  private func beginsWithFigure(_ index: Int) -> Bool {
    let start = lines[index].range.lowerBound
    return text[start].isDigit || text[start] == UInt8(ascii: "(")
  }
}

// MARK: - Lines that are paragraphs of their own

extension HardWrapping {
  /// True if the first line of the text is a headline without a blank line below it: the next word would fit into the line,
  /// or the next line begins with a word that opens sentences, as `The`.
  private func isHeadline(_ index: Int) -> Bool {
    guard index == 0, !endsSentence(0), text.isUppercase(at: lines[1].range.lowerBound) else { return false }
    if let measure, !isFull(0, width: text.width(of: lines[0].range), measure) { return true }
    guard let language, lines[0].range.count <= Self.measures.upperBound * 3, !goesOn(lines[0], lines[1]),
      Sentences(of: text, in: lines[0].range, by: language.sentences).count(where: { _ in true }) == 1,
      let word = Words(of: text, in: text.token(from: lines[1].range.lowerBound)).first(where: { _ in true })
    else { return false }
    return language.sentences.isOpener(text.folded(word), hasDiacritic: text.hasDiacritic(in: word))
  }

  /// True for an item of a list: `- Oslo`, `2. Oslo`.
  private func isItem(_ index: Int) -> Bool {
    let line = lines[index].range
    if ListMarker.range(in: text, line: line) != nil { return true }
    var end = line.lowerBound
    while text[end].isDigit { end += 1 }
    return end > line.lowerBound && (text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"))
      && text.spaceLength(at: end + 1) > 0
  }

  /// True for a line at the beginning of the text that names the author: `by Jane Roe, science correspondent`. Within a
  /// sentence the next line goes on in lower case.
  private func isByline(_ index: Int) -> Bool {
    guard index > 0, index < Self.longestHead, let language,
      lines[index].isBeforeBlank || !text.isLowercase(at: lines[index + 1].range.lowerBound),
      let line = FoldedLine(of: text, lines[index].range, language)
    else { return false }
    return Byline(line, language)?.isMarked ?? false
  }

  /// True if `next` continues the sentence of `line`: in lower case, without a mark that ends the sentence, or behind a
  /// word that needs another one.
  private func goesOn(_ line: Line, _ next: Line) -> Bool {
    let end = line.range.upperBound
    guard
      text[end - 1].isWordByte && !text.isGeneralPunctuation(before: end)
        || text[end - 1] == UInt8(ascii: ","),
      ListMarker.range(in: text, line: line.range) == nil, !text.has("http", at: next.range.lowerBound)
    else { return false }
    return text.isLowercase(at: next.range.lowerBound) || needsAnotherWord(line, next)
  }

  /// True if a line ends with a word such as `of`, and the next line begins with a name or a figure.
  private func needsAnotherWord(_ line: Line, _ next: Line) -> Bool {
    guard let language, text[line.range.upperBound - 1] != UInt8(ascii: ","),
      text.isUppercase(at: next.range.lowerBound) || text[next.range.lowerBound].isDigit
    else { return false }
    var start = line.range.upperBound
    while start > line.range.lowerBound, text.spaceLength(at: text.start(ofScalarBefore: start)) == 0 {
      start = text.start(ofScalarBefore: start)
    }
    guard start > line.range.lowerBound,
      let last = Words(of: text, in: start..<line.range.upperBound).first(where: { _ in true }),
      let first = Words(of: text, in: text.token(from: next.range.lowerBound)).first(where: { _ in true })
    else { return false }
    return language.news.isDangling(text, last, isMarked: text.hasDiacritic(in: line.range))
      && !text.isUppercase(at: last.lowerBound)
      && !language.sentences.isOpener(text.folded(first), hasDiacritic: text.hasDiacritic(in: first))
  }
}
