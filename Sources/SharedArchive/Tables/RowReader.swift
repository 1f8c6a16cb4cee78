internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL

/// Makes rows of the list of rows of the table.
struct RowReader {
  /// The columns that a row of the list needs, the number first.
  static let columns = """
    number, id, date, language, date_inferred, word_count, headline, headline_start, headline_end, headline_flags, path,
    entry, source, format, byline, link, guid, updated, former_version
    """

  static func row(_ row: ResultRow) -> ArticleRow {
    let source = row.text(12)
    let start = Int(row.int(7))
    return ArticleRow(
      id: ArticleID(rawValue: UInt64(bitPattern: row.int(1))),
      location: Location(path: row.text(10), entry: row.int(11) > 0 ? Int(row.int(11)) : nil),
      headline: Headline(
        text: row.text(6), range: start..<max(start, Int(row.int(8))), isDerived: row.int(9) & 1 != 0,
        isCut: row.int(9) & 2 != 0),
      date: ArticleDate(sortKey: Int(row.int(2)), isInferred: row.bool(4)), language: Language(row.text(3)),
      wordCount: Int(row.int(5)), source: source.isEmpty ? nil : source, provenance: provenance(row))
  }

  private static func provenance(_ row: ResultRow) -> Provenance {
    var provenance = Provenance()
    provenance.format = row.text(13)
    (provenance.author, provenance.link) = (row.optionalText(14), row.optionalText(15))
    provenance.guid = row.optionalText(16)
    provenance.previousVersion = row.optionalText(18)
    provenance.updated = ArticleDate(sortKey: Int(row.int(17)), isInferred: false)
    return provenance
  }
}
