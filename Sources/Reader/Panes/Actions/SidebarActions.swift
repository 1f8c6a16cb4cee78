internal import Catalogue
internal import Localization
internal import News
internal import Screen

extension Model {
  mutating func moveInSidebar(_ motion: Motion) -> [Effect] {
    let targets = sidebarItems.compactMap(\.target)
    guard !targets.isEmpty else { return [] }
    let current = sidebar.selected.flatMap { targets.firstIndex(of: $0) }
    let step = motion.target(from: current ?? -1, pageSize: layout.sidebar.rows, count: targets.count)
    choose(targets[step])
    if step == 0 { sidebar.top = 0 }
    return []
  }

  /// Chooses a line; a name's mentions are marked in the text at once.
  mutating func choose(_ target: SidebarTarget) {
    sidebar.selected = target
    reader.mention = nil
    if case .name(let key) = target { reader.chosen = key }
    revealInSidebar()
  }

  /// Chooses a line if none is chosen, so that Enter has a meaning.
  mutating func chooseSomething() {
    let targets = sidebarItems.compactMap(\.target)
    if let selected = sidebar.selected, targets.contains(selected) { return }
    let chosen = reader.chosen.map(SidebarTarget.name)
    let isName = { (target: SidebarTarget) in if case .name = target { true } else { false } }
    guard
      let target = targets.first(where: { $0 == chosen }) ?? targets.first(where: isName) ?? targets.first
    else { return }
    choose(target)
  }

  /// The name that keys about names mean: the chosen name, or the name that filters the list.
  var chosenName: ChosenName? {
    if let screen { return screen.chosenName }
    let mention = reader.mention.flatMap { connections?.mentions[$0] }
    var key = mention?.entity ?? reader.chosen
    if focus == .sidebar, case .name(let selected) = sidebar.selected { key = selected }
    let known = key.flatMap { key in connections?.names.first { $0.id == key }?.entity } ?? filterEntity
    let form = mention.flatMap { mention in reader.article.map { String($0.text(in: mention.range)) } }
    return known.map { ChosenName(entity: $0, form: form) }
  }

  /// `X`: narrows a list of articles that name one entity to those that name the chosen one too.
  mutating func listBoth() -> [Effect] {
    guard let chosen = chosenName, let listed = listing.entity, chosen.entity.key != listed else {
      return refuse(
        wording(
          en: "list the articles of a name first, then choose another name",
          vi: "hãy liệt kê bài của một tên trước, rồi chọn một tên khác"))
    }
    let name = chosen.entity.name(in: readingLanguage).filter { $0 != "\"" }
    return narrowSearch(by: "name:\"\(name)\"") + moveFocus(.to(.list))
  }

  mutating func openSidebarTarget() -> [Effect] {
    switch sidebar.selected {
    case .name(let key): return narrow(to: key)
    case .tag(let tag): return narrow(toTag: tag)
    case .moreTags:
      let hidden = (annotation.tags + publishedTags).first {
        !sidebarItems.compactMap(\.target).contains(.tag($0))
      }
      sidebar.showsAllTags = true
      if let hidden { choose(.tag(hidden)) }
      return []
    case .more(let kind):
      unfold(kind)
      return []
    case .moreStories:
      unfoldStories()
      return []
    case .story(let id): return open(id)
    case nil: return []
    }
  }

  /// Lists only the articles that name an entity; all articles where the list is filtered by it already.
  private mutating func narrow(to key: EntityKey) -> [Effect] {
    guard let entry = reader.connections?.names.first(where: { $0.id == key }) else { return [] }
    let effects = filterName(listing.entity == key ? nil : entry.entity)
    return effects + moveFocus(.to(.list))
  }

  /// Lists only the articles with a tag; those that were listed before where the tag narrowed the list last.
  private mutating func narrow(toTag tag: String) -> [Effect] {
    let condition = "tag:\"\(tag.filter { !"\"“”„".contains($0) })\""
    let before = search?.wider.last ?? ""
    let isNarrowed = search?.typed == Query.narrowing(before, by: condition)
    return (isNarrowed ? endSearch() : narrowSearch(by: condition)) + moveFocus(.to(.list))
  }

  private mutating func unfold(_ kind: EntityKind) {
    let shown = Set(sidebarItems.compactMap(\.target))
    sidebar.unfolded.insert(kind)
    let names = reader.connections?.names.filter { $0.entity.kind == kind } ?? []
    // The first name that the line hid is chosen next.
    if let first = names.first(where: { !shown.contains(.name($0.id)) }) { choose(.name(first.id)) }
  }

  /// Shows the stories that only share names; the first of them is chosen next.
  private mutating func unfoldStories() {
    sidebar.showsAllStories = true
    let first = reader.connections?.related.first { $0.grade == .sharesNames }
    if let first { choose(.story(first.id)) }
  }

  /// Scrolls so that the chosen line, the lines that belong to it, and a heading right above it are visible.
  mutating func revealInSidebar() {
    let rows = max(1, layout.sidebar.rows)
    let items = sidebarItems
    let chosen = sidebar.selected.flatMap { selected in items.firstIndex { $0.target == selected } }
    let lines = chosen.map { chosen in
      let hasHeading = chosen > 0 && rows > 1 && items[chosen - 1].isHeading
      return chosen - (hasHeading ? 1 : 0)..<min(items.count, chosen + 3)
    }
    sidebar.top = Scrolling.top(
      from: sidebar.top, showing: lines ?? sidebar.top..<sidebar.top, rows: rows, count: items.count)
  }
}
