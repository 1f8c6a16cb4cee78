import Testing

/// Files outside of `Languages` that still name a language. The list only shrinks.
private let knownFiles: Set<String> = []

/// Code asks the value of a language for its words and rules and never asks which language it is: otherwise the
/// next language needs changes in many files. `.english`, `isVietnamese`, `VietnameseSyllable` and their like are
/// for the module `Languages` only. Tools, which are made for languages with annotated data, are not looked at.
struct LanguageSeamTests {
  /// The folders in `Languages` with a profile, in small letters.
  private static let languages = Set(
    SourceTree.package.files.compactMap { file in
      file.module == "Languages" && file.folders.count == 2
        && file.lines.contains("extension LanguageProfile {")
        ? file.folders.last?.lowercased() : nil
    })
  private static let modules: Set<String> = [
    "Text", "News", "Names", "Catalogue", "Stories", "Search", "Journal", "Archive", "Screen", "Terminal",
    "Reader",
    "gazette",
  ]

  @Test func `no file outside of Languages names a language`() {
    #expect(Self.languages.isSuperset(of: ["english", "french", "vietnamese"]))
    for (file, line, name) in Self.mentions where !knownFiles.contains(file.name) {
      Issue.record("\(file.path):\(line) \(name)")
    }
  }

  @Test func `each known file still names a language`() {
    let files = Set(Self.mentions.map(\.file.name))
    for name in knownFiles.subtracting(files).sorted() {
      Issue.record("\(name) names no language any more: remove it from knownFiles")
    }
  }

  /// The first mention in each file.
  private static let mentions: [(file: SourceFile, line: Int, name: String)] =
    SourceTree.package.files.compactMap { file in
      guard modules.contains(file.module) else { return nil }
      let mention = file.tokens.first { token in
        token.isWord && languages.contains { token.text.lowercased().contains($0) }
      }
      return mention.map { (file, $0.line, $0.text) }
    }
}
