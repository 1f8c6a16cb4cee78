internal import ArgumentParser
internal import Foundation
internal import Languages
internal import Localization
internal import News
internal import Subscriptions

/// `gazette sources`: the subscriptions with their state.
struct SourcesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "sources",
      abstract: Wording(
        en: "Print the sources of news to which you subscribed, one a line.",
        vi: "In các nguồn tin bạn đã đăng ký, mỗi nguồn một dòng."),
      discussion: Wording(
        en: """
          The columns are language, number of kept articles, time of the last good answer, name, address, and what \
          is wrong. The sources are in sources.toml, which you may edit.
          """,
        vi: """
          Các cột là ngôn ngữ, số bài đã giữ, thời điểm trả lời tốt gần nhất, tên, địa chỉ, và lỗi nếu có. Các \
          nguồn nằm trong sources.toml, bạn có thể tự sửa tệp này.
          """),
      examples: [
        "gazette sources",
        "gazette sources --json | jq -r 'select(.error) | .url'",
      ])
  }

  @Flag(
    help: .said(
      en: """
        Print JSON Lines: url, name, folder, language, articles, lastFetched, nextTry, paused, error. Times are in UTC.
        """,
      vi: """
        In các dòng JSON: url, name, folder, language, articles, lastFetched, nextTry, paused, error. Giờ theo UTC.
        """))
  var json = false

  @OptionGroup var interface: InterfaceArguments

  func run() throws {
    let list = try SourceChoice.load()
    let (states, counts) = try SourceStates.loaded()
    let rows = list.sources.map {
      SourceRow($0, states[$0.url] ?? FetchState(), articles: counts[$0.url] ?? 0)
    }
    var output = StandardOutput()
    if json {
      try output.write(rows.map(\.json))
    } else {
      var table = Table([.left, .right, .left, .flexible(share: 1), .flexible(share: 1), .left])
      for row in rows { table.append(row.cells, data: forPrograms { row.cells }) }
      try table.write(to: &output)
    }
    try output.flush()
  }
}

/// The states of sources and the numbers of their articles.
enum SourceStates {
  /// Nothing is made where nothing was kept yet.
  static func loaded() throws -> (states: [String: FetchState], counts: [String: Int]) {
    guard FileManager.default.fileExists(atPath: KeptNews.folder) else { return ([:], [:]) }
    return try keeping { news in (try news.ledger.states(), try news.ledger.articleCounts()) }
  }

  /// Works with what is kept. A failure becomes one of the command.
  static func keeping<Result>(_ work: (KeptNews) throws -> Result) throws -> Result {
    let news = try KeptNews.open()
    for note in news.notes { complain(note) }
    do {
      return try work(news)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure.unusableLedger(file: KeptNews.folder, reason: error.keepingReason)
    }
  }
}

extension SourcesFile {
  /// Makes changes. A failure becomes one of the command.
  func change(_ changes: [SourceChange]) throws {
    do throws(UserFileFailure) {
      _ = try apply(changes)
    } catch {
      throw CommandFailure.unreadableSources(error.wordingOfSources)
    }
  }
}
