package import Catalogue
internal import Languages
internal import News
package import PostgreSQL
internal import Search
package import Stories

/// The archive on a PostgreSQL server, which many readers share. A façade: `Moment` and the readers beside it answer on
/// the threads of the connections.
///
/// An actor, because questions share the caches.
package actor SharedArchive: ArticleArchive {
  let access: ServerAccess
  nonisolated let cache = ArticleCache()
  let lexicon: Lexicon
  /// The lexicons for the languages of the archive, and the sample that all questions about stories share.
  private(set) var statistics: TermStatistics
  private var statisticsLanguages: Set<Language> = []
  var termbase: @Sendable () async -> Termbase = { Termbase() }
  /// The values that questions need besides the server; nil until the server has answered once.
  private var context: ReadingContext?
  private var corrections = EntityCorrections()
  private var marks = UserMarks()
  private var marksVersion = -1
  private(set) var hasLongArticles = false
  /// The state of the archive that the caches are of.
  private var standing = ArchiveStanding()
  private var entries: [Listing: ListingEntry] = [:]
  /// The successions that were handed out.
  var handedOut: Set<ArticleSuccession> = []
  var verified: [TextMatch: [Int64]] = [:]
  /// The number of times that the answers were forgotten.
  private var forgettings = 0

  /// The archive at an address. Nothing is asked before `open`. `isPatient`: questions wait for a server that is away, as a
  /// screen does; otherwise they have no answer then, and a notice says so.
  package init(at address: ServerAddress, isPatient: Bool, lexicon: Lexicon = .shared) {
    access = ServerAccess(to: address, isPatient: isPatient)
    statistics = TermStatistics(lexicon: lexicon)
    self.lexicon = lexicon
  }
}

// MARK: - Opening

extension SharedArchive {
  /// Listings that are kept, so that a key press in a listing asks only for its rows.
  private static let mostEntries = 16
  /// The time between two looks whether articles were added.
  private static let lookingPause = Duration.seconds(5)

  package func open(
    to depth: ArchiveDepth, reporting report: @escaping @Sendable (ArchiveEvent) -> Void
  ) async {
    access.report { notice in
      report(.notice(notice))
      if case .serverIsBack = notice { report(.connected) }
    }
    guard let standing = await access.ask({ try ArchiveStanding($0) }) else { return }
    if let trouble = standing.trouble { return report(.notice(.server(access.address.text, trouble))) }
    _ = await currentContext()
    report(.loaded(articles: context?.dayCounts.count(nil) ?? 0, problems: [], isComplete: true))
    report(.connected)
    if let weakness = standing.weakness { report(.notice(.server(access.address.text, weakness))) }
    guard depth != .listed, let context else { return }
    let statistics = statistics
    _ = await access.ask {
      try RelatedFinder(moment: Moment($0, context), statistics: statistics).takeSample()
    }
  }

  package func watch(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async {
    while !Task.isCancelled {
      try? await Task.sleep(for: Self.lookingPause)
      guard let now = await access.ask({ try ArchiveStanding($0) }), now != standing, now.trouble == nil
      else {
        continue
      }
      forgetAnswers()
      guard let context = await currentContext() else { continue }
      report(.loaded(articles: context.dayCounts.count(nil), problems: [], isComplete: true))
    }
  }

  package func mended() -> Bool { false }

  package func adopt(_ corrections: EntityCorrections) {
    guard corrections != self.corrections else { return }
    self.corrections = corrections
    forgetAnswers()
  }

  package func adopt(_ termbase: Termbase) { self.termbase = { termbase } }

  package func adopt(termbaseFrom source: @escaping @Sendable () async -> Termbase) { termbase = source }

  package func adopt(_ marks: UserMarks) {
    self.marks = marks
    context?.marks = marks
    entries = [:]
  }

  /// Takes over the marks that changed since the last call.
  func adopt(_ source: any ReadingMarksSource) {
    guard let changed = source.marks(since: marksVersion) else { return }
    marksVersion = changed.version
    adopt(changed.marks)
  }

  private func forgetAnswers() {
    (context, entries, verified) = (nil, [:], [:])
    forgettings += 1
    cache.clear()
  }
}

// MARK: - Asking

extension SharedArchive {
  /// The values that questions need, read from the server where they aren't known; nil without an answer.
  func currentContext() async -> ReadingContext? {
    if let context { return context }
    let (corrections, marks) = (corrections, marks)
    let read = await access.ask { session -> (ReadingContext, ArchiveStanding, Bool)? in
      let standing = try ArchiveStanding(session)
      // Of another version's archive nothing is asked.
      guard standing.trouble == nil else { return nil }
      var context = ReadingContext()
      context.dayCounts = try DayCounts(session)
      context.corrections =
        corrections.isEmpty
        ? ResolvedCorrections() : try ResolvedCorrections(corrections, in: ServerDirectory(session: session))
      context.marks = marks
      context.hasSignatures = standing.hasSignatures
      return (context, standing, try ArchiveStanding.hasLongArticles(session))
    }
    guard let found = read, let read = found else { return nil }
    (standing, hasLongArticles) = (read.1, read.2)
    adoptLanguages(Set(read.0.dayCounts.byLanguage.keys))
    // Corrections and marks may have changed meanwhile.
    guard corrections == self.corrections else { return await currentContext() }
    context = read.0
    context?.marks = self.marks
    return context
  }

  /// Limits the lexicons to the languages of the archive.
  private func adoptLanguages(_ languages: Set<Language>) {
    guard languages != statisticsLanguages else { return }
    statisticsLanguages = languages
    statistics = TermStatistics(
      FeatureTable(), lexicon: lexicon, languages: languages, aliases: FeatureAliases())
  }

  /// Answers a question on a connection's thread; nil without an answer.
  func ask<Answer: Sendable>(_ question: @escaping @Sendable (Moment) throws -> Answer) async -> Answer? {
    guard var context = await currentContext() else { return nil }
    context.verified = verified
    let asked = context
    return await access.ask { try question(Moment($0, asked)) }
  }

  /// A listing with its counts, from the cache where possible. `first`: what `firstEntry` found for it.
  func entry(_ listing: Listing, after first: FirstEntry? = nil) async -> ListingEntry? {
    if let entry = entries[listing] { return entry }
    if let query = listing.query {
      let request = RowRequest(listing: listing, anchor: .index(0), count: 0)
      guard await verify(query, for: request) else { return nil }
    }
    let (asked, known) = (answerState, first?.known(in: answerState))
    let found = await ask { try ListingReader(moment: $0).entry(listing, after: known) }
    guard let entry = found else { return nil }
    guard asked == answerState else { return entry }
    if entries.count >= Self.mostEntries { entries = [:] }
    entries[listing] = entry
    return entry
  }

  /// True if all articles of a listing are known.
  func isKnown(_ listing: Listing) -> Bool { entries[listing] != nil }

  /// The articles of a search among the newest ones, where they aren't known; kept where they are all. `first`: what was
  /// found among fewer. `doubted`: a phrase for which the texts of long articles were not read.
  func firstEntry(
    _ listing: Listing, among newest: Int?, after first: FirstEntry?, doubting doubted: TextMatch?
  ) async -> FirstEntry? {
    guard entries[listing] == nil else { return nil }
    let (asked, known) = (answerState, first?.known(in: answerState))
    let found = await ask {
      try ListingReader(moment: $0).firstEntry(listing, among: newest, after: known, doubting: doubted)
    }
    guard let entry = found.flatMap(\.self) else { return nil }
    guard entry.total.isExact else { return FirstEntry(entry: entry, state: asked) }
    if asked == answerState { entries[listing] = entry }
    return nil
  }

  private var answerState: AnswerState {
    AnswerState(
      standing: standing, marks: marksVersion, verified: verified.keys.count { !$0.isFoundByWords },
      phrases: verified.keys.count { $0.isFoundByWords }, forgettings: forgettings)
  }

  func isRead(_ id: ArticleID) -> Bool { marks.marks[id]?.isRead == true }

  /// Forgets the listings whose articles depend on a text that was read since.
  func forgetEntries() { entries = [:] }
}
