internal import Archive
internal import Catalogue
internal import Foundation
internal import News
internal import Testing

/// One suite of questions for every engine. The answers of the embedded engine, from articles in memory, are the measure;
/// its own tests say that they are right.
struct ConformanceTests {
  @Test func `there are several hundred questions`() {
    #expect(Questions.all.count >= 500)
    #expect(Set(Questions.all.map(\.testDescription)).count > 490)
    #expect(SharedCollection.articles.count > 150)
  }

  @Test func `an index of files answers as articles in memory`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "conformance-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try SharedCollection.write(to: folder)
    let files = Library(paths: [folder.path], index: .memory)
    await files.open(to: .surveyed) { _ in }
    let differences = await Self.differences(from: files)
    for difference in differences { Issue.record("\(difference)") }
  }

  /// The answers of the embedded engine with the articles of the collection, in the order of the questions. They are found
  /// once for all engines.
  private static let reference = Task {
    let library = Library(articles: SharedCollection.articles)
    await library.open(to: .surveyed) { _ in }
    var answers: [[String]] = []
    for question in Questions.all { answers.append(await question.answer(library)) }
    return answers
  }

  /// The questions that an archive answers differently, with the first lines that differ.
  static func differences(from archive: any ArticleArchive) async -> [String] {
    var differences: [String] = []
    for (question, expected) in zip(Questions.all, await reference.value) {
      let found = await question.answer(archive)
      guard found != expected else { continue }
      let place = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      let index = place ?? min(found.count, expected.count)
      let line = { (lines: [String]) in lines.indices.contains(index) ? lines[index] : "(end)" }
      differences.append(
        "\(question.testDescription): line \(index) of \(found.count) is “\(line(found))”, and “\(line(expected))” of "
          + "\(expected.count) is expected")
    }
    return differences
  }
}

extension SharedCollection {
  /// Writes the articles as files, each with its own text.
  static func write(to folder: URL) throws {
    for article in articles {
      let file = folder.appending(path: article.path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(article.text.utf8).write(to: file)
    }
  }
}
