internal import Catalogue
internal import Languages
internal import News

/// Answers questions about the stories of a listing, within one session. Of a listing of very many articles the newest ones
/// are looked at.
struct StoryWindowReader {
  /// More sources than a screen names.
  private static let mostSources = 12

  let moment: Moment

  /// A story of the listing.
  private struct Listed {
    let story: Int64
    let size: Int
    /// The newest date of a listed article.
    let date: Int64
    let languageCount: Int
    /// The language of the first listed article.
    let language: Language
  }

  /// Stories around an anchor of a listing. `hits`: the articles of the listing, newest first.
  func window(_ request: StoryRequest, among hits: [Hit]) throws -> StoryWindow {
    let listed = ordered(try stories(of: hits), request.order)
    let wanted =
      switch request.anchor {
      case .index(let index): index
      case .article(let id, let otherwise): try place(of: id, in: listed) ?? otherwise
      }
    let place = WindowPlace(wanted, count: request.count, of: listed.count)
    let shown = Array(listed[place.range])
    return StoryWindow(
      request: request, start: place.range.lowerBound,
      stories: try stories(shown, in: request.listing.language),
      total: listed.count, anchorIndex: place.anchor, sharedCount: listed.count { $0.size > 1 },
      soleCounts: soleCounts(of: listed), isComplete: try moment.stories.isComplete())
  }

  private func place(of id: ArticleID, in listed: [Listed]) throws -> Int? {
    guard let hit = try moment.table.hit(id),
      let story = try moment.stories.stories(of: [hit])[hit.number]?.story
    else { return nil }
    return listed.firstIndex { $0.story == story }
  }

  private func stories(of hits: [Hit]) throws -> [Listed] {
    let places = try moment.stories.stories(of: hits)
    var seen: Set<Int64> = []
    return hits.compactMap { hit in
      guard let place = places[hit.number], seen.insert(place.story).inserted else { return nil }
      return Listed(
        story: place.story, size: place.size, date: hit.date, languageCount: place.languageCount,
        language: hit.language)
    }
  }

  /// The stories in an order; those that are equal stay newest first.
  private func ordered(_ stories: [Listed], _ order: StoryOrder) -> [Listed] {
    let keys = stories.enumerated().map { place, story in
      let (date, size) = (Int(story.date), story.size)
      let key =
        switch order {
        case .newest: [date, size]
        case .size: [size, date]
        case .languages: [story.languageCount, size, date]
        }
      return (key: key, place: place)
    }
    return keys.sorted { left, right in
      left.key == right.key ? left.place < right.place : right.key.lexicographicallyPrecedes(left.key)
    }.map { stories[$0.place] }
  }

  /// The number of stories that only one language tells, by language.
  private func soleCounts(of listed: [Listed]) -> [Story.LanguageCount] {
    let counts = listed.filter { $0.languageCount == 1 }.reduce(into: [Language: Int]()) {
      $0[$1.language, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { Story.LanguageCount(language: $0.key, count: $0.value) }
  }

  // MARK: One story

  private func stories(_ listed: [Listed], in language: Language?) throws -> [Story] {
    let members = try moment.stories.members(of: listed.map(\.story))
    let shown = listed.compactMap { Shown(members[$0.story, default: []], in: language) }
    let rows = Dictionary(
      try moment.rows(of: Array(Set(shown.flatMap { [$0.central, $0.first, $0.newest] }))).map { ($0.id, $0) }
    ) { first, _ in first }
    return shown.compactMap { shown in
      guard let central = rows[shown.central.id], let first = rows[shown.first.id],
        let newest = rows[shown.newest.id]
      else { return nil }
      return Story(
        central: central, first: first, newest: newest, languages: shown.languages, sources: shown.sources)
    }
  }

  /// The articles of a story that its line shows.
  private struct Shown {
    let central: Hit
    let first: Hit
    let newest: Hit
    let languages: [Story.LanguageCount]
    let sources: [String]

    /// Nil without an article.
    init?(_ members: [StoryTable.Member], in language: Language?) {
      guard let first = members.first else { return nil }
      let spoken = members.filter { $0.hit.language == language }
      // Of equally close articles the first.
      let central = (spoken.isEmpty ? members : spoken).enumerated().max { left, right in
        (left.element.closeness, right.offset) < (right.element.closeness, left.offset)
      }
      self.central = central?.element.hit ?? first.hit
      self.first = first.hit
      newest = members.last { $0.hit.date != 0 }?.hit ?? first.hit
      let counts = members.reduce(into: [Language: Int]()) { $0[$1.hit.language, default: 0] += 1 }
      languages = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { Story.LanguageCount(language: $0.key, count: $0.value) }
      let named = members.map(\.source).filter { !$0.isEmpty }.reduce(into: [String: Int]()) {
        $0[$1, default: 0] += 1
      }
      sources = named.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostSources).map(\.key)
    }
  }

  /// For each article the articles of the story that it tells, in the order of time.
  func articles(ofStoriesWith ids: [ArticleID]) throws -> [[ArticleRow]] {
    let hits = Dictionary(try moment.table.hits(among: ids).map { ($0.id, $0) }) { first, _ in first }
    let places = try moment.stories.stories(of: Array(hits.values))
    let members = try moment.stories.members(of: Array(Set(places.values.map(\.story))))
    let rows = Dictionary(
      try moment.rows(of: members.values.flatMap { $0.map(\.hit) }).map { ($0.id, $0) }
    ) { first, _ in first }
    return ids.map { id in
      guard let hit = hits[id], let place = places[hit.number] else { return [] }
      return members[place.story, default: []].compactMap { rows[$0.hit.id] }
    }
  }
}
