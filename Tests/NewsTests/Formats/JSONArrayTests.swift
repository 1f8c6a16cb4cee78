import Foundation
import Languages
import News
import SampleNews
import Testing

/// Arrays of JSON hold an article in each element.
struct JSONArrayTests {
  @Test func `the elements of an array are articles`() throws {
    let array = """
      \u{feff} [ {"headline":"Ships leave","content":"They left Antwerp.","publish_date":"2025-09-11","site":"AFP","id":7},
      {"title":"Tàu rời cảng","body":"Tàu đã \\"rời\\" [cảng] {hôm nay}.","authors":["An","Bình"],"url":"https://e.org/2"} ]
      """
    let articles = try reader.articles(contents: Array(array.utf8), path: "dump.json")
    #expect(articles.map(\.format) == ["json-array", "json-array"])
    #expect(articles.map(\.location.entry) == [1, 2])
    #expect(articles.map(\.headline.text) == ["Ships leave", "Tàu rời cảng"])
    #expect(articles[0].date?.description == "2025-09-11")
    #expect(articles[0].source == "AFP")
    #expect(articles[1].author == "An, Bình")
    #expect(articles[1].link == "https://e.org/2")
    #expect(articles[1].text == "Tàu rời cảng\n\nTàu đã \"rời\" [cảng] {hôm nay}.")
  }

  @Test(
    arguments: [
      (#"{"articles":[{"title":"a","text":"b"}]}"#, "json-array"),
      (#"{"status":"ok","total":[1],"items": [ {"title":"a","text":"b"} ]}"#, "json-array"),
      (#"{"data":{"results":[{"webTitle":"a","webPublicationDate":"2025-09-11T08:00:00Z"}]}}"#, "json-array"),
      (#"{"title":"a"}"#, "json-lines"),
      ("[Ships] leave Antwerp.", "plain"),
      // A line of JSON Lines may hold arrays.
      ("{\"title\":\"a\",\"text\":\"b\",\"items\":[{\"title\":\"a\",\"text\":\"b\"}]}", "json-lines"),
      ("{\"title\":\"a\",\"items\":[{\"title\":\"a\",\"text\":\"b\"}]}\n{\"title\":\"b\"}", "json-lines"),
    ])
  func `an array is recognised by the fields of its first element`(text: String, format: String) throws {
    #expect(try reader.articles(contents: Array(text.utf8), path: "a.json").first?.format == format)
  }

  @Test(arguments: [#"[{"name":"a","price":3}]"#, #"[{"title":"a","price":3}]"#, "[1,2,3]", "[]"])
  func `an array of other data is told`(text: String) {
    #expect(throws: FileProblem(path: "a.json", cause: .document(.json), isNamed: false)) {
      try reader.articles(contents: Array(text.utf8), path: "a.json")
    }
  }

  /// Each case: the elements behind a good one, and the cause for each; nil for an article.
  @Test(
    arguments: [
      (#"5,"x",[1],{"x":1},{"text":"b"}"#, [.noArticle, .noArticle, .noArticle, .noArticle, nil]),
      (#"{"text":},{"text":"b"}"#, [.notJSON, nil]),
      (#"{"text":"b"} {"text":"c"}"#, [nil, nil]),
      (#"{"text":"b"#, [.notJSON]),
    ] as [(String, [FileProblem.Cause?])])
  func `a bad element is told and the others open`(elements: String, causes: [FileProblem.Cause?]) throws {
    try inTemporaryFile(
      "[{\"title\":\"a\",\"text\":\"a\"},\(elements)" + (elements.hasSuffix("b") ? "" : "]")
    ) { path in
      let found = try problems(at: path)
      #expect(found == [nil] + causes)
    }
  }

  @Test func `an element is found again by its number`() throws {
    let elements = (1...20_000).map { "{\"title\":\"\($0)\",\"text\":\"words\"}" }.joined(separator: ",\n")
    try inTemporaryFile("[\(elements)]") { path in
      for number in [1, 20_000, 17, 16, 15, 9_999] {
        let text = try ArticleReader.text(at: Location(path: path, entry: number)).text
        #expect(text == "\(number)\n\nwords")
      }
      #expect(throws: FileProblem(path: path, entry: 20_001, cause: .noSuchEntry, isNamed: false)) {
        try reader.article(at: Location(path: path, entry: 20_001))
      }
    }
  }

  @Test(arguments: 0..<10) func `mutated arrays never end the program`(seed: Int) {
    var generator = RandomSource(seed: UInt64(seed))
    let sample =
      #"{"count":[2],"articles":[{"title":"Tàu","text":"Một \"hai\""},{"title":"b","text":"ba","x":[[{}]]}]}"#
    for _ in 0..<100 {
      let bytes = mutated(sample, using: &generator)
      for article in (try? reader.articles(contents: bytes, path: "a.json")) ?? [] { expectTiling(article) }
    }
  }
}
