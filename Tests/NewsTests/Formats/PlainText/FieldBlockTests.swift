import Foundation
internal import News
import Testing

/// The named fields before a text.
struct FieldBlockTests {
  private static let body =
    "The ferry that was taken out of service in spring sails again, the harbour master said on Tuesday."

  @Test(arguments: [
    "Title: Ferry is back\nAuthor: Jane Roe\nDate: 2024-03-12\nURL: https://example.org/ferry\n\n\(body)",
    "From: Jane Roe <jane@example.org>\nTo: list@example.org\nSubject: Ferry is back\nDate: Tue, 12 Mar 2024 08:15:00 +0000\n\n\(body)",
    "doc_id = harbour_0001\ntitle = Ferry is back\nauthor = Jane Roe\ndate = 2024-03-12\n\n\(body)",
    "id = 1\ntitle = Ferry is back\nauthor = Jane Roe\ndate = 2024-03-12\ntext = \(body)",
    "Tiêu đề: Ferry is back\nTác giả: Jane Roe\nNgày đăng: 12/3/2024 08:15\nLang: vi\n\n\(body)",
    "Tiêu đề: Ferry is back\nTác giả: Jane Roe\nNgày: 2024-03-12\n\n\(body)"
      .decomposedStringWithCanonicalMapping,
    "Titre : Ferry is back\nAuteur : Jane Roe\nDate : 2024-03-12\n\n\(body)",
  ])
  func `fields before the text are read and not shown`(text: String) throws {
    let article = try article(text)
    #expect(article.headline.text == "Ferry is back")
    #expect(!article.headline.isDerived)
    #expect(article.date?.description == "2024-03-12")
    #expect(article.author == "Jane Roe")
    #expect(article.prose.map { article.text(in: $0) } == ["Ferry is back", Self.body[...]])
    #expect(article.parts.first?.range.lowerBound == 0)
    #expect(article.parts.last?.range.upperBound == article.text.utf8.count)
  }

  @Test func `a text that begins with labels is no block of fields`() throws {
    let text = "Note: The ferry is back\nTitle: none\n\n\(Self.body)"
    #expect(!(try article(text).parts.contains { $0.kind == .fields }))
  }

  @Test(arguments: [
    ("=?UTF-8?B?UGjDoCBjaOG6oXkgbOG6oWk=?=", "Phà chạy lại"),
    ("=?utf-8?b?UGjDoCBjaOG6oXkgbOG6oWk?=", "Phà chạy lại"),
    ("=?UTF-8*vi?Q?Ph=C3=A0_ch=E1=BA=A1y_l=E1=BA=A1i?=", "Phà chạy lại"),
    ("=?UTF-8?Q?Ph=C3=A0_ch=E1=BA?=\n =?UTF-8?Q?=A1y_l=E1=BA=A1i?=", "Phà chạy lại"),
    ("=?iso-8859-1?Q?Ferry_=E0_la_carte?=", "Ferry à la carte"),
    ("Ferry =?iso-8859-1?q?=E0?= la carte", "Ferry à la carte"),
    ("=?windows-1252?Q?=93Ferry=94?= =?utf-8?Q?_is_back?=", "“Ferry” is back"),
    ("=?viscii?Q?Ph=E0_ch=D5y?=", "Phà chạy"), ("=?windows-1251?B?z+Dw7uw=?=", "Паром"),
    ("=?x-unknown?Q?Ferry?=", "Ferry"),
    ("=?utf-8?Q?Ferry=0Ais=00back?=", "Ferry is back"), ("Why =? Because?=", "Why =? Because?="),
  ])
  func `words in other encodings are read in the fields of a mail`(subject: String, headline: String) throws {
    let article = try article(
      "From: =?iso-8859-1?Q?Ren=E9_Roe?= <rene@example.org>\nSubject: \(subject)\nDate: Tue, 12 Mar 2024 08:15:00 +0000\n\n"
        + Self.body + " =?UTF-8?Q?=41?=")
    #expect(article.headline.text == headline)
    #expect(!article.headline.isDerived)
    #expect(article.author == "René Roe")
    #expect(article.text.hasSuffix("=?UTF-8?Q?=41?="))
    #expect(article.parts.last?.range.upperBound == article.text.utf8.count)
  }

  @Test(arguments: ["\n", "\n\n"])
  func `fields with an address need no title`(gap: String) throws {
    for fields in [
      "URL: https://example.org/ferry", "Link: https://example.org/ferry",
      "Đường dẫn: https://example.org/ferry",
      "Source: https://example.org/ferry\nDate: 2024-03-12",
      "Ngày: 2024-03-12\nURL: https://example.org/ferry",
    ] {
      for headline in ["Ferry is back", "Ferry: who pays?"] {
        let article = try article(fields + gap + headline + "\n\n" + Self.body)
        #expect(article.headline.text == headline)
        #expect(!article.headline.isDerived)
        #expect(article.link == "https://example.org/ferry")
        #expect(outline(article).first == "fields: " + fields)
      }
    }
  }

  @Test(arguments: ["\n", "\n\n"])
  func `an address below the headline is no text`(gap: String) throws {
    let article = try article("Ferry is back\(gap)URL: https://example.org/ferry\n\n\(Self.body)")
    #expect(outline(article)[1] == "notice: URL: https://example.org/ferry")
    #expect(article.headline.text == "Ferry is back")
  }

  @Test func `a title needs no blank line below the fields`() throws {
    let article = try article("Title: Ferry is back\nDate: 2024-03-12\n" + Self.body)
    #expect(article.headline.text == "Ferry is back")
    #expect(outline(article).last == "paragraph: " + Self.body)
  }

  @Test(arguments: ["Note: see https://example.org/ferry", "Title: none", "Source: the harbour master"])
  func `one field without an address is text`(line: String) throws {
    #expect(!(try article(line + "\n\n" + Self.body).parts.contains { $0.kind == .fields }))
  }
}
