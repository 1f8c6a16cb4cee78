internal import Catalogue
internal import Languages
internal import News
internal import Reader

extension JSON {
  /// A row of `gazette list`.
  init(_ row: ArticleRow) {
    self = .object(
      [("id", .string(row.id.description))] + JSON.location(row.location) + JSON.format(row.provenance) + [
        ("title", .string(row.headline.wording)), ("language", .string(row.language.code)),
        ("date", .date(row.date)), ("dateInferred", .bool(row.date?.isInferred ?? false)),
        ("words", .integer(row.wordCount)),
      ] + JSON.provenance(row.provenance, source: row.source) + JSON.user(row))
  }

  /// The tags and the note of an article, and that it is hidden; nothing of what it lacks.
  private static func user(_ row: ArticleRow) -> [Field] {
    var fields: [Field] = []
    if !row.annotation.tags.isEmpty { fields.append(("tags", .array(row.annotation.tags.map(JSON.string)))) }
    if !row.annotation.note.isEmpty { fields.append(("note", .string(row.annotation.note))) }
    if row.marks.isHidden { fields.append(("hidden", .bool(true))) }
    return fields
  }
}

extension JSON {
  /// A story with its articles.
  init(_ story: Story, _ articles: [ArticleRow]) {
    self = .object(
      [("id", .string(story.id.description))] + JSON.location(story.central.location) + [
        ("title", .string(story.central.headline.wording)),
        ("language", .string(story.central.language.code)),
        ("languages", .object(story.languages.map { ($0.language.code, .integer($0.count)) })),
        ("sources", .array(story.sources.map(JSON.string))),
        ("first", JSON(member: story.first)), ("newest", JSON(member: story.newest)),
        ("articles", .array(articles.map(JSON.init(member:)))),
      ])
  }

  /// An article of a story.
  init(member row: ArticleRow) {
    self = .object(
      [("id", .string(row.id.description))] + JSON.location(row.location) + [
        ("title", .string(row.headline.wording)), ("language", .string(row.language.code)),
        ("date", .date(row.date)), ("dateInferred", .bool(row.date?.isInferred ?? false)),
        ("source", .optional(row.source)),
      ])
  }
}
