import Archive
internal import Catalogue
internal import Languages
internal import News
import Testing

struct EverydayNameTests {
  @Test func `a person goes by the everyday name, not by the full one with its middle names`() async throws {
    let texts = [
      ("en", "Bart Albert Liliane De Wever is a Belgian politician. De Wever leads the government."),
      ("vi", "Thủ tướng Bỉ Bart De Wever phát biểu tại Antwerp. Ông De Wever cảm ơn các bên."),
    ]
    let reader = ArticleReader { text in
      LanguageGuess(text.hasPrefix("Bart") ? .english : .vietnamese, confidence: 1)
    }
    let library = Library(
      articles: try texts.map { try reader.article(contents: Array($0.1.utf8), path: $0.0) })
    await library.open { _ in }
    let person = try #require(await library.names().first { $0.entity.kind == .person })
    #expect(person.articleCount == 2)
    #expect(person.entity.names == [.english: "Bart De Wever", .vietnamese: "Bart De Wever"])
  }
}
