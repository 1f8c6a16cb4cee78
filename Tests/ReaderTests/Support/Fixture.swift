internal import Catalogue
internal import Languages
internal import News
import Reader

/// Six articles in three languages with hand-made names and related stories: enough to try every key.
enum Fixture {
  static let belgium = Entity(
    key: EntityKey("place:BE"), kind: .place, names: [.english: "Belgium", .vietnamese: "Bỉ"])
  static let noem = Entity(
    key: EntityKey("person:kristi noem"), kind: .person, names: [.english: "Kristi Noem"])
  static let union = Entity(
    key: EntityKey("organization:EU"), kind: .organization,
    names: [.english: "European Union", .vietnamese: "Liên minh châu Âu"])

  static let articles: [Article] = [
    article(
      "a", "en", ArticleDate(year: 2025, month: 9, day: 11), "Noem visits the port",
      ["Kristi Noem came to Belgium on Wednesday.", "Noem spoke of the European Union. Belgium listened."]),
    article(
      "b", "vi", ArticleDate(year: 2025, month: 9, day: 10), "Bộ trưởng Mỹ thăm cảng",
      ["Kristi Noem đã tới Bỉ hôm thứ Tư.", "Bỉ là một nước ở châu Âu."]),
    article(
      "c", "en", ArticleDate(year: 2025, month: 9, isInferred: true), "Ports of the Union",
      ["The European Union has many ports.", "Belgium has the busiest one."]),
    article(
      "d", "vi", ArticleDate(year: 2024, month: 6), "Đà Nẵng đón mưa lớn", ["Mưa lớn ở Đà Nẵng suốt đêm qua."]
    ),
    article("e", "ja", ArticleDate(year: 2024), "東京で会議", ["東京で会議が開かれた。"]),
    article(
      "f", "en", nil, "A long report", (1...60).map { "Paragraph \($0) of the long report says little." }),
  ]

  /// From article to article, nearest first.
  static let related: [String: [String]] = ["a": ["c", "b"], "b": ["a", "c"], "c": ["a", "b"]]

  static func row(_ name: String) -> ArticleRow {
    ArticleRow(articles.first { $0.path == name } ?? articles[0])
  }

  /// An article of paragraphs, below a headline of its own.
  static func article(
    _ path: String, _ language: String, _ date: ArticleDate?, _ headline: String, _ paragraphs: [String]
  ) -> Article {
    var text = ""
    var parts: [Part] = []
    for (index, block) in ([headline] + paragraphs).enumerated() {
      if index > 0 {
        parts.append(Part(.space, text.utf8.count..<text.utf8.count + 2))
        text += "\n\n"
      }
      parts.append(
        Part(index == 0 ? .headline : .paragraph, text.utf8.count..<text.utf8.count + block.utf8.count))
      text += block
    }
    return Article(
      id: ArticleID(contents: Array(text.utf8)), location: Location(path: path), text: text, encoding: .utf8,
      headline: Headline(text: headline, range: parts[0].range, isDerived: false, isCut: false), date: date,
      language: LanguageGuess(Language(language), confidence: 1), source: nil, parts: parts,
      wordCount: text.split(separator: " ").count, breaksOff: false)
  }
}

/// Answers effects out of the fixture, as the archive answers them out of a collection.
struct FixtureArchive {
  var articles = Fixture.articles
  let marks = FixtureMarks()

  func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .fetchRows(let request): .rows(window(for: request))
    case .fetchArticle(let id): .article(id, articles.first { $0.id == id })
    case .fetchConnections(let id): connections(of: id).map(Message.connections)
    case .fetchComparison(let request): .comparison(request, comparison(request))
    case .fetchTimeline(let listing): .timeline(timeline(of: listing))
    case .fetchGlossary(let id): .glossary(id, glossary(of: id))
    case .setPage(let request): .page(request.article.id, request.page)
    case .fetchMatches(let id, let query):
      .matches(id, query, matches(in: id, of: query))
    case .fetchNames(let beginning): .names(beginning: beginning, names(beginning: beginning))
    case .fetchPlace: .place(marks.place)
    case .fetchRecord(let id): .record(id, marks.record(of: id))
    case .mark(let change): .marked(marks.make(change))
    case .markAllRead(let listing): .markedAll(marks.make(MarkChange(.read, true, unread(in: listing))))
    case .findUnread(let request): .unread(request, nearestUnread(request))
    case .keepPosition, .keepPlace, .keepSearch: marks.keep(effect)
    case .fetchSearches: .searches(marks.searches)
    case .copy, .edit, .export, .exportGlossary, .prefetch, .remind, .redraw, .suspend, .quit: nil
    case .fetchEntityPage(let key): .entityPage(key, entityPage(of: key))
    case .fetchEntityRows(let request): .entityRows(window(for: request))
    case .fetchCandidates(let beginning): .candidates(beginning: beginning, candidates(beginning: beginning))
    case .correct(let change): .corrected(change)
    }
  }

  /// The articles of a listing, in its order.
  func listed(_ listing: Listing) -> [Article] {
    var listed = named(listing).filter { listing.language == nil || $0.language.language == listing.language }
    if listing.order.key == .relevance { listed.reverse() }
    if listing.order.isReversed { listed.reverse() }
    return listed
  }

  private func named(_ listing: Listing) -> [Article] {
    articles.filter { article in
      listing.entity.map { key in mentions(in: article).contains { $0.entity == key } } ?? true
    }.filter { listing.query.map(FixtureSearch.init)?.finds($0) ?? true }
  }

  private func unread(in listing: Listing) -> [ArticleID] {
    listed(listing).map(\.id).filter { !marks.record(of: $0).marks.isRead }
  }

  private func nearestUnread(_ request: UnreadRequest) -> Int? {
    let listed = listed(request.listing)
    return request.path(total: listed.count).first { !marks.record(of: listed[$0].id).marks.isRead }
  }

  private func window(for request: RowRequest) -> RowWindow {
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
        return row
      },
      total: .exact(listed.count), anchorIndex: anchor, census: Census(entries: entries)
    ).marked(unreadCount: .exact(unread(in: request.listing).count)) { marks.record(of: $0).marks }
  }

  private func connections(of id: ArticleID) -> Connections? {
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
        row: Fixture.row(path), score: 0.8 - 0.3 * Double(index), grade: index == 0 ? .sameStory : .sameTopic,
        reasons: [Reason(.name(.person), "Kristi Noem"), Reason(.name(.place), "Bỉ · Belgium")])
    }
    return Connections(article: id, names: names, mentions: mentions, related: related, isComplete: true)
  }

  private func matches(in id: ArticleID, of query: Query) -> [SearchHit] {
    articles.first { $0.id == id }.map { FixtureSearch(query).hits(in: $0.text) } ?? []
  }

  private func names(beginning typed: String) -> [Entity] {
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
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
