internal import News
import Testing

/// Leftovers of HTML in plain text, and tables.
struct MarkupResidueTests {
  @Test(arguments: [
    ("Hill &amp; Daughters win &quot;harbour&quot; bid", "Hill & Daughters win \"harbour\" bid"),
    (
      "It cost &pound;3m&nbsp;&ndash; she said it wasn&#39;t much&#x2026;",
      "It cost £3m\u{a0}– she said it wasn't much…"
    ),
    ("&#146;Tis caf&eacute; &Agrave; la carte", "’Tis café À la carte"),
    ("a&amp;nbsp;b &amp;quot;c&amp;quot;", "a\u{a0}b \"c\""),
    ("<b>Shares</b> rose.<br/>Nobody <a href=\"x\">knows</a> why.", "Shares rose.\nNobody knows why."),
    ("Write &amp;lt;b&amp;gt; for &lt;b&gt;.", "Write &lt;b&gt; for <b>."),
    ("Hill &amp;amp; Daughters &amp;lt;3 the harbour", "Hill & Daughters <3 the harbour"),
    ("Hill &amp; Daughters say &amp;quot;no&amp;quot;", "Hill & Daughters say \"no\""),
    ("Write &lt;b&gt; for bold.", "Write <b> for bold."), ("&#0;x &#27;[31m", "\u{fffd}x \u{fffd}[31m"),
    ("AT&T; R&D &nosuch; a & b", "AT&T; R&D &nosuch; a & b"), ("if a <b and c> d", "if a <b and c> d"),
    ("5 < 6 &amp; 7 > 6", "5 < 6 & 7 > 6"), ("&amp", "&amp"), ("<em>", "<em>"),
  ])
  func `references are shown as signs, and tags are left out`(text: String, shown: String) throws {
    #expect(try article(text).text == shown)
  }

  @Test func `a page of HTML is read as a page`() throws {
    let page = "<!DOCTYPE html>\n<p>Salt &amp; pepper</p>"
    #expect(try article(page).text == "Salt & pepper")
    #expect(try article(page).format == "html")
  }

  @Test func `entries of JSON Lines are shown without markup`() throws {
    let line = #"{"title": "Salt &amp; pepper", "text": "<p>It isn&rsquo;t dear.</p>"}"#
    let article = try #require(try reader.articles(contents: Array(line.utf8), path: "x.jsonl").first)
    #expect(article.headline.text == "Salt & pepper")
    #expect(article.text == "Salt & pepper\n\nIt isn’t dear.")
  }

  @Test func `lines with tabs are rows of a table`() throws {
    let article = try article(
      "Gold is dear this week\n\n\tBuy\tSell\nRing\t69.1\t70.3\nBar\t81.5\n\nThe price rose for the fourth day, and shops had sold out before noon.\n1.\tone\n2.\ttwo"
    )
    let rows = article.parts.filter { $0.kind == .tableRow }.map { String(article.text(in: $0.range)) }
    #expect(rows == ["\tBuy\tSell", "Ring\t69.1\t70.3", "Bar\t81.5"])
  }
}
