package import Catalogue
package import Languages
internal import News

/// The screen that shows when the listed articles came out.
package struct TimelineState: Hashable, Sendable {
  /// Which articles are counted.
  let listing: Listing
  /// Nil until it is known.
  package internal(set) var timeline: Timeline?
  package internal(set) var scale = TimelineScale.day
  /// How many articles of each language lie in each step of the scale.
  package internal(set) var counts: [Language: [Int: Int]] = [:]
  /// The steps from the first article to the last, those of the story's chain included; nil where none is dated so
  /// precisely.
  package internal(set) var steps: ClosedRange<Int>?
  /// How many articles are dated, but not so precisely.
  package internal(set) var vagueCount = 0
  /// The chosen step.
  package internal(set) var selected = 0
  /// The first step that is shown.
  package internal(set) var first = 0

  init(listing: Listing) {
    self.listing = listing
  }

  /// The languages, those with most articles first.
  var languages: [Language] {
    let totals = counts.mapValues { $0.values.reduce(0, +) }
    return totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  func count(in language: Language, at step: Int) -> Int { counts[language]?[step] ?? 0 }
}

extension TimelineState {
  /// Counts by another scale. `chain`: dates that are to be within reach too. `day`: what is to be chosen.
  mutating func rescale(to scale: TimelineScale, chain: [ArticleDate], day: ArticleDate?, visible: Int) {
    self.scale = scale
    count()
    let reached = counts.values.flatMap(\.keys) + chain.compactMap { scale.step(of: $0) }
    steps = reached.min().flatMap { first in reached.max().map { first...$0 } }
    let wanted = day.map { scale.step(of: $0) ?? scale.step(of: ArticleDate(dayNumber: $0.dayNumber)) ?? 0 }
    choose(wanted ?? steps?.upperBound ?? 0, visible: visible)
  }

  private mutating func count() {
    counts = [:]
    vagueCount = 0
    for entry in timeline?.entries ?? [] {
      if let step = scale.step(of: entry.date) {
        counts[entry.language, default: [:]][step, default: 0] += entry.count
      } else {
        vagueCount += entry.count
      }
    }
  }

  /// Chooses a step, the nearest one where it lies outside, and scrolls to it.
  mutating func choose(_ step: Int, visible: Int) {
    guard let steps else { return }
    selected = min(max(step, steps.lowerBound), steps.upperBound)
    let last = max(steps.lowerBound, steps.upperBound - visible + 1)
    first = min(max(first, selected - visible + 1), selected)
    first = min(max(first, steps.lowerBound), last)
  }

  /// The finest scale at which everything can be seen at once and most articles have their place; years where there is
  /// none.
  static func fitting(_ timeline: Timeline, columns: Int) -> TimelineScale {
    let total = timeline.entries.reduce(0) { $0 + $1.count }
    return TimelineScale.allCases.first { scale in
      let placed = timeline.entries.filter { scale.step(of: $0.date) != nil }
      let steps = placed.compactMap { scale.step(of: $0.date) }
      guard let first = steps.min(), let last = steps.max() else { return false }
      let hasMost = placed.reduce(0) { $0 + $1.count } * 2 > total
      return hasMost && (last - first + 1) * scale.columns <= columns
    } ?? .year
  }
}

/// A story of the chain that a timeline marks: the article that is read, and what belongs to it.
struct TimelineStory: Hashable {
  /// Nil for the article that is read itself.
  let grade: RelatedStory.Grade?
  let headline: String
  let language: Language
  let date: ArticleDate
}

extension Model {
  /// The article that is read and its same-story and same-topic relatives, as far as they are dated, by date.
  var chain: [TimelineStory] {
    guard let article = reader.article, reader.isShown else { return [] }
    let own = article.date.map {
      TimelineStory(
        grade: nil, headline: article.headline.text, language: article.language.language, date: $0)
    }
    let others = (connections?.related ?? []).filter { $0.grade != .sharesNames }.compactMap { story in
      story.row.date.map {
        TimelineStory(
          grade: story.grade, headline: story.row.headline.text, language: story.row.language, date: $0)
      }
    }
    return ([own].compactMap(\.self) + others).sorted { $0.date.sortKey < $1.date.sortKey }
  }
}
