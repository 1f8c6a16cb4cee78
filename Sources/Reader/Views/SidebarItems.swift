internal import Corpus
internal import Screen

/// The lines of the sidebar, from top to bottom.
enum SidebarItem: Hashable {
  case title(String)
  case name(Connections.NameEntry)
  case more(EntityKind, count: Int)
  /// The line of a related story: score, language, headline.
  case story(RelatedStory)
  /// The line below it: how close it is and why.
  case reasons(RelatedStory)
  /// Words of ours.
  case note(String)
  case blank

  /// What is chosen by choosing this line; nil for lines that can't be chosen.
  var target: SidebarTarget? {
    switch self {
    case .name(let entry): .name(entry.entity.key)
    case .more(let kind, _): .more(kind)
    case .story(let story): .story(story.id)
    case .title, .reasons, .note, .blank: nil
    }
  }

  /// All lines for an article's connections in a sidebar of so many rows.
  static func items(for connections: Connections, unfolded: Set<EntityKind>, rows: Int) -> [SidebarItem] {
    let limit = namesAKind(connections, rows: rows)
    var items: [SidebarItem] = []
    for kind in EntityKind.allCases {
      let names = connections.names.filter { $0.entity.kind == kind }
      guard !names.isEmpty else { continue }
      let isFolded = !unfolded.contains(kind) && names.count > limit + 1
      items.append(.title(title(of: kind)))
      items += names.prefix(isFolded ? limit : .max).map(SidebarItem.name)
      if isFolded { items.append(.more(kind, count: names.count - limit)) }
      items.append(.blank)
    }
    return items + stories(connections)
  }

  private static func stories(_ connections: Connections) -> [SidebarItem] {
    var items: [SidebarItem] = [.title("RELATED")]
    if connections.related.isEmpty {
      items.append(.note(connections.isComplete ? "no related story" : "reading the collection…"))
    }
    return items + connections.related.flatMap { [SidebarItem.story($0), .reasons($0)] }
  }

  /// How many names of a kind are shown while it is folded: as many as leave room for three related stories.
  private static func namesAKind(_ connections: Connections, rows: Int) -> Int {
    let kinds = Set(connections.names.map(\.entity.kind)).count
    let storyRows = 1 + 2 * min(3, max(1, connections.related.count))
    return max(3, (rows - storyRows) / max(1, kinds) - 3)
  }

  private static func title(of kind: EntityKind) -> String {
    switch kind {
    case .person: "PEOPLE"
    case .place: "PLACES"
    case .organization: "ORGANIZATIONS"
    }
  }
}

extension Model {
  /// The lines of the sidebar as it stands now.
  var sidebarItems: [SidebarItem] {
    guard let connections = reader.connections else { return [] }
    return SidebarItem.items(for: connections, unfolded: sidebar.unfolded, rows: layout.sidebar.rows)
  }
}
