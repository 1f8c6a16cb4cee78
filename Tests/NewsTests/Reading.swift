import Foundation
internal import Languages
internal import News

/// A reader that takes a text with many letters of Vietnamese for Vietnamese, and any other for English.
let reader = ArticleReader { text in
  let isVietnamese = text.unicodeScalars.contains { "ăâđêôơưạảấầậ".unicodeScalars.contains($0) }
  return LanguageGuess(isVietnamese ? .vietnamese : .english, confidence: 1)
}

/// The article of a file with this text.
func article(_ text: String) throws -> Article {
  try reader.article(contents: Array(text.utf8), path: "test.txt")
}

/// The parts of an article, one a line, as `kind: text`; white space left out.
func outline(_ article: Article) -> [String] {
  article.parts.filter { $0.kind != .space }.map { "\($0.kind.rawValue): \(article.text(in: $0.range))" }
}

/// The name of an article's publisher.
func source(_ article: Article) -> String? {
  article.source
}

/// The folder `seeds/` of the repository.
let seedsFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "seeds").path

/// The article of the seed whose file name begins with `prefix`.
func seed(_ prefix: String) throws -> Article {
  let path = try FileManager.default.contentsOfDirectory(atPath: seedsFolder).first { $0.hasPrefix(prefix) }
  return try reader.article(at: Location(path: seedsFolder + "/" + (path ?? prefix)))
}
