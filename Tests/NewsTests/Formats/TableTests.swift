import Foundation
import Languages
import News
import SampleNews
import Testing

/// Tables hold an article in each row.
struct TableTests {
  /// Each case: the separator of a table with the same articles.
  @Test(arguments: [",", ";", "\t", "|"])
  func `the rows of a table are articles`(separator: String) throws {
    let rows = [
      ["\u{feff}id", "Headline", "publish_date", "\"Text\"", "author"],
      [
        "1", "Ships leave", "2025-09-11",
        "\"They left \"\"Antwerp\"\"\(separator) all of them.\n\nNobody knows why.\"", "Jane Roe",
      ],
      ["2", "\"Tàu rời cảng\"", "2025-09-10", "Tàu đã rời cảng.", ""],
    ]
    let table = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n") + "\r\n"
    let articles = try reader.articles(contents: Array(table.utf8), path: "dump.csv")
    #expect(articles.map(\.format) == ["table", "table"])
    #expect(articles.map(\.location.entry) == [1, 2])
    #expect(articles.map(\.headline.text) == ["Ships leave", "Tàu rời cảng"])
    #expect(articles.map { $0.date?.description } == ["2025-09-11", "2025-09-10"])
    #expect(
      articles[0].text == "Ships leave\n\nThey left \"Antwerp\"\(separator) all of them.\n\nNobody knows why."
    )
    #expect(articles.map(\.author) == ["Jane Roe", nil])
  }

  @Test(
    arguments: [
      ("title,text\na,b\n", "table"),
      ("publish_date,headline_text\n20250911,ships leave port\n", "table"),
      ("Hà Nội, ngày 11/9\n\nTàu đã rời cảng.\n", "plain"),
      (
        "Text, title and author, in that order, is what the editors of the paper ask for.\nNo more.\n",
        "plain"
      ),
    ])
  func `a table is recognised by its row of names`(text: String, format: String) throws {
    #expect(try reader.articles(contents: Array(text.utf8), path: "a.csv").first?.format == format)
  }

  @Test func `a bad row is told and the others open`() throws {
    try inTemporaryFile("title,text\na,b\n\nc,d,e\n,\n\"f\",\"g\n\nh\"\n\"i\",j,,\nk\"k,l\n") { path in
      let found = try problems(at: path)
      #expect(found == [nil, .tooManyFields(3, columns: 2), nil, nil, nil])
      #expect(try ArticleReader.text(at: Location(path: path, entry: 3)).text == "f\n\ng\n\nh")
      #expect(try ArticleReader.text(at: Location(path: path, entry: 5)).text == "k\"k\n\nl")
    }
  }

  @Test func `the bytes of an entry are a table`() throws {
    try inTemporaryFile("title,text\r\na,b\r\nc,d\r\n") { path in
      let articles = try reader.articles(at: path)
      #expect(articles[1].id == ArticleID(contents: Array("title,text\nc,d".utf8)))
    }
  }

  @Test func `a row in an older encoding is read`() throws {
    let row =
      Array("title,text\nNews,Le caf".utf8) + [0xe9] + Array(" du coin est ferm".utf8) + [0xe9]
      + Array(" depuis hier soir\n".utf8)
    #expect(
      try reader.articles(contents: row, path: "a.csv")[0].text.hasSuffix(
        "Le café du coin est fermé depuis hier soir"))
  }

  @Test func `a row is found again by its number`() throws {
    let rows = (1...20_000).map { "\($0),\"words\nand words\"" }.joined(separator: "\n")
    try inTemporaryFile("title,text\n\(rows)") { path in
      for number in [1, 20_000, 17, 16, 15, 9_999] {
        let text = try ArticleReader.text(at: Location(path: path, entry: number)).text
        #expect(text == "\(number)\n\nwords\nand words")
      }
    }
  }

  @Test(arguments: 0..<10) func `mutated tables never end the program`(seed: Int) {
    var generator = RandomSource(seed: UInt64(seed))
    for _ in 0..<100 {
      let bytes = mutated(
        "title;text;date\n\"Tàu; \"\"cảng\"\"\";Một\n;2025\nb;\"c\nd\";3\n", using: &generator)
      for article in (try? reader.articles(contents: bytes, path: "a.csv")) ?? [] { expectTiling(article) }
    }
  }
}
