internal import Catalogue
internal import Foundation
internal import Journal
internal import Languages
internal import News

/// A change of the reading state in the form of the file of waiting changes and of the server's columns.
struct WaitingChange: Codable {
  /// Exactly one of the members is there.
  var mark: Mark?
  var note: Note?
  var position: Position?
  var view: View?
  var search: String?

  struct Mark: Codable {
    /// `read`, `starred`, `hidden` or `tag`.
    let name: String
    var tag: String?
    let isSet: Bool
    let articles: [UInt64]
  }

  struct Note: Codable {
    let article: UInt64
    let former: String
    let note: String
    var isUndo: Bool?
  }

  struct Position: Codable {
    let article: UInt64
    var offset: Int?
  }

  /// The view in which the collection was left.
  struct View: Codable {
    var article: UInt64?
    var language: String?
    var entity: NamedEntity?
    let order: String
    let isReversed: Bool
    let pane: String
    var arrangement: String?
  }

  struct NamedEntity: Codable {
    let key: String
    let kind: EntityKind
    let names: [String: String]
  }

  init(_ change: StateChange) {
    switch change {
    case .mark(let change): mark = Mark(change)
    case .note(let change):
      note = Note(
        article: change.article.rawValue, former: change.former, note: change.note,
        isUndo: change.isUndo ? true : nil)
    case .position(let id, let offset): position = Position(article: id.rawValue, offset: offset)
    case .view(let view): self.view = View(view)
    case .search(let typed): search = typed
    }
  }

  /// The change; nil if a later version wrote something that this version doesn't know.
  var change: StateChange? {
    if let mark { return mark.change.map(StateChange.mark) }
    if let note {
      return .note(
        NoteChange(
          ArticleID(rawValue: note.article), from: note.former, to: note.note, isUndo: note.isUndo == true))
    }
    if let position { return .position(ArticleID(rawValue: position.article), position.offset) }
    if let view { return .view(view.view) }
    return search.map(StateChange.search)
  }
}

extension WaitingChange.Mark {
  fileprivate init(_ change: MarkChange) {
    let name =
      switch change.mark {
      case .read: "read"
      case .starred: "starred"
      case .hidden: "hidden"
      case .tag: "tag"
      }
    self.init(
      name: name, tag: change.mark.tag, isSet: change.isSet, articles: change.articles.map(\.rawValue))
  }

  fileprivate var change: MarkChange? {
    let mark: MarkChange.Mark? =
      switch name {
      case "read": .read
      case "starred": .starred
      case "hidden": .hidden
      default: tag.map { .tag($0) }
      }
    return mark.map { MarkChange($0, isSet, articles.map(ArticleID.init(rawValue:))) }
  }
}

extension WaitingChange.View {
  init(_ view: SavedView) {
    self.init(
      article: view.article?.rawValue, language: view.language?.code,
      entity: view.entity.map(WaitingChange.NamedEntity.init), order: view.order.text,
      isReversed: view.order.isReversed, pane: view.pane.rawValue, arrangement: view.arrangement?.text)
  }

  var view: SavedView {
    var order = Catalogue.SortOrder(text: order) ?? .newestFirst
    order.isReversed = isReversed
    return SavedView(
      article: article.map(ArticleID.init(rawValue:)), language: language.map { Language($0) },
      entity: entity?.entity, order: order, pane: SavedView.Pane(rawValue: pane) ?? .list,
      arrangement: arrangement.map(PaneArrangement.init(text:)))
  }
}

extension WaitingChange.NamedEntity {
  fileprivate init(_ entity: Entity) {
    let names = entity.names.map { ($0.key.code, $0.value) }
    self.init(
      key: entity.key.rawValue, kind: entity.kind, names: Dictionary(names) { first, _ in first })
  }

  fileprivate var entity: Entity {
    let names = names.map { (Language($0.key), $0.value) }
    return Entity(key: EntityKey(key), kind: kind, names: Dictionary(names) { first, _ in first })
  }
}
