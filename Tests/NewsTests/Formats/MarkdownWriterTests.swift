import News
import Testing
import Text

struct MarkdownWriterTests {
  /// Words that Markdown might take for marks.
  private static let hostile = [
    "Giá vàng tăng *mạnh* lên 89,5 triệu đồng", "_snake_case_ and __init__ stay", "- Anh nói: \"Đi thôi!\"",
    "1. January was cold", "1986. It began", "# 1 in the charts", "> 90 per cent", "a < b && c > d &amp; <b>",
    "AT&T &copy; R&D", "[1] a note [^2] and [[wiki|link]]", "![no image](x)", "`code` and ``more``",
    "~~gone~~ ~5 km",
    "| a | b |", "|---|---|", "---", "===", "***", "{% tag %}", "{{ x }}", "back\\slash \\* \\", "tail #",
    "tail {#x}",
    "Thủ đô Hà Nội", "emoji 😀 and 日本語", "[a]: https://example.org/", "<https://example.org/>", "* * *",
    "+ 5 degrees",
    "~~~", "```", "Wow!", ": a definition", "=1+1", "wait…!", "a_b_c", "_", "\\",
  ]

  private func article(_ build: (inout DerivedText) -> Void, links: [TextLink] = []) -> Article {
    var text = DerivedText()
    build(&text)
    var draft = ArticleDraft(text: DecodedText(wellFormed: text.bytes, encoding: .utf8))
    draft.parts = text.parts
    draft.links = links
    return ArticleReader().article(
      of: ArticleRecord(id: ArticleID(rawValue: 1), format: "rss", draft: draft), at: Location(path: "x"))
  }

  private func written(_ article: Article) throws -> Article {
    var front = FrontMatterWriter()
    front.add("title", MarkdownWriter.title(of: article))
    front.add("language", "vi")
    return try ArticleReader().article(
      contents: Array(front.text.utf8) + MarkdownWriter.body(of: article), path: "x.md")
  }

  private func parts(_ article: Article) -> [String] {
    article.parts.filter { $0.kind != .space }.map {
      "\($0.kind): \(UTF8Text(article.text).string(in: $0.range))"
    }
  }

  @Test(arguments: [Part.Kind.paragraph, .heading, .listItem, .quotation, .caption, .headline])
  func `a part of any kind keeps its words`(kind: Part.Kind) throws {
    for words in Self.hostile {
      let before = article { text in
        text.append(.headline, kind == .headline ? Array(words.utf8) : Array("A headline".utf8))
        text.append(.paragraph, Array("First words.".utf8))
        if kind != .headline { text.append(kind, Array(words.utf8), marker: kind == .listItem ? "-" : nil) }
        text.append(.paragraph, Array("Last words.".utf8))
      }
      #expect(parts(try written(before)) == parts(before))
    }
  }

  @Test func `lists, tables and programs keep their rows`() throws {
    let before = article { text in
      text.append(.headline, Array("Kết quả".utf8))
      for (marker, words) in [("1.", "Một"), ("2.", "Hai | ba"), ("-", "Bốn")] {
        text.append(.listItem, Array(words.utf8), marker: marker)
      }
      for row in ["Đội · Điểm", "Hà Nội | FC · 3", "Nam Định · *2*"] {
        text.append(.tableRow, Array(row.utf8))
      }
      for line in ["let a = `b`", "# no heading", "```"] { text.append(.code, Array(line.utf8)) }
      text.append(.quotation, Array("Một câu.".utf8))
      text.append(.quotation, Array("Câu nữa.".utf8))
    }
    let after = try written(before)
    #expect(parts(after) == parts(before))
    #expect(after.text == before.text)
  }

  @Test func `links keep their words and addresses`() throws {
    let words = "Xem báo (cáo) [đầy đủ] ở đây."
    let start = Array("Tít\n\nXem ".utf8).count
    let link = TextLink(
      start..<start + Array("báo (cáo) [đầy đủ]".utf8).count, to: "https://example.org/a_(b)?x=1&lt=2")
    let before = article(
      { text in
        text.append(.headline, Array("Tít".utf8))
        text.append(.paragraph, Array(words.utf8))
      }, links: [link])
    let after = try written(before)
    #expect(after.text == before.text)
    #expect(after.links == before.links)
  }

  @Test func `front matter gives back any text`() throws {
    for value in Self.hostile + [
      "a: b", "\"quoted\"", "line\nbreak", "tab\tand\u{1}control", "'", "# no comment", "[x]",
    ] {
      var front = FrontMatterWriter()
      front.add("title", "T")
      front.add("guid", value)
      front.add("source", [value, "B"])
      let bytes = Array((front.text + "Words.").utf8)
      let article = try ArticleReader().article(contents: bytes, path: "x.md")
      #expect(article.provenance.guid == FieldValueLine.line(value))
      #expect(FrontMatter.sources(in: bytes).last == "B")
    }
  }
}

/// The line that a reader of fields makes of a text: white space collapsed.
private enum FieldValueLine {
  static func line(_ text: String) -> String { text.onOneLine }
}
