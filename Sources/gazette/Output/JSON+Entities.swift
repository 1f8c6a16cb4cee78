internal import Catalogue
internal import Languages
internal import News
internal import Reader
internal import Text

extension JSON {
  /// The page of a name.
  init(_ page: EntityPage) {
    let names = page.entity.names.sorted { $0.key < $1.key }
    self = .object([
      ("key", .string(page.id.rawValue)), ("kind", .string(page.entity.kind.rawValue)),
      ("names", .object(names.map { ($0.key.code, .string($0.value.composed)) })),
      ("mentions", .integer(page.mentions)), ("articles", .integer(page.articles)),
      ("forms", .array(page.names.map(JSON.init))), ("languages", .array(page.languages.map(JSON.init))),
      ("first", .date(page.first)), ("firstInferred", .bool(page.first?.isInferred ?? false)),
      ("last", .date(page.last)), ("lastInferred", .bool(page.last?.isInferred ?? false)),
      ("timeline", JSON(page.timeline)),
      ("companions", .array(page.companions.map(JSON.init))),
    ])
  }

  /// A written name of an entity.
  init(_ name: EntityPage.NameCount) {
    self = .object([
      ("language", .string(name.language.code)), ("name", .string(name.name)),
      ("mentions", .integer(name.mentions)),
    ])
  }

  private init(_ share: EntityPage.LanguageShare) {
    self = .object([
      ("language", .string(share.language.code)), ("mentions", .integer(share.mentions)),
      ("articles", .integer(share.articles)),
    ])
  }

  private init(_ timeline: DateHistogram) {
    self = .object([
      ("step", .string(timeline.step.rawValue)),
      ("start", timeline.start.map { .string($0.description) } ?? .null),
      ("articles", .array(timeline.articles.map { .integer($0) })),
    ])
  }

  private init(_ companion: EntityPage.Companion) {
    self = .object([
      ("key", .string(companion.id.rawValue)),
      ("name", .string(companion.entity.name(in: .reference).composed)),
      ("articles", .integer(companion.articles)),
    ])
  }

  /// A name of a collection.
  init(_ entry: Connections.NameEntry) {
    let names = entry.entity.names.sorted { $0.key < $1.key }
    let more: [Field] = entry.articleCount.isExact ? [] : [("articlesAreMore", .bool(true))]
    let fields: [Field] = [
      ("key", .string(entry.id.rawValue)), ("kind", .string(entry.entity.kind.rawValue)),
      ("names", .object(names.map { ($0.key.code, .string($0.value.composed)) })),
      ("mentions", .integer(entry.mentionCount)), ("articles", .integer(entry.articleCount.value)),
    ]
    self = .object(fields + more)
  }
}
