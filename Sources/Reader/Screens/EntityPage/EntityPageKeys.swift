internal import Catalogue
internal import Localization
internal import News
package import Screen

extension EntityPageScreen {
  package mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    let content = content(in: model)
    switch action {
    case .move(let motion): self = moved(motion, in: content)
    case .focus(.cycle(let direction)): self = movedSection(direction, in: content)
    case .focus(.side(let direction)): self = movedSideways(direction, in: content)
    case .open: return follow(in: &model)
    case .takeBack, .history(.previous): return model.closeScreen()
    case .close:
      model.closeScreens { $0 is EntityPageScreen }
      return []
    case .screen(Self.name):
      guard case .companion = selected else { return [] }
      return follow(in: &model)
    case .undo: return model.undo()
    case .copyCitation: return model.copyChosen()
    case .articlesOfBoth: return listBoth(in: &model)
    default: return []
    }
    return settle(in: model)
  }

  /// A click chooses a line, a double click follows it; the wheel moves the choice.
  package mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    switch event.action {
    case .wheelDown: return perform(.move(.line(.next)), in: &model)
    case .wheelUp: return perform(.move(.line(.previous)), in: &model)
    case .click, .doubleClick:
      guard let clicked = choosing(at: event.point, in: content(in: model)) else { return [] }
      self = clicked
      return event.action == .click ? settle(in: model) : perform(.open, in: &model)
    }
  }
}

// MARK: - Enter

extension EntityPageScreen {
  /// Enter: goes where the chosen line leads.
  private mutating func follow(in model: inout Model) -> [Effect] {
    guard let page else { return [] }
    switch selected {
    case .title: return list(page.entity, searching: nil, in: &model)
    case .form(let index):
      guard page.names.indices.contains(index) else { return [] }
      return list(page.entity, searching: page.names[index].query, in: &model)
    case .moreForms:
      showsAllForms = true
      selected = .form(EntityPageLayout(model.size).forms)
      return settle(in: model)
    case .timeline:
      let content = content(in: model)
      guard let bar = content.bar else { return [] }
      let query = content.timeline.query(for: content.timeline.bars[bar])
      return list(page.entity, searching: query, in: &model)
    case .companion(let key):
      let entity = page.companions.first { $0.id == key }?.entity
      return Self.open(key, known: entity, over: &model)
    case .articles: return articles.selectedRow.map { read($0, in: &model) } ?? []
    }
  }

  /// `X`: lists the articles that name both the entity and the chosen one beside it.
  private func listBoth(in model: inout Model) -> [Effect] {
    guard let page, case .companion(let key) = selected,
      let other = page.companions.first(where: { $0.id == key })?.entity
    else {
      return model.refuse(
        wording(
          en: "choose one of the names beside it first", vi: "hãy chọn trước một trong các tên đi cùng"))
    }
    let name = other.name(in: model.readingLanguage).filter { $0 != "\"" }
    return list(page.entity, searching: "name:\"\(name)\"", in: &model)
  }

  /// Goes to an article that names the entity; the mentions are marked there.
  private func read(_ row: ArticleRow, in model: inout Model) -> [Effect] {
    model.closeScreens { $0 is EntityPageScreen }
    let effects = model.open(row.id)
    model.reader.awaited.name = page?.entity.key
    if model.reader.isShown { model.reader.chosen = model.reader.awaited.name }
    return effects
  }

  /// Lists the articles that name an entity, or those of them that a search finds too.
  private func list(_ entity: Entity, searching typed: String?, in model: inout Model) -> [Effect] {
    model.closeScreens { $0 is EntityPageScreen }
    model.replaceSearch(by: typed)
    return model.filterName(entity) + model.moveFocus(.to(.list))
  }
}

extension EntityPage.NameCount {
  /// The query that finds the name as it is written.
  fileprivate var query: String { "=\"\(name.filter { $0 != "\"" })\"" }
}

// MARK: - The mouse

extension EntityPageScreen {
  /// The screen with the line at a point chosen; nil if no line is there.
  fileprivate func choosing(at point: Point, in content: EntityPageContent) -> EntityPageScreen? {
    guard let line = content.line(at: point), let target = line.target else { return nil }
    var clicked = self
    clicked.selected = target
    if case .article(let index, _) = line { clicked.articles.selection = index }
    if target == .timeline, let bar = content.bar(at: point) {
      clicked.day = content.timeline.bars[bar].start
    }
    return clicked
  }
}

extension EntityPageContent {
  /// The line at a point of the screen.
  fileprivate func line(at point: Point) -> EntityPageLine? {
    if layout.facts.contains(point) {
      let index = state.top + point.row - layout.facts.row
      return index < lineCount ? line(at: index) : nil
    }
    guard let area = layout.articles?.inset(top: 1), area.contains(point) else { return nil }
    let line = articleLine(state.articles.top * layout.articleLines + point.row - area.row)
    guard case .article(let index, _) = line, index < state.articles.total else { return nil }
    return line
  }

  /// The bar with articles at a point of the screen.
  fileprivate func bar(at point: Point) -> Int? {
    let index = (point.column - column(ofBar: 0)) / barColumns
    return timeline.bars.indices.contains(index) && timeline.bars[index].count > 0 ? index : nil
  }
}
