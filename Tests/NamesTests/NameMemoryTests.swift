internal import Languages
internal import Names
internal import News
import Testing

private let articles: [(text: String, language: Language)] = [
  ("Kristi Noem met Bart De Wever in Antwerp. Noem left for the U.S. on Monday.", .english),
  ("Thủ tướng Bỉ Bart De Wever tiếp bà Kristi Noem tại thành phố Antwerp.", .vietnamese),
  ("Thu tuong Bart De Wever tiep ba Kristi Noem tai Antwerp, theo ong Nguyen Van An.", .vietnamese),
  ("The Guardian wrote of the Guardian of Hanoi. Mr. Smith of St. Louis had none of it.", .english),
]

private func names(_ text: String, _ language: Language) -> NamedEntities {
  NameRecognizer().names(in: text, prose: [0..<text.utf8.count], language: language)
}

/// Words that no other text has, more of them than are remembered.
private let flood = (0..<20_000).map { number in
  let letters = String(number, radix: 26).utf8.map { digit in
    String(UnicodeScalar(UInt8(ascii: "a") + digit % 26))
  }
  return "Qua" + letters.joined() + " went."
}.joined(separator: " ")

@Test func `an article has the same names whatever was read before it`() {
  let before = articles.map { names($0.text, $0.language) }
  #expect(before.allSatisfy { $0.mentions.count > 1 })
  for language in [Language.english, .vietnamese] { _ = names(flood, language) }
  for (article, known) in zip(articles, before) {
    #expect(names(article.text, article.language) == known)
    #expect(names(article.text, article.language) == known, "read once more")
  }
}

@Test func `articles that are read at the same time have the names that each has by itself`() async {
  let known = articles.map { names($0.text, $0.language) }
  await withTaskGroup(of: (Int, NamedEntities).self) { group in
    for round in 0..<64 {
      let index = round % articles.count
      group.addTask { (index, names(articles[index].text, articles[index].language)) }
    }
    for await (index, found) in group { #expect(found == known[index]) }
  }
}

/// The same words in the same order, but with other meanings by their spelling, their language or what joins them.
@Test func `what is known of a word or a name is not taken for another that looks like it`() {
  func keys(_ text: String, _ language: Language) -> [String] {
    names(text, language).entities.map(\.key.rawValue)
  }
  #expect(keys("They went to Georgia.", .english) == keys("They went to Georgia.", .english))
  #expect(keys("Ông đến Bỉ.", .vietnamese) == ["place:BE"])
  #expect(keys("He went to Belgium.", .english) == ["place:BE"])
  #expect(keys("Belgian police met.", .english) == ["place:BE"])
  #expect(names("Belgian police met.", .english).mentions.first?.isDemonym == true)
  #expect(names("He went to Belgium.", .english).mentions.first?.isDemonym == false)
}
