internal import Catalogue
internal import Localization
internal import News

/// An article with what the user marked and wrote.
struct MarkedArticle {
  let article: Article
  let record: ReadingRecord
}

extension Report {
  /// The columns of what the user marked and wrote. The cells are empty where the user did nothing.
  static let userColumns = [
    Column("starred", en: "Starred", vi: "Gắn sao"), Column("tags", en: "Tags", vi: "Thẻ"),
    Column("note", en: "Note", vi: "Ghi chú"),
  ]

  static func userCells(_ marks: ReadingMarks, _ annotation: Annotation) -> [String] {
    [marks.isStarred ? "true" : "", annotation.tags.joined(separator: ", "), annotation.note]
  }
}

extension Report.Grid {
  /// The table without the columns of what the user marked and wrote, as far as they are empty.
  var withoutEmptyUserColumns: Report.Grid {
    let user = Set(Report.userColumns.map(\.key))
    let shown = columns.indices.filter { index in
      !user.contains(columns[index].key) || rows.contains { !$0[index].isEmpty }
    }
    return Report.Grid(columns: shown.map { columns[$0] }, rows: rows.map { row in shown.map { row[$0] } })
  }
}

extension MarkedArticle {
  /// The lines on what the user marked and wrote: `★ · #kinh tế`, then the note.
  var userLines: [String] {
    let star = record.marks.isStarred ? ["★"] : []
    let signs = star + record.annotation.tags.map { "#" + $0 }
    let note = record.annotation.note.split(whereSeparator: \.isNewline).map(String.init)
    let notes = note.enumerated().map { index, line in
      index == 0 ? wording(en: "Note: \(line)", vi: "Ghi chú: \(line)") : line
    }
    return (signs.isEmpty ? [] : [signs.joined(separator: " · ")]) + notes
  }
}
