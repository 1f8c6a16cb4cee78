internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL
internal import Search
internal import Stories

/// The values that questions to the archive need besides the server.
struct ReadingContext: Sendable {
  var dayCounts = DayCounts()
  var corrections = ResolvedCorrections()
  var marks = UserMarks()
  /// The articles that fit conditions whose texts had to be read, by number.
  var verified: [TextMatch: [Int64]] = [:]
  /// True if all articles have the signature that this program gives them.
  var hasSignatures = false
  /// The names that were read; of the same state of the archive as `dayCounts`.
  let memory = EntityMemory()
  /// The places of articles that were read; of the same state too.
  let places = PlaceMemory()
}

/// A session with the values of one question, on the session's thread.
struct Moment {
  let session: Session
  let context: ReadingContext
  let entities: ServerEntities

  init(_ session: Session, _ context: ReadingContext) {
    (self.session, self.context) = (session, context)
    entities = ServerEntities(session, context.corrections, context.memory)
  }

  var marks: UserMarks { context.marks }
  var verified: [TextMatch: [Int64]] { context.verified }
  var table: ArticleTable {
    ArticleTable(
      session: session, dayCounts: context.dayCounts, hasSignatures: context.hasSignatures,
      places: context.places)
  }
  var stories: StoryTable { StoryTable(session: session) }

  /// The articles that lists leave out.
  var hidden: [ArticleID] { marks.marks.filter(\.value.isHidden).map(\.key) }

  /// The articles that were read.
  var read: [ArticleID] { marks.marks.filter(\.value.isRead).map(\.key) }
}

// MARK: - Rows

extension Moment {
  /// The rows of articles, in their order, with the user's marks. Articles that are gone are left out.
  func rows(of hits: [Hit]) throws -> [ArticleRow] {
    guard !hits.isEmpty else { return [] }
    let answers = try session.pipeline(
      [
        Statement(
          "SELECT \(RowReader.columns) FROM article WHERE number = ANY($1) AND date BETWEEN $2 AND $3",
          hits.parameters)
      ] + StoryTable.statements(of: hits))
    let rows = Dictionary(answers[0].rows.map { ($0.int(0), RowReader.row($0)) }) { first, _ in first }
    let places = try stories.stories(of: hits, answers.dropFirst())
    return hits.compactMap { hit in
      guard var row = rows[hit.number] else { return nil }
      row.coverage = places[hit.number]?.coverage
      return marked(row)
    }
  }

  /// The rows of articles by number.
  func rows(numbered numbers: [Int64]) throws -> [Int64: ArticleRow] {
    let hits = try table.hits(numbered: numbers)
    return Dictionary(zip(hits.map(\.number), try rows(of: hits))) { first, _ in first }
  }

  private func marked(_ row: ArticleRow) -> ArticleRow {
    var row = row
    row.marks = marks.marks[row.id] ?? ReadingMarks()
    row.annotation = marks.annotations[row.id]
    return row
  }
}
