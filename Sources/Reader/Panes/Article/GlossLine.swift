internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen
internal import Text

/// The lines about the word at the reading cursor: the word, its meaning, and the sentence of the story in another language
/// that tells the same.
struct GlossLine {
  /// The most lines.
  static let mostLines = 3

  private let word: String
  private let gloss: Gloss?
  /// The name to which the word belongs; nil for another word.
  private let name: MentionedName?
  /// The words behind the meaning: the sentence of the other story, or the keys where the cursor was just set.
  private let others: String?

  init(_ cursor: ReadingCursor, _ article: Article, naming name: MentionedName?, keys: String?) {
    word = cursor.wordRange.map { article.line(in: $0) } ?? ""
    gloss = cursor.knownGloss
    self.name = name
    let missing = cursor.comparedLanguage.map { language in
      let words = wording(en: "no sentence there tells this", vi: "bài kia không có câu tương ứng")
      return "⇄ \(language): – \(words)"
    }
    let counterpart = cursor.counterpart.map { "⇄ \($0.language): \($0.text.onOneLine)" }
    others = keys ?? counterpart ?? missing
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

  /// Draws the lines, the last of them in the last line of the screen. The meaning takes no more than two thirds of a line that
  /// it shares. `place`: the words at the right end of the last line. `rows`: the rows that there are.
  func draw(beside place: String, on canvas: inout Canvas, above area: Rect, rows: Int) {
    let columns = area.columns - 2
    let room = place.isEmpty ? columns : columns - Width.of(place) - 1
    let head = min(Width.of(word), max(1, columns / 3)) + 3 + Width.of(meaning)
    guard let others, rows > 1, head + 2 + Width.of(others) > room else {
      draw(place, on: &canvas, in: area)
      return drawHead(on: &canvas, column: area.column + 1, row: area.row, room: room, others)
    }
    let lines = Fitting.lines(others, columns: columns, rows: min(Self.mostLines, rows) - 1)
    let top = area.endRow - lines.count - 1
    let covered = Rect(column: area.column, row: top, columns: area.columns, rows: lines.count + 1)
    canvas.fill(covered, style: .plain)
    drawHead(on: &canvas, column: area.column + 1, row: top, room: columns, nil)
    for (index, line) in lines.enumerated() {
      canvas.write(line, column: area.column + 1, row: top + 1 + index, style: Style(.quiet))
    }
    if Width.of(lines.last ?? "") <= room { draw(place, on: &canvas, in: area) }
  }

  private func draw(_ place: String, on canvas: inout Canvas, in area: Rect) {
    canvas.write(
      place, column: area.endColumn - Width.of(place) - 1, row: area.row, style: Style(.quiet))
  }

  /// Draws the word and its meaning, and other words behind them where there is room.
  private func drawHead(on canvas: inout Canvas, column: Int, row: Int, room: Int, _ others: String?) {
    let word = Fitting.fit(word, columns: max(1, room / 3))
    var used = canvas.write(word, column: column, row: row, style: Style(.plain, .bold))
    used += canvas.write(" = ", column: column + used, row: row, style: Style(.quiet))
    let share = others == nil ? room : room * 2 / 3
    let meaning = Fitting.fit(meaning, columns: max(0, share - used))
    used += canvas.write(meaning, column: column + used, row: row, style: Style(.accent))
    guard let others, room - used > 12 else { return }
    canvas.write(
      Fitting.fit(others, columns: room - used - 2), column: column + used + 2, row: row,
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
