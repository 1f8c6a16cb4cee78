internal import Catalogue
internal import Languages
internal import News
import Reader
import Synchronization

/// Answers questions out of the fixture, as the archive answers them out of a collection.
struct FixtureArchive {
  var articles = Fixture.articles
  let marks = FixtureMarks()
  let news = FixtureNews()
  let corrections = FixtureAdoption()

  /// The answer to an effect; nil for effects that leave the program.
  func answer(_ effect: Effect) async -> Message? {
    switch effect {
    case .question(let asked):
      await asked.question.lastMessage(
        from: Sources(
          archive: self, journal: marks, news: news, searches: marks, commands: FixtureCommands()))
    case .mark(let change): .marked(marks.make(change))
    case .correct(let change): .corrected(change)
    case .keepPosition, .keepView, .keepSearch: marks.keep(effect)
    case .note(let change): marks.make(change)
    case .changeSavedSearches(let change): marks.make(change)
    case .recallCommands: .commandsRecalled(["wc -l", "less"])
    case .keepTerm(let change): marks.make(change)
    case .run, .launch, .keepCommand, .copy, .edit, .editNote, .editSavedSearches, .browse, .export,
      .exportGlossary, .remind, .limitWait,
      .redraw, .suspend, .quit,
      .fetch, .fetchPage, .changeSubscription, .editSources:
      nil
    }
  }

  /// The articles of a listing, in its order.
  func listed(_ listing: Listing) -> [Article] {
    var listed = named(listing).filter { listing.language == nil || $0.language.language == listing.language }
    if listing.order.key == .relevance { listed.reverse() }
    if listing.order.isReversed { listed.reverse() }
    guard listing.isByStory else { return listed }
    var told: Set<ArticleID> = []
    return listed.filter { article in
      let members = articles(ofStoriesWith: [article.id])[0].map(\.id)
      return told.insert(members[0]).inserted
    }
  }

  private func named(_ listing: Listing) -> [Article] {
    articles.filter { article in
      listing.entity.map { key in mentions(in: article).contains { $0.entity == key } } ?? true
    }.filter { article in
      if listing.kept.contains(article.id) { return !marks.record(of: article.id).marks.isHidden }
      if let found = listing.query.flatMap({ marks.finds(article.id, $0) }) { return found }
      guard listing.query?.asksForHidden == true || !marks.record(of: article.id).marks.isHidden else {
        return false
      }
      return listing.query.map(FixtureSearch.init)?.finds(article) ?? true
    }
  }

  func unread(in listing: Listing) -> [ArticleID] {
    listed(listing).map(\.id).filter { !marks.record(of: $0).marks.isRead }
  }

  func nearestUnread(_ request: UnreadRequest) -> Int? {
    let lines = listed(request.listing).map { articles(ofLine: $0, in: request.listing) }
    return request.path(total: lines.count).first { lines[$0].contains { !isRead($0) } }
  }

  /// The articles for which a row stands.
  private func articles(ofLine article: Article, in listing: Listing) -> [ArticleID] {
    guard listing.isByStory else { return [article.id] }
    let story = Set(articles(ofStoriesWith: [article.id])[0].map(\.id))
    return listed(listing.byArticle).map(\.id).filter(story.contains)
  }

  private func isRead(_ id: ArticleID) -> Bool { marks.record(of: id).marks.isRead }

  func window(for request: RowRequest) -> RowWindow {
    let named = named(request.listing)
    let listed = listed(request.listing)
    let anchor: Int? =
      switch request.anchor {
      case .index(let index): listed.isEmpty ? nil : min(index, listed.count - 1)
      case .article(let id, let index):
        listed.firstIndex { $0.id == id } ?? (listed.isEmpty ? nil : min(index, listed.count - 1))
      }
    let start = min(max(0, (anchor ?? 0) - request.count / 2), max(0, listed.count - request.count))
    let entries = [("en", "English"), ("ja", "日本語"), ("vi", "Tiếng Việt")].map { code, endonym in
      Census.Entry(
        language: Language(code), endonym: endonym,
        count: .exact(named.count { $0.language.language.code == code }))
    }.filter { $0.count.value > 0 }
    return RowWindow(
      request: request, start: start,
      rows: listed.dropFirst(start).prefix(request.count).map { article in
        var row = request.listing.query.map { FixtureSearch($0).row(of: article) } ?? ArticleRow(article)
        row.coverage = Fixture.related[article.path].map { $0.isEmpty ? .single : .paired }
        if request.listing.isByStory { row.storyCount = articles(ofStoriesWith: [article.id])[0].count }
        row.storyLine = StoryLine(articles(ofLine: article, in: request.listing), isRead: isRead)
        return row
      },
      total: .exact(listed.count), anchorIndex: anchor, census: Census(entries: entries)
    ).marked(unreadCount: .exact(unread(in: request.listing.byArticle).count)) { marks.record(of: $0) }
  }

  func contains(_ id: ArticleID) -> Bool { articles.contains { $0.id == id } }

  func connections(of id: ArticleID) -> Connections? {
    guard let article = articles.first(where: { $0.id == id }) else { return nil }
    let mentions = mentions(in: article)
    let names = [Fixture.noem, Fixture.belgium, Fixture.union].compactMap { entity in
      let here = mentions.count { $0.entity == entity.key }
      let everywhere = articles.count { self.mentions(in: $0).contains { $0.entity == entity.key } }
      return here == 0
        ? nil : Connections.NameEntry(entity: entity, mentionCount: here, articleCount: .exact(everywhere))
    }
    let related = (Fixture.related[article.path] ?? []).enumerated().map { index, path in
      RelatedStory(
        row: articles.first { $0.path == path }.map { ArticleRow($0) } ?? Fixture.row(path),
        score: 0.8 - 0.3 * Double(index), grade: index == 0 ? .sameStory : .sameTopic,
        reasons: [Reason(.name(.person), "Kristi Noem"), Reason(.name(.place), "Bỉ · Belgium")])
    }
    return Connections(article: id, names: names, mentions: mentions, related: related, isComplete: true)
  }

  func matches(in id: ArticleID, of query: Query) -> [SearchHit] {
    articles.first { $0.id == id }.map { FixtureSearch(query).hits(in: $0.text) } ?? []
  }

  func names(beginning typed: String) -> [Entity] {
    [Fixture.noem, Fixture.belgium, Fixture.union].filter { entity in
      entity.names.values.contains { $0.lowercased().hasPrefix(typed.lowercased()) }
    }
  }

  func mentions(in article: Article) -> [Mention] {
    let names = [
      ("Kristi Noem", Fixture.noem), ("Noem", Fixture.noem), ("Belgium", Fixture.belgium),
      ("Bỉ", Fixture.belgium),
      ("European Union", Fixture.union),
    ]
    var found: [Mention] = []
    for (name, entity) in names {
      var rest = article.text[...]
      while let range = rest.firstRange(of: name) {
        let start = article.text.utf8.distance(from: article.text.startIndex, to: range.lowerBound)
        let bytes = start..<start + name.utf8.count
        if !found.contains(where: { $0.range.overlaps(bytes) }) {
          found.append(Mention(range: bytes, entity: entity.key, kind: entity.kind))
        }
        rest = rest[range.upperBound...]
      }
    }
    return found.compactMap { mention in
      corrections.key(of: mention.entity).map {
        Mention(range: mention.range, entity: $0, kind: mention.kind)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension FixtureArchive: ArticleArchive {
  func open(to depth: ArchiveDepth, reporting report: @escaping @Sendable (ArchiveEvent) -> Void) {}
  func watch(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) {}
  func rereadFields(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) {}
  func mended() -> Bool { false }
  func articleInMemory(_ id: ArticleID) -> Article? { nil }
  func adopt(_ corrections: EntityCorrections) {}

  func adopt(_ termbase: Termbase) {}
  func adopt(termbaseFrom source: @escaping @Sendable () async -> Termbase) {}
  func adopt(_ marks: UserMarks) {}
  func takeSuccessions() -> [ArticleSuccession] { [] }

  func unreadCounts(
    ofFiles files: [String: [String]], marked marks: any ReadingMarksSource
  ) -> [String: Int] { [:] }

  func rows(_ request: RowRequest, withSnippets: Bool) -> RowWindow { window(for: request) }

  func rows(
    _ request: RowRequest, marked: any ReadingMarksSource,
    reporting report: @escaping @Sendable (RowWindow) -> Void
  ) { report(window(for: request)) }

  func unread(in listing: Listing, marked: any ReadingMarksSource) -> [ArticleID] {
    unread(in: listing.byArticle)
  }

  func window(for request: RowRequest, marked: any ReadingMarksSource) -> RowWindow { window(for: request) }

  func articles(of listing: Listing, marked: any ReadingMarksSource) -> [ArticleID] {
    listed(listing).map(\.id)
  }

  func nearestUnread(_ request: UnreadRequest, marked: any ReadingMarksSource) -> Int? {
    nearestUnread(request)
  }

  func article(_ id: ArticleID) -> Article? { articles.first { $0.id == id } }
  func lookUp(_ typed: String) -> IDLookup { .unknown }
  func names() -> [Connections.NameEntry] { [] }
  func names(beginning typed: String, limit: Int) -> [Entity] { names(beginning: typed) }
  func nameEntries(beginning typed: String, limit: Int) -> [Connections.NameEntry] {
    candidates(beginning: typed)
  }
  func entities(called words: String) -> [EntityKey] { [] }
  func connections(of article: Article) -> Connections {
    connections(of: article.id)
      ?? Connections(article: article.id, names: [], mentions: [], related: [], isComplete: true)
  }
  func related(to id: ArticleID, limit: Int, includingUnrelated: Bool) -> [RelatedStory] {
    connections(of: id)?.related ?? []
  }
  func glossary(of id: ArticleID, in target: Language?) -> Glossary? { glossary(of: id) }
}

/// Words at blanks, but names and `ma túy` as one word each; a lexicon of three words.
extension FixtureArchive {
  func readingWords(of id: ArticleID) -> ReadingWords? {
    guard let article = article(id) else { return nil }
    var words: [Range<Int>] = mentions(in: article).map(\.range)
    for part in article.parts where part.kind != .space {
      var start = part.range.lowerBound
      for word in article.text(in: part.range).split(separator: " ", omittingEmptySubsequences: false) {
        let letters = word.prefix { $0.isLetter || $0.isNumber }
        let range = start..<start + letters.utf8.count
        if !range.isEmpty, !words.contains(where: { $0.overlaps(range) }) { words.append(range) }
        start += word.utf8.count + 1
      }
    }
    let sentences = article.parts.filter { $0.kind != .space }.flatMap {
      self.sentences(of: $0.range, in: article)
    }
    return ReadingWords(words: words.sorted { $0.lowerBound < $1.lowerBound }, sentences: sentences)
  }

  private func sentences(of range: Range<Int>, in article: Article) -> [Range<Int>] {
    var start = range.lowerBound
    return article.text(in: range).split(separator: ". ").map { sentence in
      let end = min(range.upperBound, start + sentence.utf8.count + (sentence.hasSuffix(".") ? 0 : 1))
      defer { start = end + 1 }
      return start..<end
    }
  }

  func gloss(
    of words: String, naming entity: Entity?, from source: Language, to target: Language?
  ) -> Gloss {
    let target = target ?? .vietnamese
    if let entity { return Gloss(in: target, [entity.names[target] ?? "-"], from: .names) }
    let lexicon = ["port": ["cảng", "bến"], "came": ["đến"]]
    return Gloss(
      in: target, lexicon[words.lowercased()] ?? [], from: words == "visits" ? .termbase : .lexicon)
  }
}

/// A command that says what it was asked.
struct FixtureCommands: CommandRunner {
  func output(of lookUp: LookUp) -> CommandOutput {
    let line = "\(lookUp.command.name): \(lookUp.words) (\(lookUp.source) > \(lookUp.target))"
    return CommandOutput(lines: [line] + (1...60).map { "meaning \($0)" }, ending: .exited(3))
  }
}

extension Question {
  /// The message with the last answer; nil where no answer comes.
  func lastMessage(from sources: Sources) async -> Message? {
    if let message = messageAtHand(from: sources) { return message }
    let last = LastMessage()
    await answer(from: sources) { last.set($0) }
    return last.message
  }
}

/// The last message that a question posted. A class because the answer may be given on another thread.
private final class LastMessage: Sendable {
  private let kept = Mutex<Message?>(nil)

  var message: Message? { kept.withLock(\.self) }
  func set(_ message: Message) { kept.withLock { $0 = message } }
}
