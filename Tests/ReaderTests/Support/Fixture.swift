internal import Catalogue
internal import Languages
internal import News
import Reader

/// Six articles in three languages with hand-made names and related stories: enough to try every key.
enum Fixture {
  static let belgium = Entity(
    key: EntityKey("place:BE"), kind: .place, names: [.english: "Belgium", .vietnamese: "Bỉ"])
  static let noem = Entity(
    key: EntityKey("person:kristi noem"), kind: .person, names: [.english: "Kristi Noem"])
  static let union = Entity(
    key: EntityKey("organization:EU"), kind: .organization,
    names: [.english: "European Union", .vietnamese: "Liên minh châu Âu"])

  static let articles: [Article] = [
    article(
      "a", "en", ArticleDate(year: 2025, month: 9, day: 11), "Noem visits the port",
      ["Kristi Noem came to Belgium on Wednesday.", "Noem spoke of the European Union. Belgium listened."]),
    article(
      "b", "vi", ArticleDate(year: 2025, month: 9, day: 10), "Bộ trưởng Mỹ thăm cảng",
      ["Kristi Noem đã tới Bỉ hôm thứ Tư.", "Bỉ là một nước ở châu Âu."]),
    article(
      "c", "en", ArticleDate(year: 2025, month: 9, isInferred: true), "Ports of the Union",
      ["The European Union has many ports.", "Belgium has the busiest one."]),
    article(
      "d", "vi", ArticleDate(year: 2024, month: 6), "Đà Nẵng đón mưa lớn", ["Mưa lớn ở Đà Nẵng suốt đêm qua."]
    ),
    article("e", "ja", ArticleDate(year: 2024), "東京で会議", ["東京で会議が開かれた。"]),
    article(
      "f", "en", nil, "A long report", (1...60).map { "Paragraph \($0) of the long report says little." }),
  ]

  /// From article to article, nearest first.
  static let related: [String: [String]] = ["a": ["c", "b"], "b": ["a", "c"], "c": ["a", "b"]]

  static func row(_ name: String) -> ArticleRow {
    ArticleRow(articles.first { $0.path == name } ?? articles[0])
  }

  /// An article of paragraphs, below a headline of its own.
  static func article(
    _ path: String, _ language: String, _ date: ArticleDate?, _ headline: String, _ paragraphs: [String],
    tags: [String] = []
  ) -> Article {
    var text = ""
    var parts: [Part] = []
    for (index, block) in ([headline] + paragraphs).enumerated() {
      if index > 0 {
        parts.append(Part(.space, text.utf8.count..<text.utf8.count + 2))
        text += "\n\n"
      }
      parts.append(
        Part(index == 0 ? .headline : .paragraph, text.utf8.count..<text.utf8.count + block.utf8.count))
      text += block
    }
    return Article(
      id: ArticleID(contents: Array(text.utf8)), location: Location(path: path), text: text, encoding: .utf8,
      headline: Headline(text: headline, range: parts[0].range, isDerived: false, isCut: false), date: date,
      language: LanguageGuess(Language(language), confidence: 1), source: nil, tags: tags, parts: parts,
      wordCount: text.split(separator: " ").count, breaksOff: false)
  }
}
