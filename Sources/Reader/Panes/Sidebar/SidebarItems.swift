internal import Catalogue
internal import Localization
internal import News
internal import Screen
internal import Text

/// The lines of the sidebar, from top to bottom.
enum SidebarItem: Hashable {
  case title(String)
  /// The title of the names of a kind, in the look that these names have in the text.
  case kind(EntityKind)
  case tag(String)
  case moreTags(count: Int)
  case name(Connections.NameEntry)
  case more(EntityKind, count: Int)
  /// The line of a related story: score, language, headline.
  case story(RelatedStory)
  /// The line in place of the stories that only share names.
  case moreStories(count: Int)
  /// A line below a story: the grade of the relation and its reasons.
  case reasons(RelatedStory, words: String)
  /// Words that are not from the article.
  case note(String)
  case blank

  /// The target of the line; nil for lines that can't be chosen.
  var target: SidebarTarget? {
    switch self {
    case .tag(let tag): .tag(tag)
    case .moreTags: .moreTags
    case .name(let entry): .name(entry.entity.key)
    case .more(let kind, _): .more(kind)
    case .story(let story): .story(story.id)
    case .moreStories: .moreStories
    case .title, .kind, .reasons, .note, .blank: nil
    }
  }

  /// True for a line above the lines of its kind.
  var isHeading: Bool {
    switch self {
    case .title, .kind: true
    default: false
    }
  }

  /// Columns before the words of a line: a blank, the sign of the chosen line, a blank.
  static let margin = 3

  /// From this height on, blank lines separate the groups, and there is room for more than one related story.
  private static let airyRows = 20

  /// All lines for an article's connections in a sidebar of a size.
  static func items(
    for connections: Connections, unfolded: Set<EntityKind>, showsAllStories: Bool, in size: Size
  ) -> [SidebarItem] {
    let limit = namesAKind(connections, rows: size.rows)
    var items: [SidebarItem] = []
    for kind in EntityKind.allCases {
      let names = connections.names.filter { $0.entity.kind == kind }
      guard !names.isEmpty else { continue }
      let isFolded = !unfolded.contains(kind) && names.count > limit + 1
      items.append(.kind(kind))
      items += names.prefix(isFolded ? limit : .max).map(SidebarItem.name)
      if isFolded { items.append(.more(kind, count: names.count - limit)) }
      if size.rows >= airyRows { items.append(.blank) }
    }
    return items + stories(connections, showsAll: showsAllStories, columns: size.columns - margin - 1)
  }

  /// The user's tags, those of the article's publisher, and the user's note; of many tags the first, of a long note the
  /// beginning.
  static func items(
    for annotation: Annotation, published: [String], showsAllTags: Bool, in size: Size
  ) -> [SidebarItem] {
    let columns = size.columns - margin - 1
    guard !annotation.isEmpty || !published.isEmpty, columns > 0 else { return [] }
    var items = tagItems(annotation.tags, published, limit: showsAllTags ? .max : max(1, size.rows / 6))
    if !annotation.note.isEmpty {
      items.append(.title(wording(en: "NOTE", vi: "GHI CHÚ")))
      let rows = max(1, size.rows / 4)
      items += Fitting.lines(annotation.note.onOneLine, columns: columns, rows: rows).map(SidebarItem.note)
    }
    return items + (size.rows >= airyRows ? [.blank] : [])
  }

  /// The tags below their titles. Those behind the limit are folded into one line.
  private static func tagItems(_ tags: [String], _ published: [String], limit: Int) -> [SidebarItem] {
    let groups = [
      (wording(en: "TAGS", vi: "THẺ"), tags), (wording(en: "PUBLISHER'S TAGS", vi: "THẺ CỦA BÁO"), published),
    ]
    var items: [SidebarItem] = []
    var folded = 0
    for (title, tags) in groups where !tags.isEmpty {
      let isFolded = limit < .max && tags.count > limit + 1
      items.append(.title(title))
      items += tags.prefix(isFolded ? limit : tags.count).map(SidebarItem.tag)
      if isFolded { folded += tags.count - limit }
    }
    return items + (folded > 0 ? [.moreTags(count: folded)] : [])
  }

  /// The related stories; those that only share names are folded into one line.
  private static func stories(_ connections: Connections, showsAll: Bool, columns: Int) -> [SidebarItem] {
    var items: [SidebarItem] = [.title(wording(en: "RELATED", vi: "BÀI LIÊN QUAN"))]
    if connections.related.isEmpty {
      items.append(
        .note(
          connections.isComplete
            ? wording(en: "no related story", vi: "không có bài liên quan")
            : wording(en: "reading the collection…", vi: "đang đọc kho…")))
    }
    let folded = showsAll ? 0 : connections.related.count { $0.grade == .sharesNames }
    for story in connections.related where folded == 0 || story.grade != .sharesNames {
      items.append(.story(story))
      let words = words(for: story)
      items += Fitting.lines(words, columns: columns, rows: 2).map { .reasons(story, words: $0) }
    }
    if folded > 0 { items.append(.moreStories(count: folded)) }
    return items
  }

  /// The number of reasons that are shown.
  private static let mostReasons = 3

  /// `same story, 2 days later: Kristi Noem, ma túy · drugs, 121 t`.
  private static func words(for story: RelatedStory) -> String {
    let distance = story.daysLater.map(DateWording.distance)
    let copies = story.copies.count
    let folded = copies == 0 ? nil : "+" + Counting.of(copies, .copy)
    let kinship = [story.grade.wording, distance, folded].compactMap(\.self).joined(separator: ", ")
    let reasons = story.reasons.prefix(mostReasons).map(\.text).joined(separator: ", ")
    return reasons.isEmpty ? kinship : "\(kinship): \(reasons)"
  }

  /// The number of names of a kind that are shown while the kind is folded, so that some related stories have room.
  private static func namesAKind(_ connections: Connections, rows: Int) -> Int {
    let kinds = Set(connections.names.map(\.entity.kind)).count
    let isAiry = rows >= airyRows
    let storyRows = 1 + 3 * min(isAiry ? 3 : 1, max(1, connections.related.count))
    return max(isAiry ? 3 : 1, (rows - storyRows) / max(1, kinds) - (isAiry ? 3 : 2))
  }
}

extension Model {
  /// The lines of the sidebar.
  var sidebarItems: [SidebarItem] {
    let size = layout.sidebar.size
    let annotation =
      reader.isShown
      ? SidebarItem.items(
        for: annotation, published: publishedTags, showsAllTags: sidebar.showsAllTags, in: size) : []
    guard let connections = reader.connections else { return annotation }
    return annotation
      + SidebarItem.items(
        for: connections, unfolded: sidebar.unfolded, showsAllStories: sidebar.showsAllStories, in: size)
  }
}
