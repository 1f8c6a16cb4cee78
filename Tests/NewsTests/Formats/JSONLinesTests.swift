import Foundation
import Languages
import News
import SampleNews
import Testing

/// JSON Lines hold an article on each line.
struct JSONLinesTests {
  @Test(arguments: [
    (
      #"{"title": "Ferry \ud800 back", "text": "Phà \udc00 chạy."}"#,
      "Ferry \u{fffd} back\n\nPhà \u{fffd} chạy."
    ),
    (#"{"title": "Ferry \ud83d\udea2", "score": NaN, "low": -Infinity}"#, "Ferry \u{1f6a2}"),
    (#"{"title": "NaN \\ \"Infinity\"", "score": Infinity}"#, "NaN \\ \"Infinity\""),
  ])
  func `JSON that programs write against its rules is read`(line: String, text: String) throws {
    #expect(try reader.article(contents: Array(line.utf8), path: "a.jsonl").text == text)
  }

  @Test func `the usual names of fields are read`() throws {
    let lines = """
      {"title":"Ships leave","text":"They left Antwerp.\\n\\nNobody knows why.","date":"2025-09-11","language":"en","source":"AFP","author":"Jane Roe","url":"https://e.org/1","tags":["port","ships"]}
      {"headline":"Tàu rời cảng","content":"Tàu đã rời cảng.","publish_date":"2025-09-10T23:30:00+07:00","lang":"vi","site_name":"VnExpress","authors":[{"name":"An"},{"name":"Bình"}],"link":"https://e.org/2","keywords":"cảng, tàu"}
      {"Body":"A text without a headline of its own.","publishedAt":1757577600,"guid":"https://e.org/3","byline":null}
      """
    let articles = try reader.articles(contents: Array(lines.utf8), path: "a.jsonl")
    #expect(articles.map(\.location.description) == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"])
    #expect(
      articles.map(\.headline.text) == [
        "Ships leave", "Tàu rời cảng", "A text without a headline of its own",
      ])
    #expect(articles.map(\.headline.isDerived) == [false, false, true])
    #expect(articles.map { $0.date?.description } == ["2025-09-11", "2025-09-10", "2025-09-11"])
    #expect(articles.map(\.language.language.code) == ["en", "vi", "en"])
    #expect(articles.map(\.source) == ["AFP", "VnExpress", nil])
    #expect(articles.map(\.author) == ["Jane Roe", "An, Bình", nil])
    #expect(articles.map(\.link) == ["https://e.org/1", "https://e.org/2", "https://e.org/3"])
    #expect(articles.map(\.tags) == [["port", "ships"], ["cảng", "tàu"], []])
    #expect(
      outline(articles[0]) == [
        "headline: Ships leave", "paragraph: They left Antwerp.", "paragraph: Nobody knows why.",
      ])
    for article in articles { expectTiling(article) }
  }

  @Test func `a truth value is no field`() throws {
    let line = #"{"title":true,"text":"They left Antwerp.","date":2025,"author":false}"#
    let article = try reader.articles(contents: Array(line.utf8), path: "a.jsonl")[0]
    #expect(article.text == "They left Antwerp.")
    #expect(article.date?.description == "2025")
    #expect(article.author == nil)
  }

  @Test func `a headline that the text repeats appears once`() throws {
    let line = #"{"title":"Ships leave","text":"Ships leave\r\nThey left Antwerp."}"#
    let article = try reader.articles(contents: Array(line.utf8), path: "a.jsonl")[0]
    #expect(article.text == "Ships leave\r\nThey left Antwerp.")
    #expect(outline(article) == ["headline: Ships leave", "paragraph: They left Antwerp."])
  }

  @Test func `an entry has the id of its own bytes and is found again`() throws {
    try inTemporaryFile(
      "\u{feff}{\"text\":\"One.\"}\r\n\n{\"text\":\"Two.\"}\n{\"text\":\"Three.\"}", "a.ndjson"
    ) { path in
      let articles = try reader.articles(at: path)
      #expect(articles.map(\.location.entry) == [1, 3, 4])
      #expect(articles[1].id == ArticleID(contents: Array("{\"text\":\"Two.\"}".utf8)))
      for article in articles {
        #expect(try reader.article(at: article.location).id == article.id)
        let found = try ArticleReader.text(at: article.location)
        #expect(found.id == article.id && found.text == article.text)
      }
      #expect(throws: FileProblem(path: path, entry: 9, cause: .noSuchEntry, isNamed: false)) {
        try reader.article(at: Location(path: path, entry: 9))
      }
    }
  }

  /// Each case: a file, and what each entry is: `nil` for an article.
  @Test(
    arguments: [
      ("{\"text\":\"a\"}\nnot JSON\n{\"text\":\"b\"}", [nil, .notJSON, nil]),
      ("{\"text\":\"a\"}\n\n \n{\"text\":\"b\"}\n\n\n", [nil, .blank, nil]),
      (
        "{\"text\":\"a\"}\n[1]\n{\"x\":1}\n\"text\"\n{\"text\":\" \"}",
        [nil, .noArticle, .noArticle, .noArticle, .noArticle]
      ),
      ("{\"text\":\"a\"}\n{\"text\":\"a", [nil, .notJSON]),
      ("{\"text\":\"a\"}\n{\"text\":\"\\ud800\"}\n{\"text\":\"b\"}", [nil, nil, nil]),
      ("{\"text\":\"a\"}\n\u{0}", [nil, .notText(byte: 0, offset: 0)]),
      ("{\"title\":\"Only a title\"}", [nil]),
      ("{\"text\":\"a\\u0000b\"}", [nil]),
    ] as [(String, [FileProblem.Cause?])])
  func `a bad line is told and the others open`(text: String, causes: [FileProblem.Cause?]) throws {
    try inTemporaryFile(text, "a.jsonl") { path in
      var entries = try reader.entries(at: path)
      var found: [FileProblem.Cause?] = []
      while let entry = try entries.next() {
        do throws(FileProblem) {
          expectTiling(try reader.article(of: entry))
          found.append(nil)
        } catch {
          #expect(error.entry == entry.location.entry)
          found.append(error.cause)
        }
      }
      #expect(found == causes)
    }
  }

  @Test func `a file is recognised by its content too`() throws {
    let line = "{\"title\": \"Ships leave\", \"text\": \"They left.\"}"
    #expect(try reader.articles(contents: Array(line.utf8), path: "dump.txt")[0].format == "json-lines")
    #expect(throws: FileProblem(path: "a.json", cause: .document(.json), isNamed: false)) {
      try reader.articles(contents: Array("{\n\"title\": \"a\"}".utf8), path: "a.json")
    }
    #expect(try reader.articles(contents: Array("{curly} words".utf8), path: "a.txt")[0].format == "plain")
  }

  @Test func `a line that is too long is passed over`() throws {
    let long = String(repeating: "x", count: Format.largestArticle + (3 << 20))
    try inTemporaryFile("{\"text\":\"a\"}\n\(long)\n{\"text\":\"b\"}", "a.jsonl") { path in
      let articles = try reader.articles(at: path)
      #expect(articles.map(\.location.entry) == [1, 3])
    }
  }

  @Test(arguments: 0..<20) func `mutated lines never end the program`(seed: Int) {
    var generator = RandomSource(seed: UInt64(seed))
    let sample =
      #"{"title":"Tàu rời cảng","text":"Một câu.\n\nHai \u00e9.","date":"2025-09-11","authors":[{"name":"An"}],"x":[[[1,2]]]}"#
    for _ in 0..<100 {
      let bytes = mutated(sample + "\n" + sample, using: &generator)
      for article in (try? reader.articles(contents: bytes, path: "a.jsonl")) ?? [] { expectTiling(article) }
    }
  }

  @Test func `deep nesting and many lines are read in time`() throws {
    let deep = "{\"text\":\"a\",\"x\":" + String(repeating: "[", count: 100_000) + "\n{\"text\":\"b\"}"
    #expect(try reader.articles(contents: Array(deep.utf8), path: "a.jsonl").map(\.location.entry) == [2])
    let lines = (0..<20_000).map { "{\"text\":\"\($0)\"}" }.joined(separator: "\n")
    try inTemporaryFile(lines, "a.jsonl") { path in
      var entries = try reader.entries(at: path)
      var count = 0
      while try entries.next() != nil { count += 1 }
      #expect(count == 20_000)
      for entry in [19_999, 1, 17, 16, 15, 4_000, 20_000] {
        #expect(try ArticleReader.text(at: Location(path: path, entry: entry)).text == "\(entry - 1)")
      }
      // Another file at the same path has its entries elsewhere.
      try Data("{\"text\":\"first\"}\n\(lines)".utf8).write(to: URL(filePath: path))
      #expect(try ArticleReader.text(at: Location(path: path, entry: 19_999)).text == "19997")
    }
  }
}

/// Runs `body` with the path of a new file.
private func inTemporaryFile(_ text: String, _ name: String, _ body: (_ path: String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "gazette-" + UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  try Data(text.utf8).write(to: file)
  try body(file.path)
}
