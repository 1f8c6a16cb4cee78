import Foundation
internal import Languages
internal import News
import Testing

/// Articles in French. `expectations.json` has the expected parts of each.
struct FrenchArticleTests {
  private struct Expectation: Decodable {
    let language: String
    let headline: String
    let date: String
    let agency: String?
    let captions: [String]
    let subheadings: [String]
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "LanguagesTests/French")
  private static let expectations: [String: Expectation] = {
    let data = try? Data(contentsOf: folder.appending(path: "expectations.json"))
    return (try? data.map { try JSONDecoder().decode([String: Expectation].self, from: $0) }) ?? [:]
  }()

  @Test(arguments: expectations.keys.filter { !$0.hasSuffix("-en.txt") }.sorted())
  func `a French article is read rightly`(name: String) throws {
    let expected = try #require(Self.expectations[name])
    let article = try ArticleReader().article(
      at: Location(path: Self.folder.appending(path: name).path))
    #expect(article.language.language == Language(expected.language))
    #expect(article.headline.text == expected.headline)
    #expect(article.date?.description == expected.date)
    #expect(article.source == expected.agency)
    let captions = article.parts.filter { $0.kind == .caption }.map { String(article.text(in: $0.range)) }
    #expect(captions == expected.captions)
    let headings = article.parts.filter { $0.kind == .heading }.map { String(article.text(in: $0.range)) }
    #expect(Set(headings).isSuperset(of: expected.subheadings))
  }

  @Test func `there are articles with expectations`() {
    #expect(!Self.expectations.isEmpty)
  }

  @Test func `a byline is no headline and no heading`() throws {
    let article = try ArticleReader().article(
      contents: Array(
        """
        Par Camille Ferrand

        Les deux navires ont quitté le port de Marseille lundi matin, selon la préfecture maritime.

        De notre correspondant à Lyon, Mathieu Delorme

        Le trafic restera perturbé mercredi sur tout le réseau, où les syndicats ont appelé à la grève.
        """.utf8), path: "test.txt")
    #expect(article.parts.filter { $0.kind == .heading || $0.kind == .headline }.isEmpty)
    #expect(article.headline.text.hasPrefix("Les deux navires ont quitté"))
  }

  @Test(
    arguments: [
      ("Publié le 18 juin 2025 à 09h14 – Mis à jour le 19 juin 2025 à 11h02", "2025-06-18"),
      ("Mis en ligne le 18 juin 2025 par la rédaction du journal de la ville de Marseille", "2025-06-18"),
      ("Les deux ports sont fermés depuis le 18 juin 2025.", nil),
      ("La rédaction", nil),
    ] as [(String, String?)])
  func `a French article has the day on which it was published`(line: String, day: String?) throws {
    let article = try ArticleReader().article(
      contents: Array(
        """
        Deux navires quittent le port

        \(line)

        Les deux navires ont quitté le port de Marseille lundi matin, selon la préfecture maritime.
        """.utf8), path: "test.txt")
    #expect(article.date?.description == day)
  }

  /// The rules of no language hold where the language has no folder.
  @Test func `German has no bylines and months of English`() throws {
    let article = try ArticleReader().article(
      contents: Array(
        """
        Die Minister trafen sich gestern in Berlin, um über die Häfen zu sprechen.

        By Jane Roe

        Der Bericht erscheint in der nächsten Woche, wie die Behörde am Montag in Hamburg mitteilte.
        """.utf8), path: "test.txt")
    #expect(article.language.language == Language("de"))
    #expect(article.parts.contains { $0.kind == .heading && article.text(in: $0.range) == "By Jane Roe" })
  }
}
