internal import Archive
internal import Foundation
internal import Localization
internal import News
internal import Subscriptions

/// All that gazette keeps of the user's subscriptions, opened for a command or for the reader.
struct KeptNews: Sendable {
  /// `$XDG_DATA_HOME/gazette`, by default below `~/.local/share`.
  static var folder: String { UserFolder.data.pathOfAccount + "/gazette" }

  /// The sources to which the user subscribed: `$XDG_CONFIG_HOME/gazette/sources.toml`.
  static var settings: SourcesFile {
    SourcesFile(path: UserFolder.configuration.pathOfAccount + "/gazette/sources.toml")
  }

  static var ledgerFile: String { folder + "/subscriptions.sqlite" }

  let articles: KeptArticles
  let ledger: any FetchLedger
  /// Lines to tell the user.
  let notes: [String]

  /// Opens the ledger, and makes it anew from the articles where there is none or a damaged one.
  static func open() throws -> KeptNews {
    do {
      let ledger = try LedgerDatabase(file: ledgerFile)
      let articles = KeptArticles(folder: folder, ledger: ledger)
      let count = try ledger.isEmpty() ? articles.renoteIfEmpty() : 0
      let notes = ledger.damaged.map { damaged in
        wording(
          en: "\(Sanitized(ledgerFile)): damaged; it was moved to \(Sanitized(damaged)) "
            + "and made anew from \(count) articles",
          vi:
            "\(Sanitized(ledgerFile)): hỏng; đã chuyển sang \(Sanitized(damaged)) và lập lại từ \(count) bài")
      }
      return KeptNews(articles: articles, ledger: ledger, notes: notes.map { [$0] } ?? [])
    } catch {
      throw CommandFailure.unusableLedger(file: ledgerFile, reason: error.keepingReason)
    }
  }

  /// The name of each source as articles have it, and the folder in which the user keeps it.
  static func sourceNames() -> [(name: String, folder: String?)] {
    guard let sources = try? settings.load().entries.sources, !sources.isEmpty else { return [] }
    let states = sources.allSatisfy { $0.name != nil } ? [:] : (try? KeptNews.open().ledger.states()) ?? [:]
    return sources.map { ($0.name ?? states[$0.url]?.title ?? $0.url, $0.folder) }
  }

  /// The address of the source of a kept article.
  static func feed(ofFileAt path: String) -> String? {
    let bytes = try? OpenFile(at: path).contents(limit: Format.largestArticle)
    return bytes.flatMap { FrontMatter(in: $0) }?.texts["feed"]
  }

  /// The paths that are opened where the user typed these: without any, the kept news of the subscriptions where there
  /// are some, else the current folder.
  static func pathsToOpen(_ typed: [String]) throws -> [String] {
    guard typed.isEmpty else { return typed }
    guard isUsed else { return ["."] }
    let folder = folder + "/articles"
    do throws(POSIXError) {
      try FolderLock.make(folder)
    } catch {
      throw CommandFailure.missingPaths([(folder, error.number)])
    }
    return [folder]
  }

  /// True if there are subscriptions or kept articles, which the reader then opens by itself.
  static var isUsed: Bool {
    FileManager.default.fileExists(atPath: settings.path)
      || FileManager.default.fileExists(atPath: folder + "/articles")
  }
}

extension Error {
  /// The reason of a failure to keep something, in a few words.
  var keepingReason: String {
    if let fault = LedgerFault(self) { return fault.wording }
    return switch self {
    case let error as POSIXError: systemWording(of: error.code.rawValue)
    case let failure as UserFileFailure: failure.wordingOfSources
    default: "\(self)"
    }
  }
}

extension LedgerFault {
  fileprivate var wording: String {
    switch self {
    case .full: .wording(en: "the disk is full", vi: "đĩa đã đầy")
    case .damaged: .wording(en: "the file is damaged", vi: "tệp bị hỏng")
    case .foreign:
      .wording(
        en: "the file is a database of another program; move it away",
        vi: "tệp là cơ sở dữ liệu của chương trình khác; hãy chuyển nó đi chỗ khác")
    case .refused(let words): words
    }
  }
}
