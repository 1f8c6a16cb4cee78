internal import Catalogue
internal import Languages
internal import PostgreSQL

/// The version of an archive and the number of its last article: what says whether answers are out of date.
struct ArchiveStanding: Hashable, Sendable {
  private var version: ArchiveVersion?
  private var last: Int64 = 0
  private var unsurveyed: Int64 = 0
  /// The parts of the archive that are yet to be analysed anew.
  private var stale: Int64 = 0
  private var isUpgrading = false

  init() {}

  init(_ session: Session) throws {
    guard try session.rows("SELECT to_regclass('gazette.archive') IS NOT NULL")[0].bool(0) else { return }
    version = try? ArchiveVersion(session.pipeline([ArchiveVersion.statement])[0])
    // Other tables may be another version's.
    guard trouble == nil else { return }
    let answers = try session.pipeline([
      Statement("SELECT coalesce(max(article), 0) FROM profile"),
      Statement("SELECT count(*) FROM (SELECT 1 FROM unsurveyed LIMIT 1000) AS counted"),
      Statement("SELECT count(*) FROM (SELECT 1 FROM stale LIMIT 1000) AS counted"),
    ])
    (last, unsurveyed, stale) = (answers[0][0].int(0), answers[1][0].int(0), answers[2][0].int(0))
    isUpgrading = try ArchiveVersion.isUpgrading(session)
  }

  /// True if all articles have the signature that this program gives them.
  var hasSignatures: Bool { version?.isOwnAnalysis == true && !isUpgrading }

  /// Why answers may be wrong though the archive can be read: another version of gazette analysed the articles.
  var weakness: ServerTrouble? {
    guard let version, trouble == nil, !version.isOwnAnalysis else { return nil }
    return .otherAnalysis(archive: version.analysis, own: ArchiveVersion.own.analysis)
  }

  /// Why the archive can't be read; nil if it can.
  var trouble: ServerTrouble? {
    guard let version else { return .noArchive }
    if version.schema > ArchiveSchema.version { return .newerArchive(version: version.schema) }
    return version.schema < ArchiveSchema.version ? .olderArchive(version: version.schema) : nil
  }

  /// True if the words of the archive don't tell the phrases of some article.
  static func hasLongArticles(_ session: Session) throws -> Bool {
    try session.rows("SELECT EXISTS (SELECT 1 FROM article WHERE word_count > \(ArchiveSchema.longArticle))")[
      0
    ].bool(0)
  }
}

extension DayCounts {
  init(_ session: Session) throws {
    var days: [Int64: [Language: Int]] = [:]
    for row in try session.rows("SELECT day, language, n FROM bucket").rows {
      days[row.int(0), default: [:]][Language(row.text(1)), default: 0] += Int(row.int(2))
    }
    self.init(days.map { Day(date: $0.key, counts: $0.value) })
  }
}
