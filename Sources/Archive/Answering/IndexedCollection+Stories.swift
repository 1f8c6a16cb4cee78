internal import Catalogue
internal import GRDB
internal import Languages
internal import News

// MARK: - Stories

extension IndexedCollection {
  /// Stories around an anchor of a listing.
  mutating func window(_ request: StoryRequest) -> StoryWindow {
    let stories = storyTable
    let listed = storyOrder(of: request.listing, request.order)
    let (anchor, range) = Self.place(of: request, among: listed) { id in
      table.slot(of: id).map(stories.story)
    }
    return StoryWindow(
      request: request, start: range.lowerBound,
      stories: self.stories(listed[range].map(Int.init), in: request.listing.language), total: listed.count,
      anchorIndex: anchor, sharedCount: listed.count { stories.members(of: Int($0)).count > 1 },
      soleCounts: soleCounts(of: listed), isComplete: isConnected && stories.isComplete)
  }

  /// For each article the articles of the story that it tells, in the order of time.
  mutating func articles(ofStoriesWith ids: [ArticleID]) -> [[ArticleRow]] {
    let stories = storyTable
    let slots = table.slots(of: ids)
    let members = slots.map { $0.map { stories.members(of: stories.story(of: $0)) } ?? [] }
    let rows = Dictionary(rows(in: Array(members.joined())[...]).map { ($0.id, $0) }) { first, _ in first }
    return members.map { $0.compactMap { rows[table.ids[Int($0)]] } }
  }

  /// The stories of a listing, in an order.
  private mutating func storyOrder(of listing: Listing, _ order: StoryOrder) -> [Int32] {
    var listing = listing.byArticle
    listing.order = .newestFirst
    if let known = listings[listing, order] { return known }
    let ordered = storyTable.stories(of: entry(for: listing).slots, in: order)
    listings[listing, order] = ordered
    return ordered
  }

  /// The index of the anchor, and the indices of the stories that a window shows.
  private static func place(
    of request: StoryRequest, among listed: [Int32], story: (ArticleID) -> Int?
  ) -> (anchor: Int?, range: Range<Int>) {
    let wanted =
      switch request.anchor {
      case .index(let wanted): wanted
      case .article(let id, let otherwise):
        story(id).flatMap { listed.firstIndex(of: Int32($0)) } ?? otherwise
      }
    let anchor = listed.isEmpty ? nil : min(max(0, wanted), listed.count - 1)
    let count = min(max(0, request.count), listed.count)
    let start = min(max(0, (anchor ?? 0) - count / 2), listed.count - count)
    return (anchor, start..<start + count)
  }

  /// The number of stories that only one language tells, by language.
  private mutating func soleCounts(of listed: [Int32]) -> [Story.LanguageCount] {
    let (stories, table) = (storyTable, table)
    let sole = listed.lazy.map(Int.init).filter { stories.languageCount(of: $0) == 1 }
      .compactMap { stories.members(of: $0).first }
    let counts = sole.reduce(into: [Language: Int]()) { $0[table.language(at: Int($1)), default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { Story.LanguageCount(language: $0.key, count: $0.value) }
  }
}

// MARK: - One story

extension IndexedCollection {
  private mutating func stories(_ numbers: [Int], in language: Language?) -> [Story] {
    let stories = storyTable
    return numbers.compactMap { number in
      let members = stories.members(of: number)
      let shown = [
        central(of: members, in: language), members[members.startIndex],
        stories.newest(of: number, in: table),
      ]
      let rows = rows(in: shown[...])
      guard rows.count == shown.count else { return nil }
      return Story(
        central: rows[0], first: rows[1], newest: rows[2], languages: languages(of: members),
        sources: sources(of: members))
    }
  }

  /// The article that is closest to the others, of equals the first; among those in a language, if there are any.
  private func central(of members: ArraySlice<Int32>, in language: Language?) -> Int32 {
    let spoken = members.filter { language == nil || table.language(at: Int($0)) == language }
    let closest = (spoken.isEmpty ? members : spoken[...]).max { left, right in
      (closeness(of: left), right) < (closeness(of: right), left)
    }
    return closest ?? members[members.startIndex]
  }

  private func closeness(of slot: Int32) -> Float { storyColumn[table.numbers[Int(slot)]]?.closeness ?? 0 }

  private func languages(of members: ArraySlice<Int32>) -> [Story.LanguageCount] {
    let counts = members.reduce(into: [Language: Int]()) { $0[table.language(at: Int($1)), default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { Story.LanguageCount(language: $0.key, count: $0.value) }
  }

  /// More sources than a screen names.
  private static let mostSources = 12
  /// Sources are read of so many articles of a story.
  private static let mostRead = 100

  private func sources(of members: ArraySlice<Int32>) -> [String] {
    let numbers = members.prefix(Self.mostRead).map { table.numbers[Int($0)] }
    let sources = ask { db in
      try numbers.compactMap { number in
        try String.fetchOne(
          db.cachedStatement(sql: "SELECT source FROM article WHERE number = ? AND source <> ''"),
          arguments: [number])
      }
    }
    let counts = (sources ?? []).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostSources).map(\.key)
  }
}

// MARK: - Listings by story

extension IndexedCollection {
  /// The entry with only the first article of each story; the counts are those of all articles.
  mutating func firstOfEachStory(_ entry: ListingCache.Entry) -> ListingCache.Entry {
    let stories = storyTable
    var seen: Set<Int> = []
    let slots = entry.slots.filter { seen.insert(stories.story(of: Int($0))).inserted }
    var listed = SlotSet(capacity: table.count)
    for slot in entry.slots { listed.insert(Int(slot)) }
    return ListingCache.Entry(
      slots: slots, census: entry.census, unreadCount: entry.unreadCount, listed: listed)
  }

  /// The listed articles for which a line stands.
  func members(ofLine slot: Int32, of entry: ListingCache.Entry, in stories: StoryTable) -> [Int32] {
    guard let listed = entry.listed else { return [slot] }
    return stories.members(of: stories.story(of: Int(slot))).filter { listed.contains(Int($0)) }
  }

  /// Finds the listed article of the story that an article tells.
  mutating func representatives(_ listed: [Int32]) -> (ArticleID) -> Int? {
    let (stories, table) = (storyTable, table)
    return { id in
      table.slot(of: id).flatMap { slot in
        let story = stories.story(of: slot)
        return listed.first { stories.story(of: Int($0)) == story }.map(Int.init)
      }
    }
  }

  /// The rows of a listing by story, with the articles of their stories.
  mutating func withStories(
    _ rows: [ArticleRow], _ slots: ArraySlice<Int32>, of entry: ListingCache.Entry
  ) -> [ArticleRow] {
    let stories = storyTable
    let slots = Dictionary(slots.map { (table.ids[Int($0)], $0) }) { first, _ in first }
    return rows.map { row in
      guard let slot = slots[row.id] else { return row }
      var row = row
      row.storyCount = stories.members(of: stories.story(of: Int(slot))).count
      let members = members(ofLine: slot, of: entry, in: stories).map { table.ids[Int($0)] }
      row.storyLine = StoryLine(members) { id in table.slot(of: id).map { marks[$0].isRead } ?? true }
      return row
    }
  }
}
