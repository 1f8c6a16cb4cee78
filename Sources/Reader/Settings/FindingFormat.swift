package import Localization

/// The format of a finding that leaves the program.
package enum FindingFormat: String, Hashable, Sendable, CaseIterable {
  case markdown, html, csv, json, text
  /// A translation memory, of a glossary only.
  case tmx
  /// A list of subscriptions (OPML), of the sources only.
  case opml

  /// The name of the format.
  package var name: Wording {
    switch self {
    case .markdown: Wording(en: "Markdown", vi: "Markdown")
    case .html: Wording(en: "HTML, a page for a browser", vi: "HTML, trang cho trình duyệt")
    case .csv: Wording(en: "CSV, a table for a spreadsheet", vi: "CSV, bảng tính")
    case .json: Wording(en: "JSON", vi: "JSON")
    case .text: Wording(en: "plain text", vi: "văn bản thuần")
    case .tmx: Wording(en: "TMX, a translation memory", vi: "TMX, bộ nhớ dịch")
    case .opml: Wording(en: "OPML, for other readers of news", vi: "OPML, cho trình đọc tin khác")
    }
  }

  /// The name of the format where there is little room.
  package var shortName: Wording {
    switch self {
    case .markdown: Wording(en: "Markdown", vi: "Markdown")
    case .html: Wording(en: "HTML", vi: "HTML")
    case .csv: Wording(en: "CSV", vi: "CSV")
    case .json: Wording(en: "JSON", vi: "JSON")
    case .text: Wording(en: "text", vi: "văn bản")
    case .tmx: Wording(en: "TMX", vi: "TMX")
    case .opml: Wording(en: "OPML", vi: "OPML")
    }
  }

  /// The key that chooses the format in the menu: none that moves in menus.
  package var key: Character {
    switch self {
    case .markdown: "m"
    case .html: "h"
    case .csv: "c"
    case .json: "n"
    case .text: "t"
    case .tmx: "x"
    case .opml: "o"
    }
  }
}
