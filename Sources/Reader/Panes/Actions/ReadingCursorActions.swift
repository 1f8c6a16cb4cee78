package import Catalogue
internal import Languages
internal import Localization
package import News
internal import Screen
internal import Text

extension Model {
  /// `C`: sets a cursor on the first visible word of the article, or takes it away.
  mutating func toggleReadingCursor() -> [Effect] {
    guard reader.readingCursor == nil else {
      reader.readingCursor = nil
      return []
    }
    guard reader.isShown, reader.article != nil else {
      return refuse(wording(en: "no article is open", vi: "chưa mở bài nào"))
    }
    reader.awaited.cursor = nil
    let focused = focus == .reader ? [] : moveFocus(.to(.reader))
    let started = startReadingCursor()
    reader.readingCursor?.isNew = true
    return focused + started
  }

  /// `h l: words  ( ): sentences  E: look up  C: end`.
  var keysOfReadingCursor: String {
    let word = keys(.focus(.side(.previous)), .focus(.side(.next)))
    let sentence = keys(.sentence(.previous), .sentence(.next))
    let (lookUp, off) = (keyName(for: .lookUp), keyName(for: .readingCursor))
    return wording(
      en: "\(word): words  \(sentence): sentences  \(lookUp): look up  \(off): end",
      vi: "\(word): từng từ  \(sentence): từng câu  \(lookUp): tra từ  \(off): thôi")
  }

  private func keys(_ first: Action, _ second: Action) -> String {
    keyName(for: first) + " " + keyName(for: second)
  }

  /// Sets the cursor on the first visible word of the article that is shown.
  private mutating func startReadingCursor() -> [Effect] {
    guard let article = reader.article else { return [] }
    let start = reader.awaited.cursor ?? reader.page.offset(ofLine: reader.top) ?? 0
    reader.awaited.cursor = nil
    reader.readingCursor = ReadingCursor(article: article.id, start: start)
    return [.ask(ReadingWordsQuestion(article: article.id))] + compareForCursor()
  }

  /// Sets the cursor at the awaited place: where an article is opened, or the words have not come.
  mutating func startCursorAnew() -> [Effect] {
    guard reader.readingCursor != nil else { return [] }
    return startReadingCursor()
  }

  /// Asks again for what has not come for the cursor.
  mutating func askForCursorAgain() -> [Effect] {
    guard let cursor = reader.cursor else { return [] }
    if cursor.comparison == nil { reader.readingCursor?.requested = nil }
    let words = cursor.words == nil ? [Effect.ask(ReadingWordsQuestion(article: cursor.article))] : []
    return words + compareForCursor() + (cursor.knownGloss == nil ? askForGloss() : [])
  }

  /// Asks for the story in another language beside the article.
  mutating func compareForCursor() -> [Effect] {
    guard let cursor = reader.cursor, cursor.requested == nil,
      let story = storiesInOtherLanguages.first, story.grade == .sameStory || story.grade == .sameTopic
    else { return [] }
    let request = ComparisonRequest(left: cursor.article, right: story.id)
    reader.readingCursor?.requested = request
    return [.ask(CounterpartQuestion(request: request))]
  }

  mutating func receive(_ words: ReadingWords?, for id: ArticleID) -> [Effect] {
    guard let cursor = reader.cursor, cursor.article == id, cursor.words == nil else { return [] }
    guard let words, !words.words.isEmpty else {
      reader.readingCursor = nil
      return refuse(wording(en: "no words in this article", vi: "bài này không có từ nào"))
    }
    reader.readingCursor?.words = words
    reader.readingCursor?.go(to: cursor.start)
    return askForGloss()
  }

  func askForGloss() -> [Effect] {
    guard let cursor = reader.cursor, let range = cursor.wordRange, let article = reader.article else {
      return []
    }
    let mention = connections?.mentions.first { $0.range == range }
    let entity = mention.flatMap { mention in connections?.names.first { $0.id == mention.entity }?.entity }
    return [
      .ask(
        GlossQuestion(
          article: article.id, word: cursor.word, words: article.line(in: range), entity: entity,
          source: article.language.language, target: storiesInOtherLanguages.first?.row.language))
    ]
  }
}

// MARK: - Moving

extension Model {
  /// True if keys move the cursor in the text.
  var movesReadingCursor: Bool { focus == .reader && reader.cursor?.words != nil }

  /// `(` and `)`: the previous or next sentence; sets the cursor where there is none.
  mutating func stepSentence(_ direction: Direction) -> [Effect] {
    guard let cursor = reader.cursor else { return toggleReadingCursor() }
    guard let sentences = cursor.words?.sentences, let sentence = cursor.sentence else { return [] }
    let next = sentence + direction.step
    guard sentences.indices.contains(next) else { return [] }
    return moveCursor(to: sentences[next].lowerBound)
  }

  mutating func stepWord(_ direction: Direction) -> [Effect] {
    guard let cursor = reader.cursor, let words = cursor.words?.words else { return [] }
    let next = cursor.word + direction.step
    guard words.indices.contains(next) else { return [] }
    return moveCursor(to: words[next].lowerBound)
  }

  /// Moves the cursor as a motion moves in the text. A line up or down keeps the column.
  mutating func moveCursor(by motion: Motion) -> [Effect] {
    guard let cursor = reader.cursor, let words = cursor.words?.words, let range = cursor.wordRange else {
      return []
    }
    switch motion {
    case .line(let direction): return offset(direction, from: range).map { moveCursor(to: $0) } ?? []
    case .first: return moveCursor(to: words.first?.lowerBound ?? 0)
    case .last: return moveCursor(to: words.last?.lowerBound ?? 0)
    case .page, .halfPage:
      let line = reader.page.line(at: range.lowerBound)
      let effects = scrollReader(motion)
      let target = motion.target(from: line, pageSize: visibleLines, count: reader.page.lines.count)
      return effects + moveCursor(to: reader.page.offset(ofLine: target) ?? range.lowerBound)
    }
  }

  mutating func moveCursor(to offset: Int) -> [Effect] {
    reader.readingCursor?.go(to: offset)
    reader.readingCursor?.isNew = false
    guard let range = reader.cursor?.wordRange else { return [] }
    let top = reader.top
    reveal(range, above: GlossLine.mostLines - 1)
    history.keep()
    return (top == reader.top ? [] : noteReading() + remindToSettle()) + askForGloss()
  }

  /// The offset below or above a word, on the next line that has text.
  private func offset(_ direction: Direction, from word: TextRange) -> Int? {
    guard let article = reader.article else { return nil }
    let (lines, line) = (reader.page.lines, reader.page.line(at: word.lowerBound))
    let path =
      direction == .next ? Array(lines.indices.dropFirst(line + 1)) : lines.indices.prefix(line).reversed()
    guard let start = lines[line].range?.lowerBound,
      let target = path.lazy.compactMap({ lines[$0].range }).first(where: { !$0.isEmpty })
    else { return nil }
    let column = Width.of(article.text(in: min(start, word.lowerBound)..<word.lowerBound))
    var (offset, width) = (target.lowerBound, 0)
    for character in article.text(in: target) {
      width += Width.of(character)
      if width > column { break }
      offset += character.utf8.count
    }
    return min(offset, max(target.lowerBound, target.upperBound - 1))
  }
}

// MARK: - Questions

/// The words and sentences of an article.
package struct ReadingWordsQuestion: Question {
  package let article: ArticleID

  package func answer(from sources: Sources, report: @escaping @Sendable (ReadingWords?) -> Void) async {
    report(await sources.archive.readingWords(of: article))
  }

  package func receive(_ words: ReadingWords?, in model: inout Model) -> [Effect] {
    model.receive(words, for: article)
  }
}

/// The meaning of the word at the cursor.
package struct GlossQuestion: Question {
  let article: ArticleID
  /// The index of the word.
  let word: Int
  package let words: String
  let entity: Entity?
  let source: Language
  let target: Language?

  package func answer(from sources: Sources, report: @escaping @Sendable (Gloss) -> Void) async {
    report(await sources.archive.gloss(of: words, naming: entity, from: source, to: target))
  }

  package func receive(_ gloss: Gloss, in model: inout Model) -> [Effect] {
    guard model.reader.cursor?.article == article else { return [] }
    model.reader.readingCursor?.gloss = (word, gloss)
    return []
  }
}

/// The article at the cursor beside a story in another language.
struct CounterpartQuestion: Question {
  let request: ComparisonRequest

  func answer(from sources: Sources, report: @escaping @Sendable (Comparison?) -> Void) async {
    report(await sources.archive.comparison(request))
  }

  func receive(_ comparison: Comparison?, in model: inout Model) -> [Effect] {
    guard model.reader.cursor?.requested == request else { return [] }
    model.reader.readingCursor?.comparison = comparison
    return []
  }
}
