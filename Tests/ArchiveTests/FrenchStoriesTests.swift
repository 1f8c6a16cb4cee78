import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

/// The same event told in French and in English.
@Test(arguments: [("seisme.txt", "earthquake-en.txt"), ("lancement.txt", "launch-en.txt")])
func `a French article finds its event in English, and says why`(french: String, english: String) async throws
{
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "LanguagesTests/French")
  let articles = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    .filter { $0.hasSuffix(".txt") }.sorted().map {
      try ArticleReader().article(at: Location(path: folder.appending(path: $0).path))
    }
  let library = await Library.opened(articles)
  let article = try #require(articles.first { $0.path.hasSuffix(french) })
  let other = try #require(articles.first { $0.path.hasSuffix(english) })
  for (id, expected) in [(article.id, other.id), (other.id, article.id)] {
    let related = try #require(await library.related(to: id).first)
    #expect(related.id == expected)
    #expect(related.grade == .sameStory)
    #expect(!related.reasons.isEmpty)
  }
}

@Test func `words in French and English tie two articles`() async throws {
  let reports = [
    article(
      "secousse", text: "Un séisme a frappé les villages ; les sauveteurs cherchent des survivants.",
      language: Language("fr")),
    article(
      "quake", text: "An earthquake struck the villages; rescuers are searching for survivors.",
      language: .english),
    article("snow", text: "Snow fell on the mountains.", language: .english),
    article("vote", text: "Le parlement a adopté la loi.", language: Language("fr")),
  ]
  let related = try #require(await Library.opened(reports).related(to: reports[0].id).first)
  #expect(related.row.headline.text == "quake")
  #expect(related.reasons.contains { $0.text == "séisme · earthquake" }, "\(related.reasons)")
}
