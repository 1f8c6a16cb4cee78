internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Journal
internal import Localization
internal import News
internal import Reader
internal import Subscriptions

/// `gazette prune --older TIME`: removes old kept articles.
struct PruneCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "prune",
      abstract: Wording(
        en: "Remove old kept articles.",
        vi: "Xóa các bài cũ đã giữ."),
      discussion: Wording(
        en: """
          Removes the files of articles from before a time, with their former versions, and the bytes of months of \
          which no article is left. Pruned articles don't come again. Articles that you starred stay, unless you \
          say --no-unstarred.
          """,
        vi: """
          Xóa tệp của những bài có từ trước một thời điểm, kể cả các phiên bản trước của chúng, và dữ liệu gốc \
          của những tháng không còn bài nào. Bài đã xóa không quay lại nữa. Những bài bạn gắn sao được giữ lại, \
          trừ khi bạn dùng --no-unstarred.
          """),
      examples: [
        "gazette prune --older 1y --dry-run",
        "gazette prune --older 90d",
      ])
  }

  @Option(
    help: .said(
      en: "The age from which articles go: 90d, 26w, 1y.", vi: "Xóa những bài cũ từ mức này: 90d, 26w, 1y.",
      value: Wording(en: "older", vi: "tuổi")),
    transform: Self.days)
  var older: Int

  @Flag(
    inversion: .prefixedNo,
    help: .said(
      en: "Remove only articles without a star, a tag and a note.",
      vi: "Chỉ xóa những bài không gắn sao, không có thẻ và ghi chú."))
  var unstarred = true

  @Flag(help: .said(en: "Only print which articles would go.", vi: "Chỉ in những bài sẽ bị xóa."))
  var dryRun = false

  @OptionGroup var interface: InterfaceArguments

  func run() async throws {
    let news = try KeptNews.open()
    for note in news.notes { complain(note) }
    let now = Int(Date().timeIntervalSince1970)
    let paths = try await paths(of: news, before: Timestamp.text(of: now - older * 86_400).prefix(10))
    var output = StandardOutput()
    if dryRun {
      for path in paths { try output.write(line: Sanitized(path).text) }
    } else {
      try news.articles.prune(paths, at: now)
    }
    let count = Counting.of(paths.count, .article)
    try output.write(
      line: dryRun
        ? wording(en: "\(count) would be removed", vi: "sẽ xóa \(count)")
        : wording(en: "\(count) removed", vi: "đã xóa \(count)"))
    try output.flush()
  }

  /// The paths of the articles that go, in the folder of kept articles.
  private func paths(of news: KeptNews, before day: Substring) async throws -> [String] {
    let folder = news.articles.articles
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    let typed = "before:\(day)" + (unstarred ? " -is:starred" : "")
    // Lists leave hidden articles out, but they grow old too.
    let query = Query.all([try parsedQuery(typed), .any([.mark(.hidden), .not(.mark(.hidden))])])
    let collection = try await OpenedCollection.open([folder], for: query)
    let isMarked = unstarred ? await Self.marks() : { _ in false }
    return await collection.rows(of: Listing(query: query)).compactMap { row -> String? in
      guard row.location.path.hasPrefix(folder + "/"), !unstarred || row.annotation.isEmpty else {
        return nil
      }
      let path = String(row.location.path.dropFirst(folder.count + 1))
      // A new version may have come since the user starred the article.
      let versions = unstarred ? news.articles.versions(of: path) : []
      return versions.contains { Self.id(ofFileAt: $0).map(isMarked) ?? true } ? nil : path
    }
  }

  /// Tells if an article has a star, a tag or a note.
  private static func marks() async -> (ArticleID) -> Bool {
    if UserFiles.isStateMissing { return { _ in false } }
    let state = ReadingState(file: UserFiles.state, collection: "") { _ in }
    await state.loaded()
    state.finish()
    return { id in
      let record = state.record(of: id)
      return record.marks.isStarred || !record.annotation.isEmpty
    }
  }

  private static func id(ofFileAt path: String) -> ArticleID? {
    (try? OpenFile(at: path).contents(limit: .max)).map { ArticleID(contents: $0) }
  }

  /// The days of an age such as `90d`.
  private static func days(_ typed: String) throws -> Int {
    let units: [Character: Int] = ["d": 1, "w": 7, "m": 30, "y": 365]
    guard let unit = typed.last.flatMap({ units[$0] }), let count = Int(typed.dropLast()),
      (1...36_500).contains(count)
    else {
      throw ValidationError(
        wording(
          en: "\(typed) is no age such as 90d, 26w or 1y",
          vi: "\(typed) không phải khoảng thời gian như 90d, 26w hoặc 1y"))
    }
    return count * unit
  }
}
