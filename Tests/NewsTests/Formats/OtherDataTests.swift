internal import News
internal import Testing

@Suite struct OtherDataTests {
  private func articles(_ text: String, _ name: String) throws(FileProblem) -> [Article] {
    try ArticleReader().articles(contents: Array(text.utf8), path: name)
  }

  @Test(arguments: [
    ("{\"temperature\": [1, 2], \"city\": \"Huế\"}", "a", OtherDocument.json), ("[[[[[[", "a", .json),
    ("[\"một\", \"hai\"]", "a", .json), ("[{\"x\": 1}]", "a.json", .json), ("{\n  \"a\": {}\n}", "a", .json),
    ("{}", "a.json", .json), ("<?xml version='1.0'?>\n<urlset/>", "a", .xml),
    ("<svg><path/></svg>", "a.svg", .xml), ("name,price\na,b\n", "a.csv", .table),
    ("so;muc;ngay\n1;\"Tàu; thuyền\";2\n", "a.CSV", .table), ("tên\tgiá\na\tb", "a.tsv", .table),
    ("title,price\na,b\n", "a.csv", .table),
    ("---\ntype: \"gazette-export\"\ntitle: \"Articles\"\n---\n\n# Articles\n", "a.md", .export),
  ])
  func `data without articles are told`(text: String, name: String, kind: OtherDocument) {
    #expect(throws: FileProblem(path: name, cause: .document(kind), isNamed: false)) {
      try articles(text, name)
    }
  }

  @Test(arguments: [
    "[Reuters] Mưa lớn ở Huế", "[1] Xem trang 3", "[[Huế]] là một thành phố", "{{Infobox}} Rain",
    "{\"Rain\" fell}",
    "[\"Rain\" fell all day]", "<b>Rain</b> fell", "{ rain }", "[", "{",
  ])
  func `a text may begin with a bracket`(text: String) throws {
    #expect(try articles(text + "\n\nIt rained.\n", "a.txt").map(\.provenance.format) == ["plain"])
  }

  @Test(arguments: [
    ("Hà Nội, 11/9\nTàu rời cảng.\n", "a.csv"), ("name,price\na,b\n", "a.txt"),
    ("Huế, mưa\n\nMưa, gió\n", "a.csv"),
  ])
  func `a text may have commas`(text: String, name: String) throws {
    #expect(try articles(text, name).map(\.provenance.format) == ["plain"])
  }

  @Test func `an object of JSON on several lines is an article`() throws {
    let text =
      "{\n  \"title\": \"Mưa lớn\",\n  \"date\": \"2024-05-01\",\n  \"text\": \"Huế mưa.\\n\\nIt rained.\"\n}\n"
    let articles = try articles(text, "a.json")
    #expect(articles.map(\.text) == ["Mưa lớn\n\nHuế mưa.\n\nIt rained."])
    #expect(articles.first?.date?.description == "2024-05-01")
    #expect(articles.first?.location.entry == nil)
  }

  @Test(arguments: [
    "[{\"title\": \"Mưa\", \"text\": \"Huế mưa.\"}, {\"title\": \"Gió\", \"text\": \"Windy.\"}]",
    "title,text\nMưa,Huế mưa.\nGió,Windy.\n",
    "{\"title\": \"Mưa\", \"text\": \"Huế mưa.\"}\n{\"title\": \"Gió\"}\n",
  ])
  func `tables and JSON may be in UTF-16`(text: String) throws {
    for isBig in [false, true] {
      let units = ([0xfeff] + Array(text.utf16)).flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
        return isBig ? pair.reversed() : pair
      }
      let articles = try ArticleReader().articles(contents: units, path: "a")
      #expect(articles.map(\.headline.text) == ["Mưa", "Gió"])
      #expect(articles.map(\.location.entry) == [1, 2])
    }
  }

  @Test func `a file of several articles may have none`() {
    #expect(throws: FileProblem(path: "a.csv", cause: .noEntries, isNamed: false)) {
      try articles("title,text,date\n", "a.csv")
    }
    #expect(throws: FileProblem(path: "a.csv", cause: .empty, isNamed: false)) { try articles("", "a.csv") }
  }
}
