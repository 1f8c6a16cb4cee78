internal import Languages
package import News
internal import Text

/// A citation of an article in one of several forms.
package struct Citation {
  let article: Article

  package init(of article: Article) {
    self.article = article
  }

  package func text(in style: CitationStyle) -> String {
    switch style {
    case .plain: plain
    case .markdown: markdown
    case .bibtex: bibTeX(key: key)
    case .cslJSON: "[\(item)]"
    }
  }

  private var headline: String { article.headline.wording }

  /// `Anna Lee. “Ships leave Antwerp”. AFP, 11 Sep 2025. https://afp.example/ships`. Without a link the path and the id
  /// tell the article: `news/ships.jsonl#3 (4k7m0q2w9xyz)`.
  private var plain: String {
    let place = address ?? "\(article.location) (\(article.id))"
    let parts = [article.author, "“\(headline)”", origin.isEmpty ? nil : origin, place]
    return parts.compactMap(\.self).joined(separator: ". ")
  }

  /// The source and the date.
  private var origin: String {
    [article.source, DateWording.spelled(article.date)].compactMap(\.self).joined(separator: ", ")
  }

  /// The article's own address, if browsers open it.
  private var address: String? { article.link.flatMap(WebAddress.init)?.text }

  /// `“[Ships leave Antwerp](https://afp.example/ships)”. *AFP*, 11 Sep 2025.`
  private var markdown: String {
    let title = MarkdownText.escaped(headline)
    let linked = address.map { "[\(title)](<\($0)>)" } ?? title
    let source = article.source.map { "*\(MarkdownText.escaped($0))*" }
    let origin = [article.author.map(MarkdownText.escaped), source, DateWording.spelled(article.date)]
    return "“\(linked)”. \(origin.compactMap(\.self).joined(separator: ", "))."
  }
}

// MARK: - BibTeX

extension Citation {
  /// An entry for the databases of BibTeX and biber. Inner braces keep the capitals of the headline.
  func bibTeX(key: String) -> String {
    var fields = [("title", "{\(Self.escapedForTeX(headline))}")]
    if let author = article.author { fields.append(("author", "{\(Self.escapedForTeX(author))}")) }
    if let source = article.source { fields.append(("publisher", Self.escapedForTeX(source))) }
    if let date = article.date {
      fields.append(("year", String(date.year)))
      if date.month != nil { fields.append(("date", Self.numeric(date))) }
    }
    fields += [
      ("langid", article.language.language.code), ("note", Self.escapedForTeX("\(article.location)")),
    ]
    if let address { fields.append(("url", Self.escapedAddress(address))) }
    let lines = fields.map { "  \($0.0) = {\($0.1)}" }
    return "@misc{\(key),\n\(lines.joined(separator: ",\n"))\n}"
  }

  /// `afp2025ships4k7m`: letters and digits of ASCII only, which differ from article to article.
  var key: String {
    let words = fold("\(article.source ?? "") \(article.date.map { String($0.year) } ?? "") \(headline)")
      .split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return words.prefix(4).joined() + article.id.description.prefix(4)
  }

  private static func numeric(_ date: ArticleDate) -> String {
    String(date.description.drop { $0 == "~" })
  }

  /// A text in which TeX finds no commands.
  private static func escapedForTeX(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "{", "}", "$", "&", "%", "#", "_": "\\\(scalar)"
      default: scalar.value < 0x20 ? " " : nil
      }
    }
  }

  /// An address as BibTeX's `url` takes it: without braces, which would end the field.
  private static func escapedAddress(_ address: String) -> String {
    address.replacing("{", with: "%7B").replacing("}", with: "%7D")
  }
}

// MARK: - CSL-JSON

extension Citation {
  /// An item of the Citation Style Language (CSL-JSON 1.0.2), which Zotero and Pandoc read.
  var item: String {
    var fields = [
      "\"id\":\(Self.quoted(article.id.description))", "\"type\":\"article-newspaper\"",
      "\"title\":\(Self.quoted(headline))",
    ]
    if let source = article.source { fields.append("\"container-title\":\(Self.quoted(source))") }
    if let author = article.author { fields.append("\"author\":[{\"literal\":\(Self.quoted(author))}]") }
    if let date = article.date {
      let parts = [date.year, date.month, date.day].compactMap(\.self).map(String.init)
      fields.append("\"issued\":{\"date-parts\":[[\(parts.joined(separator: ","))]]}")
    }
    fields.append("\"language\":\(Self.quoted(article.language.language.code))")
    if let address { fields.append("\"URL\":\(Self.quoted(address))") }
    return "{\(fields.joined(separator: ","))}"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacingScalars { scalar in
      switch scalar {
      case "\"", "\\": return "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: return nil
      }
    }
    return "\"\(escaped)\""
  }
}
