internal import Archive
internal import Catalogue
internal import Foundation
internal import Glibc
internal import Journal
internal import Localization
internal import News

/// The user's own files.
enum UserFiles {
  /// The reading state: `$XDG_STATE_HOME/gazette/state.sqlite`, by default below `~/.local/state`.
  static var state: String { UserFolder.state.pathOfAccount + "/gazette/state.sqlite" }

  /// True if there is no reading state. False if a link leads nowhere, for example to a disk that is not mounted.
  static var isStateMissing: Bool {
    guard PathText.withCPath(state, { access($0, F_OK) }) != 0, errno == ENOENT else { return false }
    var path = state
    while (try? FileManager.default.attributesOfItem(atPath: path)) == nil, path.contains("/") {
      let folder = PathText.folder(of: path)
      if folder == path { break }
      path = folder
    }
    return FileManager.default.fileExists(atPath: path)
  }

  /// The corrections of names: `$XDG_CONFIG_HOME/gazette/entities.toml`, by default below `~/.config`.
  static var corrections: CorrectionsFile {
    CorrectionsFile(path: UserFolder.configuration.pathOfAccount + "/gazette/entities.toml")
  }

  /// The terms that the user accepted or rejected: `$XDG_CONFIG_HOME/gazette/termbase.txt`, by default below `~/.config`.
  static var termbase: TermbaseFile {
    TermbaseFile(
      path: UserFolder.configuration.pathOfAccount + "/gazette/termbase.txt",
      heading: [
        wording(
          en: "# Terms for gazette. A line: term, translation, note, language of the term, language of the "
            + "translation; tabs between.",
          vi:
            "# Thuật ngữ của gazette. Mỗi dòng: thuật ngữ, bản dịch, ghi chú, ngôn ngữ của thuật ngữ, ngôn ngữ của "
            + "bản dịch; cách nhau bằng tab."),
        wording(
          en: "# A line that begins with \(TermbaseFile.rejection) and a tab has a pair that is never shown.",
          vi: "# Dòng mở đầu bằng \(TermbaseFile.rejection) và một tab là cặp không bao giờ hiện."),
      ])
  }

  /// The searches that the user keeps under names: `$XDG_CONFIG_HOME/gazette/searches.toml`, by default below
  /// `~/.config`.
  static var searches: SearchesFile {
    SearchesFile(path: UserFolder.configuration.pathOfAccount + "/gazette/searches.toml")
  }

  /// The folder of the marks that wait for the servers of shared archives.
  static var waitingMarks: String { UserFolder.state.pathOfAccount + "/gazette/waiting" }

  /// The folder of notes that are being written.
  static var drafts: String { UserFolder.state.pathOfAccount + "/gazette/drafts" }

  /// The name under which the reading state keeps a collection: the absolute paths of the collection, so that the name
  /// is the same from whatever folder it is opened.
  static func collectionName(of paths: [String]) -> String {
    paths.map { URL(filePath: $0).resolvingSymlinksInPath().standardizedFileURL.path }.joined(separator: "\n")
  }
}

extension ArticleArchive {
  /// The most mistakes of a file that are told one by one.
  private static var mostProblems: Int { 20 }

  /// The first mistakes of a file, and how many more there are.
  private static func lines(_ mistakes: [String], in path: String) -> [String] {
    let more = mistakes.count - mostProblems
    guard more > 0 else { return mistakes }
    return mistakes.prefix(mostProblems) + [
      wording(
        en: "\(Sanitized(path)): \(more) more mistakes; the rest is used",
        vi: "\(Sanitized(path)): \(more) lỗi nữa; phần còn lại vẫn dùng")
    ]
  }

  /// Reads the user's corrections and adopts them; returns what is wrong with the file, a line each.
  @discardableResult
  func adoptCorrections(from file: CorrectionsFile = UserFiles.corrections) async -> [String] {
    do {
      let contents = try file.load()
      await adopt(contents.entries)
      return Self.lines(contents.problems.map { $0.wording(in: file.path) }, in: file.path)
    } catch {
      return [error.wording(of: .correction)]
    }
  }

  /// Reads the user's termbase and adopts it; returns what is wrong with the file, a line each.
  func adoptTermbase(from file: TermbaseFile = UserFiles.termbase) async -> [String] {
    do {
      let contents = try file.load()
      await adopt(contents.entries)
      return Self.lines(contents.problems.map { $0.wording(in: file.path) }, in: file.path)
    } catch {
      return [error.wording(of: .term)]
    }
  }
}

extension QueryContext {
  /// The names of the user that a typed query uses; the files are read only for a query that needs them.
  static func ofUser(for typed: String) -> QueryContext {
    guard Query.needsContext(typed) else { return QueryContext() }
    var context = QueryContext()
    do throws(UserFileFailure) {
      let contents = try UserFiles.searches.load()
      context.searches = contents.entries
      for problem in contents.problems { complain(problem.wording(in: UserFiles.searches.path)) }
    } catch {
      complain(error.wordingOfSearches)
    }
    for source in KeptNews.sourceNames() {
      if let folder = source.folder { context.folders[folder, default: []].append(source.name) }
    }
    return context
  }
}

extension ArticleArchive {
  /// Reads the user's marks and adopts them. Marks of articles whose files were edited since go to their later versions;
  /// nothing else is written: without a reading state no article has a mark. False if there is a reading state that can't
  /// be read, which a message has explained.
  func adoptMarks(of collection: NamedCollection) async -> Bool {
    if case .files = collection, UserFiles.isStateMissing { return true }
    let state = collection.readingState { event in
      if case .problem(let problem) = event { complain(problem.wording) }
    }
    await state.loaded()
    if state.isRead { await state.carrySuccessions(in: self) }
    await adopt(state.userMarks)
    state.finish()
    return state.isRead
  }
}
