internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen
internal import Text

/// The line about the word at the reading cursor: the word, its meaning, and the sentence of the story in another language
/// that tells the same.
struct GlossLine {
  private let word: String
  private let gloss: Gloss?
  /// The name to which the word belongs; nil for another word.
  private let name: MentionedName?
  private let counterpart: String?

  init(_ cursor: ReadingCursor, _ article: Article, naming name: MentionedName?) {
    word = cursor.wordRange.map { article.line(in: $0) } ?? ""
    gloss = cursor.knownGloss
    self.name = name
    counterpart = cursor.counterpart.map { "⇄ \($0.language): \($0.text.onOneLine)" }
  }

  private var meaning: String {
    guard let gloss else { return "…" }
    guard !gloss.targets.isEmpty else {
      if let name { return name.wording(in: gloss.language, writtenAs: word) }
      return wording(en: "no meaning known", vi: "chưa có nghĩa")
    }
    let sign = gloss.source == .termbase ? "✓ " : gloss.isSure ? "" : "~ "
    let kind = name.map { " · " + $0.kind.wording } ?? ""
    return sign + gloss.targets.joined(separator: ", ") + kind
  }

  /// Draws the line in `room` columns. The meaning takes no more than half of it where the sentence needs the rest.
  func draw(on canvas: inout Canvas, column: Int, row: Int, room: Int) {
    let word = Fitting.fit(word, columns: max(1, room / 3))
    var used = canvas.write(word, column: column, row: row, style: Style(.plain, .bold))
    used += canvas.write(" = ", column: column + used, row: row, style: Style(.quiet))
    let share = counterpart == nil ? room : room * 2 / 3
    let meaning = Fitting.fit(meaning, columns: max(0, share - used))
    used += canvas.write(meaning, column: column + used, row: row, style: Style(.accent))
    guard let counterpart, room - used > 12 else { return }
    canvas.write(
      Fitting.fit(counterpart, columns: room - used - 2), column: column + used + 2, row: row,
      style: Style(.quiet))
  }
}

/// The name that a mention in a text is of.
struct MentionedName {
  let kind: EntityKind
  /// Nil where the names of the article are not known yet.
  let entity: Entity?

  /// `name of a person (Kristi Noem)`: the kind, and the whole name where the text has another form of it.
  fileprivate func wording(in language: Language, writtenAs word: String) -> String {
    let kind = Localization.wording(en: "name of \(kind.phrase)", vi: "tên \(kind.wording)")
    guard let whole = entity?.name(in: language), whole != word else { return kind }
    return "\(kind) (\(whole))"
  }
}

extension Model {
  /// The name at the reading cursor; nil at another word.
  var nameAtCursor: MentionedName? {
    guard let range = reader.cursor?.wordRange, let connections,
      let mention = connections.mentions.first(where: { $0.range == range })
    else { return nil }
    return MentionedName(
      kind: mention.kind, entity: connections.names.first { $0.id == mention.entity }?.entity)
  }
}
