internal import Archive
internal import Foundation
internal import Journal
internal import News

/// The user's own files.
enum UserFiles {
  /// The reading state: `$XDG_STATE_HOME/gazette/state.sqlite`, by default below `~/.local/state`.
  static var state: String { UserFolder.state.pathOfAccount + "/gazette/state.sqlite" }

  /// The corrections of names: `$XDG_CONFIG_HOME/gazette/entities.toml`, by default below `~/.config`.
  static var corrections: CorrectionsFile {
    CorrectionsFile(path: UserFolder.configuration.pathOfAccount + "/gazette/entities.toml")
  }

  /// The name under which the reading state keeps a collection: the absolute paths of the collection, so that the name
  /// is the same from whatever folder it is opened.
  static func collectionName(of paths: [String]) -> String {
    paths.map { URL(filePath: $0).resolvingSymlinksInPath().standardizedFileURL.path }.joined(separator: "\n")
  }
}

extension Library {
  /// The most mistakes of the file that are told one by one.
  private static var mostProblems: Int { 20 }

  /// Reads the user's corrections and adopts them; returns what is wrong with the file, a line each.
  @discardableResult
  func adoptCorrections(from file: CorrectionsFile = UserFiles.corrections) async -> [String] {
    do {
      let contents = try file.load()
      await adopt(contents.corrections)
      let lines = contents.problems.prefix(Self.mostProblems).map { $0.wording(in: file.path) }
      let more = contents.problems.count - lines.count
      return more == 0 ? lines : lines + ["\(Sanitized(file.path)): \(more) more mistakes; the rest is used"]
    } catch {
      return [error.wording]
    }
  }
}

extension Library {
  /// Reads the user's marks and adopts them. Nothing is written: without a reading state no article has a mark.
  func adoptMarks() async {
    guard FileManager.default.fileExists(atPath: UserFiles.state) else { return }
    let state = ReadingState(file: UserFiles.state, collection: "") { event in
      if case .problem(let problem) = event { complain(problem.wording) }
    }
    await state.loaded()
    adopt(state.marks)
    state.finish()
  }
}
