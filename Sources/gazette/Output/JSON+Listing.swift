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
      ] + JSON.provenance(row.provenance, source: row.source) + JSON.user(row.marks, row.annotation))
  }

  /// The tags and the note of an article, that it is starred, hidden or read; nothing of what it lacks. `own`: the tags
  /// that the article's file gives it.
  static func user(_ marks: ReadingMarks, _ annotation: Annotation, own: [String] = []) -> [Field] {
    var fields: [Field] = []
    let tags = own + annotation.tags.filter { tag in !own.contains { Tag.isSame($0, tag) } }
    if !tags.isEmpty { fields.append(("tags", .array(tags.map(JSON.string)))) }
    if !annotation.note.isEmpty { fields.append(("note", .string(annotation.note))) }
    if marks.isStarred { fields.append(("starred", .bool(true))) }
    if marks.isHidden { fields.append(("hidden", .bool(true))) }
    if marks.isRead { fields.append(("read", .bool(true))) }
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
      ] + JSON.user(row.marks, row.annotation))
  }
}
