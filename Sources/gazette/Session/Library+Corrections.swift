internal import Archive

extension Library {
  /// Reads the user's corrections and takes them in; returns what is wrong with the file, a line each.
  @discardableResult
  func adoptCorrections(from file: CorrectionsFile = ConfigurationHome.corrections) async -> [String] {
    do {
      let contents = try file.load()
      await adopt(contents.corrections)
      return contents.problems.map { $0.wording(in: file.path) }
    } catch {
      return [error.wording]
    }
  }
}
