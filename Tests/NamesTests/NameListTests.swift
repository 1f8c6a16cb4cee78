import Foundation
import Testing

/// The lists that `train-entities` compiles into the models.
private let lists: [URL] = {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/train-entities/Lists")
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "txt" }
}()

@Test func `there are lists for each language and for both`() {
  let folders = Set(lists.map { $0.deletingLastPathComponent().lastPathComponent })
  #expect(folders == ["both", "english", "vietnamese"])
}

@Test(arguments: lists)
func `a list names its source and is sorted, each phrase once, composed and trimmed`(file: URL) throws {
  let lines = try String(contentsOf: file, encoding: .utf8).split(
    separator: "\n", omittingEmptySubsequences: false)
  #expect(lines.first?.hasPrefix("# source: ") == true)
  #expect(lines.last == "", "the last line ends too")
  let phrases = lines.dropFirst().dropLast().map(String.init)
  #expect(phrases.count > 3)
  for (phrase, next) in zip(phrases, phrases.dropFirst())
  where !phrase.unicodeScalars.lexicographicallyPrecedes(next.unicodeScalars) {
    Issue.record("\(phrase) stands before \(next)")
  }
  for phrase in phrases {
    #expect(
      Array(phrase.unicodeScalars) == Array(phrase.precomposedStringWithCanonicalMapping.unicodeScalars))
    #expect(phrase == phrase.trimmingCharacters(in: .whitespaces) && !phrase.contains("  "), "\(phrase)")
  }
}
