import Languages
import News
import SampleNews
import Testing

/// Markdown becomes an article without its marks.
struct MarkdownTests {
  /// Each case: Markdown, and the article's parts.
  @Test(arguments: [
    (
      "# Ships leave\n\nThe ships *left* Antwerp.",
      ["headline: Ships leave", "paragraph: The ships left Antwerp."]
    ),
    ("Tàu rời cảng\n===\n\nTàu đã **rời** cảng.", ["headline: Tàu rời cảng", "paragraph: Tàu đã rời cảng."]),
    (
      "The ships left.\n\n## Why ##\n\nNobody knows.",
      ["paragraph: The ships left.", "heading: Why", "paragraph: Nobody knows."]
    ),
    (
      "One.\r\n\r\n> Two\r\n> lines.\r\n\r\nThree.",
      ["paragraph: One.", "quotation: Two lines.", "paragraph: Three."]
    ),
    ("> A quotation\ngoes on.\n\nAfter.", ["quotation: A quotation goes on.", "paragraph: After."]),
    (
      "- one\n- two\n  goes on\n    - three\n",
      ["marker: -", "list-item: one", "marker: -", "list-item: two goes on", "marker: -", "list-item: three"]
    ),
    (
      "1. one\n2) two\n\nAfter.",
      ["marker: 1.", "list-item: one", "marker: 2)", "list-item: two", "paragraph: After."]
    ),
    (
      "Before.\n\n```swift\nlet a = *b*\n  deeper\n```\nAfter.",
      ["paragraph: Before.", "code: let a = *b*", "code:   deeper", "paragraph: After."]
    ),
    ("Before.\n\n    code\n\nAfter.", ["paragraph: Before.", "code: code", "paragraph: After."]),
    ("A\n\n---\n\nB\n\n***\n\nC", ["paragraph: A", "paragraph: B", "paragraph: C"]),
    (
      "| Năm | Vụ |\n|---|--:|\n| 2024 | *57* |\n| 2025 | 61 |\n\nHết.",
      ["table-row: Năm · Vụ", "table-row: 2024 · 57", "table-row: 2025 · 61", "paragraph: Hết."]
    ),
    (
      "![A ship in *Antwerp*](ship.jpg \"Ship\")\n\nText.",
      ["caption: A ship in Antwerp", "paragraph: Text."]
    ),
    ("![](ship.jpg)\n\nText with ![an image](x.png) in it.", ["paragraph: Text with an image in it."]),
    (
      "See [the *report*](https://e.org/a_(b) 'T'), [it][1], [1] and <https://e.org>.\n\n[1]: https://e.org/x \"T\"",
      ["paragraph: See the report, it, 1 and https://e.org."]
    ),
    (
      "See [nothing] and [this](not a link and [[Note|shown]] and [[Other]].",
      ["paragraph: See [nothing] and [this](not a link and shown and Other."]
    ),
    (
      "A snake_case_name, 2*3 = 6, a * b, __bold__, *__both__*, ~~gone~~.",
      ["paragraph: A snake_case_name, 2*3 = 6, a * b, bold, both, gone."]
    ),
    (
      "Code `a*b*` and ``a`b``, but \\*this\\* &amp; &#233;&hellip;",
      ["paragraph: Code a*b* and a`b, but *this* & é…"]
    ),
    ("A line<br>with <b>tags</b> <!-- not this -->here.", ["paragraph: A line with tags here."]),
    (
      "<!--\nhidden\n-->\nShown.\n\n<script>\nx()\n</script>\n\n{{< figure src=\"x\" >}}\n\nEnd.",
      ["paragraph: Shown.", "paragraph: End."]
    ),
    ("A claim.[^1]\n\n[^1]: The source.", ["paragraph: A claim.", "paragraph: The source."]),
    ("## Name {#name}\n\nText.", ["heading: Name", "paragraph: Text."]),
    ("Bo\u{323}\u{302} Ngoại giao _Mỹ_.", ["paragraph: Bo\u{323}\u{302} Ngoại giao Mỹ."]),
  ])
  func `Markdown is set in parts without its marks`(markdown: String, parts: [String]) throws {
    let article = try reader.articles(contents: Array(markdown.utf8), path: "a.md")[0]
    #expect(outline(article) == parts)
    #expect(article.format == "markdown")
    expectTiling(article)
  }

  /// Each case: Markdown, and the words and addresses of the article's links.
  @Test(
    arguments: [
      ("See [the *whole* report](https://e.org/a_(b) 'T').", ["the whole report → https://e.org/a_(b)"]),
      (
        "*A [tàu rời](<https://e.org/cảng> \"T\") đi* and **[b](http://b.org)**.",
        ["tàu rời → https://e.org/cảng", "b → http://b.org"]
      ),
      (
        "[it][1], [Ga Đà Nẵng][] and [1].\n\n[1]: https://e.org/x?a=1&amp;b=2 \"T\"\n[ga Đà nẵng]: <mailto:a@b.org>",
        ["it → https://e.org/x?a=1&b=2", "Ga Đà Nẵng → mailto:a@b.org", "1 → https://e.org/x?a=1&b=2"]
      ),
      (
        "<https://e.org> or <desk@e.org>.",
        ["https://e.org → https://e.org", "desk@e.org → mailto:desk@e.org"]
      ),
      ("[a](page.html) [b](#c) [d](javascript:x) ![e](https://e.org/e.png) [f]() [g", []),
      ("[![a ship](ship.jpg)](https://e.org)", ["a ship → https://e.org"]),
      ("[out [in](https://in.org) out](https://out.org)", ["in → https://in.org"]),
      ("- one\n- [two ](https://e.org)\n  goes on", ["two → https://e.org"]),
      (
        "# [Tin](https://e.org)\n\n| [a](http://a.org) | b |\n|---|---|\n| c | [d](http://d.org) |",
        [
          "Tin → https://e.org", "a → http://a.org", "d → http://d.org",
        ]
      ),
      (
        "Xem https://e.org/a_b_c?x=1&amp;y=2. (https://f.org/x_(y)) và “https://g.org/Huế”, *http://j.org*;"
          + " xhttps://h.org `https://i.org` https://",
        [
          "https://e.org/a_b_c?x=1&y=2 → https://e.org/a_b_c?x=1&y=2",
          "https://f.org/x_(y) → https://f.org/x_(y)", "https://g.org/Huế → https://g.org/Huế",
          "http://j.org → http://j.org",
        ]
      ),
      (
        "[https://e.org](https://f.org) [see https://g.org] [a [b https://h.org](https://i.org)",
        ["https://e.org → https://f.org", "https://g.org → https://g.org", "b https://h.org → https://i.org"]
      ),
      ("`[a](https://e.org)`\n\n    [b](https://e.org)", []),
      ("[x](https://e.org/\\)\\_y&copy;)", ["x → https://e.org/)_y©"]),
    ] as [(String, [String])])
  func `links keep their words and absolute addresses`(markdown: String, links: [String]) throws {
    for text in [markdown, "\u{feff}\n  " + markdown.replacing("\n", with: "\r\n")] {
      let article = try reader.articles(contents: Array(text.utf8), path: "a.md")[0]
      #expect(article.links.map { "\(article.text(in: $0.range)) → \($0.address)" } == links)
      expectOrderedLinks(in: article)
    }
  }

  @Test func `parts stand apart by a blank line, items below each other`() throws {
    let article = try reader.articles(contents: Array("# T\n\nA.\n\n- b\n- c\n\nD.".utf8), path: "a.MD")[0]
    #expect(article.text == "T\n\nA.\n\n- b\n- c\n\nD.")
    #expect(article.headline.text == "T")
    #expect(!article.headline.isDerived)
  }

  @Test func `front matter gives title, date, language, source, authors, link and tags`() throws {
    let yaml = """
      ---
      title: "Tàu rời cảng: \\"Antwerp\\""   # a comment
      date: 2025-09-11T08:00:00+07:00
      lang: vi-VN
      author:
        - name: Nguyễn An
          email: an@example.com
        - Jane Roe
      tags: [cảng, 'ma túy', "a, b"]
      source: TTXVN
      canonical_url: https://example.com/tau?x=1#y
      draft: false
      ---

      # Tàu rời cảng: "Antwerp"

      The ships left.
      """
    let article = try reader.articles(contents: Array(yaml.utf8), path: "a.md")[0]
    #expect(article.headline.text == "Tàu rời cảng: \"Antwerp\"")
    #expect(article.text == "Tàu rời cảng: \"Antwerp\"\n\nThe ships left.")
    #expect(article.date == ArticleDate(year: 2025, month: 9, day: 11))
    #expect(article.language.language == .vietnamese)
    #expect(article.author == "Nguyễn An, Jane Roe")
    #expect(article.tags == ["cảng", "ma túy", "a, b"])
    #expect(article.source == "TTXVN")
    #expect(article.link == "https://example.com/tau?x=1#y")
    expectTiling(article)
  }

  @Test func `TOML gives the same`() throws {
    let toml = """
      +++
      title = "Ships \\u201cleave\\u201d"
      date = 2025-09-11
      authors = [
        "Jane Roe", # the first
        'An',
      ]
      [extra]
      link = "https://example.com"
      [taxonomies]
      tags = ["port"]
      +++
      They left.
      """
    let article = try reader.articles(contents: Array(toml.utf8), path: "a.txt")[0]
    #expect(article.format == "markdown")
    #expect(article.text == "Ships “leave”\n\nThey left.")
    #expect(article.date == ArticleDate(year: 2025, month: 9, day: 11))
    #expect(article.author == "Jane Roe, An")
    #expect(article.link == "https://example.com")
    #expect(article.tags == ["port"])
  }

  /// Each case: front matter, and what becomes of it.
  @Test(
    arguments: [
      ("title: [Update] Storm hits", "[Update] Storm hits", nil),
      ("title: >-\n  A long\n  title\nauthor: ~", "A long title", nil),
      ("title: 'It''s here'\nauthors: Jane Roe", "It's here", "Jane Roe"),
      ("title: A\n  longer title\nauthor: {name: An, x: [1, 2]}", "A longer title", "An"),
      ("title: A\nauthor: \"[[Jane Roe]]\"", "A", "Jane Roe"),
      ("TITLE: A\nauthor: [", "A", nil),
      ("title: \"A", "A", nil),
      ("title: A: b\nauthor: &x An", "A: b", "&x An"),
    ] as [(String, String, String?)])
  func `front matter as people write it`(yaml: String, title: String, author: String?) throws {
    let article = try reader.articles(contents: Array("---\n\(yaml)\n---\nThey left.".utf8), path: "a.md")[0]
    #expect(article.headline.text == title)
    #expect(article.author == author)
  }

  @Test(
    arguments: [
      ("2025-09-11", "2025-09-11"), ("2025-09", "2025-09"), ("2025/09/11 08:00", "2025-09-11"),
      ("Thu, 11 Sep 2025 08:00:00 +0700", "2025-09-11"), ("September 11, 2025", "2025-09-11"),
      ("20250911", "2025-09-11"),
      ("1757577600", "2025-09-11"), ("1757577600000", "2025-09-11"), ("2025", "2025"), ("soon", nil),
      ("2025-99-11", nil),
    ] as [(String, String?)])
  func `dates are read as files write them`(written: String, date: String?) throws {
    let article = try reader.articles(
      contents: Array("---\ndate: \(written)\n---\nThey left.".utf8), path: "a.md")[0]
    #expect(article.date?.description == date)
  }

  @Test(arguments: [
    "---\ntitle: A\n\nThey left.", "---\n\n---", "+++\nx = 1\n+++\n", "---\ntitle: A\n---", "---",
    "\u{feff}---\ntitle: A\n---\nB",
  ])
  func `front matter that is not closed or alone does no harm`(markdown: String) {
    if let article = try? reader.articles(contents: Array(markdown.utf8), path: "a.md")[0] {
      expectTiling(article)
    }
  }

  @Test func `a text without the name and without front matter stays plain`() throws {
    for text in [
      "# Ships *leave*\n\nThey left.", "---\nThey left.\n---\nAll of them.",
      "---\nNote: this\n---\nThey left.",
    ] {
      #expect(try article(text).format == "plain")
      #expect(try article(text).text == text)
    }
  }

  @Test func `what is nested deep or long is read in time`() throws {
    let texts = [
      String(repeating: ">", count: 20_000), String(repeating: "* ", count: 5_000),
      String(repeating: "![l", count: 20_000),
      String(repeating: "*a_ ", count: 20_000), String(repeating: "[a](", count: 20_000),
      String(repeating: "[[", count: 20_000),
      String(repeating: "<a ", count: 20_000), String(repeating: "`a``b", count: 10_000),
      String(repeating: "|a|b|\n|-|-|\n", count: 5_000),
      "|" + String(repeating: "x|", count: 5_000) + "\n|" + String(repeating: "-|", count: 5_000) + "\n"
        + String(repeating: "a\n", count: 5_000),
      "---\na: " + String(repeating: "[", count: 50_000) + "\n---\nx",
      "---\n" + String(repeating: "a:\n ", count: 10_000) + "\n---\nx",
      String(repeating: "a", count: 1 << 20),
    ]
    for text in texts {
      for article in (try? reader.articles(contents: Array(text.utf8), path: "a.md")) ?? [] {
        #expect(!article.text.isEmpty)
      }
    }
  }

  @Test(arguments: 0..<20) func `mutated files never end the program`(seed: Int) {
    var generator = RandomSource(seed: UInt64(seed))
    for _ in 0..<100 {
      let bytes = mutated(markdownSample, using: &generator)
      for article in (try? reader.articles(contents: bytes, path: "a.md")) ?? [] {
        expectTiling(article)
        expectOrderedLinks(in: article)
      }
    }
  }
}

/// Links are in the text, one behind the other, and hold whole characters.
private func expectOrderedLinks(in article: Article) {
  let bytes = Array(article.text.utf8) + [0]
  var end = 0
  for link in article.links {
    #expect(link.range.lowerBound >= end && link.range.upperBound < bytes.count)
    #expect(bytes[link.range.lowerBound] & 0xc0 != 0x80 && bytes[link.range.upperBound] & 0xc0 != 0x80)
    end = link.range.upperBound
  }
}

private let markdownSample = """
  ---
  title: "Tàu rời cảng"
  tags: [a, 'b', {c: d}]
  author:
    - name: An
  text: |
    block
  ---
  # Tàu *rời* cảng

  > Một câu **trích** [link](http://e.org "t") và ![ảnh](x.jpg)

  1. một `mã` &amp; [ref][1]
     - hai ~~ba~~ <b>x</b>

  | a | b |
  |---|---|
  | 1 | 2 |

  ```
  code
  ```

  [1]: http://e.org
  [^1]: note
  """
