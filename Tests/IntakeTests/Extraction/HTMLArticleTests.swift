internal import Intake
internal import News
internal import Testing

@Suite struct HTMLArticleTests {
  private static func text(_ draft: ArticleDraft) -> String {
    draft.text.string
  }

  @Test func `a page in Vietnamese gives the article alone`() throws {
    let draft = try HTMLArticle.draft(of: Array(SamplePages.vietnamese.utf8))
    let text = draft.text.string
    #expect(draft.fields.title == "Bến đò Ninh Kiều có chuyến tàu đêm đầu tiên")
    #expect(text.hasPrefix("Bến đò Ninh Kiều có chuyến tàu đêm đầu tiên\n\n"))
    for sentence in SamplePages.vietnameseSentences { #expect(text.contains(sentence)) }
    for word in SamplePages.vietnameseSurroundings { #expect(!text.contains(word), "\(word)") }
    #expect(draft.fields.date == .text("2025-03-14"))
    #expect(draft.fields.author == "Lê Thị Hạnh, Trần Văn Đông")
    #expect(draft.fields.language == "vi")
    #expect(draft.fields.source == "Báo Miền Sông")
    #expect(draft.fields.link == "https://miensong.example/tau-dem")
  }

  @Test func `letters with combining marks are found as well`() throws {
    let page = SamplePages.vietnamese.decomposed
    let draft = try HTMLArticle.draft(of: Array(page.utf8))
    // Composition is kept as it is in the page.
    for sentence in SamplePages.vietnameseSentences {
      #expect(draft.text.string.utf8.contains(sentence.decomposed.utf8))
    }
    #expect(draft.fields.date == .text("2025-03-14"))
  }

  @Test func `a page in English gives headline, subheads, items, quotations and captions`() throws {
    let draft = try HTMLArticle.draft(
      of: Array(SamplePages.english.utf8), address: "https://hill.example/news/mill")
    let parts = (draft.parts ?? []).filter { $0.kind != .space && $0.kind != .marker }
    let kinds = parts.map(\.kind)
    #expect(kinds.first == .headline)
    #expect(kinds.contains(.heading))
    #expect(kinds.contains(.quotation))
    #expect(kinds.count { $0 == .listItem } == 3)
    let text = draft.text.string
    #expect(text.contains("The wheel will turn again"))
    for word in ["Subscribe", "cookies", "Most read", "Great news, I", "Privacy policy", "Share on"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(draft.fields.title == "Old mill on the Hill reopens after forty years")
    #expect(draft.fields.date == .text("2024-11-02"))
    #expect(draft.fields.updated == .text("2024-11-05T10:00:00Z"))
    #expect(draft.fields.author == "Ruth Alder")
    let links = draft.links.map(\.address)
    #expect(links == ["https://hill.example/topics/water?page=2&sort=new"])
  }

  @Test func `the parts tile the text`() throws {
    for page in [SamplePages.vietnamese, SamplePages.english, SamplePages.japanese] {
      let draft = try HTMLArticle.draft(of: Array(page.utf8))
      let parts = try #require(draft.parts)
      #expect(parts.first?.range.lowerBound == 0)
      #expect(parts.last?.range.upperBound == draft.text.bytes.count)
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
    }
  }

  @Test func `a page in Japanese gives the article alone`() throws {
    let draft = try HTMLArticle.draft(of: Array(SamplePages.japanese.utf8))
    let text = draft.text.string
    #expect(draft.fields.title == "湖の小さな駅に新しい待合室、住民が木で手作り")
    for sentence in SamplePages.japaneseSentences { #expect(text.contains(sentence)) }
    for word in ["関連記事", "会員登録", "ランキング", "お問い合わせ"] { #expect(!text.contains(word), "\(word)") }
    #expect(draft.fields.date == .text("2025-01-20"))
  }

  @Test func `the text of JSON-LD is not the text of the article`() throws {
    let draft = try HTMLArticle.draft(of: Array(SamplePages.english.utf8))
    #expect(!draft.text.string.contains("Only the description says this"))
  }

  @Test func `a page without words gives no article`() {
    #expect(throws: FileProblem.Cause.blank) {
      try HTMLArticle.draft(of: Array("<html><body><script>var a</script><p>&nbsp;</p></body></html>".utf8))
    }
    #expect(throws: FileProblem.Cause.empty) { try HTMLArticle.draft(of: []) }
    #expect(throws: FileProblem.Cause.tooLarge(bytes: Format.largestArticle + 1)) {
      try HTMLArticle.draft(of: Array(repeating: 0x20, count: Format.largestArticle + 1))
    }
  }

  @Test func `a page with no mark of an article gives its words`() throws {
    let draft = try HTMLArticle.draft(of: Array("<p>Chợ phiên họp sáng mai".utf8))
    #expect(draft.text.string == "Chợ phiên họp sáng mai")
  }
}

// MARK: - Saved pages

@Suite struct SavedPageTests {
  @Test(arguments: [
    "<!-- saved from url=(0030)https://hill.example/news/mill -->",
    "<!-- Page saved with SingleFile \n url: https://hill.example/news/mill \n saved date: Mon May 05 2025 -->",
  ])
  func `links are resolved against the address from which the page was saved`(comment: String) throws {
    let page = "<!DOCTYPE html>\(comment)" + SamplePages.english
    let draft = try HTMLArticle.draft(of: Array(page.utf8))
    #expect(draft.links.map(\.address) == ["https://hill.example/topics/water?page=2&sort=new"])
    #expect(draft.fields.link == "https://hill.example/news/mill")
  }

  @Test func `pictures within the page are passed over`() throws {
    let picture =
      "<img src='data:image/png;base64,\(String(repeating: "iVBORw0KGgo", count: 100_000))' alt='mill'>"
    let page = SamplePages.english.replacing("<p>Volunteers", with: picture + "<p>Volunteers")
    let draft = try HTMLArticle.draft(of: Array(page.utf8))
    #expect(draft.text.string.contains("Volunteers have spent six years"))
    #expect(!draft.text.string.contains("iVBOR"))
  }
}

// MARK: - Facts

@Suite struct PageFactTests {
  private let body = String(
    repeating:
      "<p>The ferry crosses the river twice a day, and many people wait for it, even in the rain.</p>",
    count: 6)

  private func fields(_ head: String, _ top: String = "", language: String = "en") throws -> ArticleFields {
    let page =
      "<html lang=\(language)><head>\(head)</head><body><article>\(top)\(body)</article></body></html>"
    return try HTMLArticle.draft(of: Array(page.utf8)).fields
  }

  @Test(arguments: [
    (
      "<title>Rain in Hue | News | The Daily Post</title><meta property=og:site_name content='The Daily Post'>",
      "Rain in Hue | News"
    ),
    (
      "<title>Ferry breaks down in the storm - Daily Post</title><meta property=og:title content='Ferry breaks down in the storm'>",
      "Ferry breaks down in the storm"
    ),
    ("<title>Bão số 3 &amp; lũ quét</title>", "Bão số 3 & lũ quét"),
    (
      """
      <title>Ferry storm river 2025</title><meta property=og:title content='The day the ferry stood still'>
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry storm river 2025"}</script>
      <h1>The day the ferry stood still</h1>
      """, "The day the ferry stood still"
    ),
    (
      """
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Post"},
      {"@type":["Article","NewsArticle"],"headline":"Tàu chậm vì sương mù"}]}</script>
      """, "Tàu chậm vì sương mù"
    ),
  ])
  func `titles lose the name of the site`(head: String, title: String) throws {
    #expect(try fields(head).title == title)
  }

  @Test(arguments: [
    ("<meta property='article:published_time' content='2025-06-05T00:30:00+07:00'>", "", "2025-06-05"),
    (
      "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-02-29T23:59:00Z\",\"dateModified\":\"2025-01-01\"}]</script>",
      "", "2024-02-29"
    ),
    ("<meta name=date content='Thu, 11 Sep 2025 08:00:00 +0700'>", "", "2025-09-11"),
    (
      "",
      "<h1>A ferry for the village</h1><time class=updated datetime=2025-02-02>x</time><time datetime=2025-01-30>y</time>",
      "2025-01-30"
    ),
    ("", "<h1>A ferry for the village</h1><p class=date>Published 3 March 2023, 10:15</p>", "2023-03-03"),
  ])
  func `the day of publication is the page's own`(head: String, top: String, day: String) throws {
    #expect(try fields(head, top).date == .text(day))
  }

  @Test func `the day beside the headline is read by the language of the page`() throws {
    let fields = try fields(
      "", "<h1>Phà mới cho làng ven sông</h1><p>Thứ Hai, 1/9/2025 - 08:00</p>", language: "vi")
    #expect(fields.date == .text("2025-09-01"))
  }

  @Test func `JSON-LD that is not quite JSON is mended`() throws {
    let script = """
      <script type="application/ld+json">
      <!-- { "@type": "NewsArticle", "headline": "Two
      lines, one ferry", "author": [{"name": "Jane Roe",}, {"name": "https://x.example/jane"}], } -->;
      </script>
      """
    let fields = try fields(script)
    #expect(fields.title == "Two lines, one ferry")
    #expect(fields.author == "Jane Roe")
  }

  @Test(arguments: [
    ("<meta name=author content='By Jane Roe'>", "", "en", "Jane Roe"),
    (
      "<meta property=og:site_name content='The Daily Post'><meta name=author content='The Daily Post'>",
      "<a rel=author href=/an>Nguyễn Văn An</a>", "vi", "Nguyễn Văn An"
    ),
    (
      "<meta name=author content='https://x.example/jane'>", "<span itemprop=author>Jane <b>Roe</b></span>",
      "en", "Jane Roe"
    ),
  ])
  func `authors are people where the page names any`(
    head: String, top: String, language: String, author: String
  ) throws {
    #expect(try fields(head, top, language: language).author == author)
  }

  @Test func `a line of authors names the author`() throws {
    let page = SamplePages.vietnamese.replacing("\"author\":", with: "\"other\":")
      .replacing("</div></article>", with: "<p class=\"author_mail\"><b>Phạm Thị Sen</b></p></div></article>")
    let draft = try HTMLArticle.draft(of: Array(page.utf8))
    #expect(draft.fields.author == "Phạm Thị Sen")
  }

  @Test func `of several articles the page's own counts`() throws {
    let script = """
      <link rel=canonical href="https://p.example/b">
      <script type="application/ld+json">[{"@type":"NewsArticle","headline":"Another","url":"https://p.example/a"},
      {"@type":"NewsArticle","headline":"The page's own ferry","mainEntityOfPage":{"@id":"https://p.example/b"}}]</script>
      """
    let fields = try fields(script)
    #expect(fields.title == "The page's own ferry")
    #expect(fields.link == "https://p.example/b")
  }
}
