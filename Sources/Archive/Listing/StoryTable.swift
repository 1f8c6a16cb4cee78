internal import Catalogue

/// The stories of a table of articles, each with its articles in the order of time.
struct StoryTable: Sendable {
  /// The slots of all articles, by story, then by date, undated ones last.
  private let slots: [Int32]
  /// The place in `slots` at which each story begins; one more for the end.
  private let starts: [Int32]
  /// By slot: the story.
  private let stories: [Int32]
  /// By story: the sort key of the latest date; 0 without a date.
  private let newestDays: [Int32]
  /// By story: the number of languages.
  private let languageCounts: [Int]
  /// True if the story of each article is known.
  let isComplete: Bool

  init(_ column: StoryColumn, of table: ArticleTable) {
    // An article whose story isn't known is a story of its own.
    let leads = table.numbers.map { column[$0]?.story ?? $0 }
    isComplete = !table.numbers.contains { column[$0] == nil }
    let (days, languages) = (table.days, table.languages)
    let sorted = (0..<Int32(table.count)).sorted { left, right in
      let (one, other) = (Int(left), Int(right))
      return (leads[one], days[one] == 0 ? .max : days[one], left)
        < (leads[other], days[other] == 0 ? .max : days[other], right)
    }
    var starts: [Int32] = []
    var stories = [Int32](repeating: 0, count: sorted.count)
    var newestDays: [Int32] = []
    var languageSets: [Set<UInt8>] = []
    for (place, slot) in sorted.enumerated() {
      if place == 0 || leads[Int(sorted[place - 1])] != leads[Int(slot)] {
        starts.append(Int32(place))
        newestDays.append(0)
        languageSets.append([])
      }
      let story = starts.count - 1
      stories[Int(slot)] = Int32(story)
      newestDays[story] = max(newestDays[story], days[Int(slot)])
      languageSets[story].insert(languages[Int(slot)])
    }
    slots = sorted
    self.starts = starts + [Int32(sorted.count)]
    self.stories = stories
    self.newestDays = newestDays
    languageCounts = languageSets.map(\.count)
  }
}

extension StoryTable {
  /// The story of the article in a slot.
  func story(of slot: Int) -> Int { Int(stories[slot]) }

  /// The articles of a story in the order of time.
  func members(of story: Int) -> ArraySlice<Int32> { slots[Int(starts[story])..<Int(starts[story + 1])] }

  func languageCount(of story: Int) -> Int { languageCounts[story] }

  /// The article of a story with the latest date; without dates the first one.
  func newest(of story: Int, in table: ArticleTable) -> Int32 {
    let members = members(of: story)
    return members.last { table.days[Int($0)] != 0 } ?? members[members.startIndex]
  }

  /// The stories with an article among some, in an order.
  func stories(of listed: [Int32], in order: StoryOrder) -> [Int32] {
    var isListed = [Bool](repeating: false, count: newestDays.count)
    for slot in listed { isListed[story(of: Int(slot))] = true }
    let keys = newestDays.indices.map { sortKey(of: $0, in: order) }
    return (0..<Int32(newestDays.count)).filter { isListed[Int($0)] }.sorted { left, right in
      let (one, other) = (keys[Int(left)], keys[Int(right)])
      return one == other ? slots[Int(starts[Int(left)])] < slots[Int(starts[Int(right)])] : one > other
    }
  }

  /// Of two stories the one with the higher key comes first.
  private func sortKey(of story: Int, in order: StoryOrder) -> (Int, Int, Int) {
    let (size, newest) = (members(of: story).count, Int(newestDays[story]))
    return switch order {
    case .newest: (newest, size, languageCounts[story])
    case .size: (size, languageCounts[story], newest)
    case .languages: (languageCounts[story], size, newest)
    }
  }
}
