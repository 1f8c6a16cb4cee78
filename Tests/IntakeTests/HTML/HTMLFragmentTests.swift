internal import Intake
internal import News
internal import Testing

@Suite struct HTMLFragmentTests {
  /// The parts of a fragment, each as its kind and its words.
  private func parts(_ html: String) -> [String] {
    var text = DerivedText()
    var links: [TextLink] = []
    HTMLFragment(html).append(to: &text, links: &links)
    return text.parts.filter { $0.kind != .space }.map {
      "\($0.kind.rawValue): " + String(decoding: text.bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Chợ nổi &amp; b&eacute;n s&ocirc;ng&nbsp;Hậu", "Chợ nổi & bén sông\u{a0}Hậu"),
    ("a < b &lt;c&gt; &unknown; R&D &#x1EA1; &dstrok; &copy 2020", "a < b <c> &unknown; R&D ạ đ © 2020"),
    ("Một <b>hai</b><i>ba</i>\n  bốn", "Một haiba bốn"),
    ("thảo\u{ad} luận, news<wbr>paper", "thảo luận, newspaper"),
    ("<p>One<script>var a = '<p>two</p>';</script><style>p{}</style> three</p>", "One three"),
    ("<!-- a > b --><p>x<!--> y</p><!-- open", "x y"),
    ("<p hidden>a</p><div style='display: none'>b</div><template>c</template>d", "d"),
    ("<q>Đúng</q>, she said", "“Đúng”, she said"),
    ("<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>の空", "東京の空"),
    (
      "<p><span class=place>Huế</span>Sau bão <span class=first>M</span>ưa <span class=a>mưa</span>, gió</p>",
      "Huế Sau bão Mưa mưa, gió"
    ),
    ("x\u{0}y<p title='\u{0}'>z", "x y z"),
    ("<![CDATA[a <b> c]]>", "a <b> c"),
  ])
  func `a fragment on one line`(html: String, line: String) {
    #expect(HTMLFragment(html).line == line)
  }

  @Test func `blocks become parts`() {
    let html = """
      <h2>Giá lúa</h2><p>First<br>line</p>Loose text<br><br>Second
      <ul><li>một<li><p>hai</p></ul><ol start=3><li>three<ul><li>in</ul><li>four</ol>
      <blockquote><p>quoted</p></blockquote><figure><img src=a.png><figcaption>Photo</figcaption></figure>
      <pre>let a
        let b</pre>
      <table><tr><th>Tỉnh<th>Tấn<tr><td>An Giang<td>4</table>
      """
    #expect(
      parts(html) == [
        "heading: Giá lúa", "paragraph: First\nline", "paragraph: Loose text", "paragraph: Second",
        "marker: -", "list-item: một", "marker: -", "list-item: hai", "marker: 3.", "list-item: three",
        "marker: -", "list-item: in", "marker: 4.", "list-item: four", "quotation: quoted", "caption: Photo",
        "code: let a", "code:   let b", "table-row: Tỉnh · Tấn", "table-row: An Giang · 4",
      ])
  }

  @Test func `a table that arranges the page is no table of data`() {
    #expect(
      parts("<table><tr><td><h1>A</h1><td><table><tr><td>b<td>c<tr><td>d<td>e</table></table>")
        == ["heading: A", "table-row: b · c", "table-row: d · e"])
  }

  @Test func `links keep their words and absolute addresses`() {
    var text = DerivedText()
    text.append(.headline, Array("Tiêu đề".utf8))
    var links: [TextLink] = []
    let html = """
      <p>Xem <a href="/tin?a=1&amp;b=2"> bản tin </a>, <a href='javascript:alert(1)'>x</a>
      <a href="java\nscript:alert(1)">y</a> <a href="file:///etc/passwd">z</a> <a href=mailto:a@b.example>thư</a>
      <a href="#top">t</a> <a href="../c/./d.html">d</a></p>
      """
    HTMLFragment(html, base: "https://a.example/x/y/z.html").append(to: &text, links: &links)
    let found = links.map {
      String(decoding: text.bytes[$0.range], as: UTF8.self) + " " + $0.address
    }
    #expect(
      found == [
        "bản tin https://a.example/tin?a=1&b=2", "thư mailto:a@b.example", "d https://a.example/x/c/d.html",
      ])
  }
}
