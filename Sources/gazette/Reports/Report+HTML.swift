internal import Languages
internal import Localization
internal import Reader
internal import Text

/// A page of HTML without anything that is loaded or executed. No text of an article becomes a tag.
extension Report {
  var html: String {
    let lang = language.map { $0 == .undetermined ? "" : " lang=\"\(Self.escaped($0.code))\"" } ?? ""
    let body = blocks.map(Self.html).joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html\(lang)>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title>
      <style>body{font-family:sans-serif;line-height:1.5;max-width:70em;margin:2em auto;padding:0 1em}\
      table{border-collapse:collapse}td,th{border:1px solid;padding:.3em .6em;text-align:left;vertical-align:top}\
      .facts,figcaption{font-style:italic}</style>
      </head>
      <body>
      \(Self.joiningItems(body))
      </body>
      </html>

      """
  }

  private static func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let words): "<h\(level)>\(escaped(words))</h\(level)>"
    case .facts(let words): "<p class=\"facts\">\(escaped(words))</p>"
    case .paragraph(let spans): "<p>\(line(spans))</p>"
    case .item(let spans): "<ul><li>\(line(spans))</li></ul>"
    case .quotation(let spans): "<blockquote>\(line(spans))</blockquote>"
    case .caption(let spans): "<figcaption>\(line(spans))</figcaption>"
    case .code(let lines): "<pre>\(lines.map(escaped).joined(separator: "\n"))</pre>"
    case .table(let grid): html(grid)
    }
  }

  /// The items of one list in one list. Text has no tags, so that the tags are the document's own.
  private static func joiningItems(_ body: String) -> String { body.replacing("</ul>\n<ul>", with: "\n") }

  private static func html(_ grid: Grid) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\(escaped($0))</\(tag)>" }.joined() + "</tr>"
    }
    return "<table>\n"
      + ([row(grid.columns.map(\.name.text), "th")] + grid.rows.map { row($0, "td") }).joined(separator: "\n")
      + "\n</table>"
  }

  private static func line(_ spans: [Span]) -> String {
    spans.map { span in
      let words = escaped(span.text)
      guard let address = span.address else { return words }
      return "<a href=\"\(escaped(address.text))\" rel=\"noopener noreferrer nofollow\">\(words)</a>"
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    Sanitized(text).text.replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }
}
