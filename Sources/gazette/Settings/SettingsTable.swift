internal import Catalogue
internal import Languages
package import Localization
internal import News
internal import Reader
internal import Screen
internal import Text

/// A table of `config.toml`.
package struct SettingsSection: Sendable {
  package let name: String
  package let comment: Wording
  package let keys: [SettingsKey]
}

/// The tables of `config.toml` that have the same keys for every user. Those of keys and colours, macros and commands are
/// beside it.
package enum SettingsTable {
  package static let sections: [SettingsSection] = [interface, reading, layout, export, programs, fields]

  /// The table that has a key; nil if none has it.
  static func section(with key: String) -> SettingsSection? {
    sections.first { section in section.keys.contains { $0.name == key } }
  }

  /// The names of the keys of a table; none for a table whose keys are actions.
  static func keys(of table: String) -> [String] {
    switch table {
    case "theme": ["name"] + Style.Ink.allCases.map(\.name)
    case "macro": ["name", "keys", "steps"]
    default: sections.first { $0.name == table }?.keys.map(\.name) ?? []
    }
  }

  /// `[reading]`, `[[macro]]`.
  static func header(of table: String) -> String { table == "macro" ? "[[macro]]" : "[\(table)]" }

  private static let interface = SettingsSection(
    name: "interface", comment: Wording(en: "The program itself.", vi: "Giao diện của chương trình."),
    keys: [
      .choice(
        "language", \.language, among: InterfaceLanguage.allCases.map { ($0.rawValue, $0) },
        Wording(
          en: "The language in which gazette speaks; auto: that of LC_ALL, LC_MESSAGES or LANG.",
          vi: "Ngôn ngữ giao diện; auto: theo LC_ALL, LC_MESSAGES hoặc LANG.")),
      .choice(
        "input-method", \.reader.inputMethod,
        among: LanguageProfile.all.flatMap(\.inputMethods).map { ($0.name, $0.name) },
        Wording(
          en:
            "The input method by which letters are typed: telex (ư is the key w), vni (ư is u7). auto: seen by the "
            + "letters.",
          vi: "Kiểu gõ: telex (ư là phím w), vni (ư là u7). auto: đoán theo chữ gõ vào.")),
    ])

  private static let reading = SettingsSection(
    name: "reading", comment: Wording(en: "Reading.", vi: "Đọc bài."),
    keys: [
      .choice(
        "marking", \.reader.marking,
        Wording(
          en: "When an article counts as read: opened, ended (its end was on the screen), by-hand.",
          vi:
            "Khi nào một bài được coi là đã đọc: opened (khi mở), ended (khi xem đến hết), by-hand (tự đánh dấu)."
        )),
      .choice(
        "dates", \.reader.dates,
        Wording(
          en: "Dates: usual, iso (2025-09-11 everywhere), day-first (11/09/2025 in lists).",
          vi:
            "Cách ghi ngày: usual (thông thường), iso (2025-09-11 ở mọi nơi), day-first (11/09/2025 trong danh sách)."
        )),
      .choice(
        "citation", \.reader.citation,
        Wording(
          en: "The form of a copied citation: plain, markdown, bibtex, csl-json (for reference managers).",
          vi: "Dạng trích dẫn khi chép: plain, markdown, bibtex, csl-json (cho phần mềm quản lý tài liệu).")),
      .choice(
        "export", \.reader.exportFormat,
        Wording(
          en:
            "The format that is offered first for exports: markdown, html, csv, json, text, tmx (glossaries).",
          vi:
            "Định dạng được đề nghị đầu tiên khi xuất: markdown, html, csv, json, text, tmx (bảng thuật ngữ)."
        )),
      .boolean(
        "show-cursor", \.reader.showsCursor,
        Wording(
          en: "true: the cursor of the terminal is visible at the chosen line.",
          vi: "true: hiện con trỏ của cửa sổ dòng lệnh ở dòng đang chọn.")),
      .list(
        "languages", \.reader.languages, expecting: .languages,
        Wording(
          en: "Languages that come first where articles are counted by language, such as [\"vi\", \"en\"].",
          vi: "Những ngôn ngữ đứng đầu khi đếm bài theo ngôn ngữ, ví dụ [\"vi\", \"en\"]."),
        text: { $0.code }, parse: { Language(codeOrEndonym: $0) ?? Language(codeOrEndonym: $0.lowercased()) }),
    ])

  private static let layout = SettingsSection(
    name: "layout",
    comment: Wording(
      en: "The panes, until you change them with keys; a collection keeps what you changed.",
      vi: "Các khung, cho đến khi bạn đổi bằng phím; mỗi kho nhớ điều bạn đã đổi."),
    keys: [
      .choice(
        "panes", \.reader.layout.panes,
        Wording(
          en: "The panes beside each other: all, no-sidebar, one (the one that you use).",
          vi: "Các khung cạnh nhau: all (tất cả), no-sidebar (bỏ thanh bên), one (chỉ khung đang dùng).")),
      .choice(
        "lines", \.reader.layout.lines,
        Wording(
          en: "The lines of an article in the list: fitting (one in a broad list), one, three.",
          vi: "Số dòng của một bài trong danh sách: fitting (một dòng nếu danh sách rộng), one, three.")),
      .size(
        "list-columns", \.reader.layout.listColumns, 10...400,
        Wording(
          en: "The columns of the list beside the article; 0: a share of the screen.",
          vi: "Số cột của danh sách cạnh bài; 0: theo tỉ lệ màn hình.")),
      .size(
        "sidebar-columns", \.reader.layout.sidebarColumns, 10...400,
        Wording(
          en: "The columns of the sidebar; 0: a share of the screen.",
          vi: "Số cột của thanh bên; 0: theo tỉ lệ màn hình.")),
      .size(
        "list-rows", \.reader.layout.listRows, 3...200,
        Wording(
          en: "The rows of the list above the article; 0: a share of the screen.",
          vi: "Số hàng của danh sách phía trên bài; 0: theo tỉ lệ màn hình.")),
    ])

  private static let export = SettingsSection(
    name: "export", comment: Wording(en: "Exported files.", vi: "Tệp xuất ra."),
    keys: [
      .boolean(
        "csv-bom", \.csvHasByteOrderMark,
        Wording(
          en: "true: CSV begins with a byte order mark, without which Excel doesn't see that it is UTF-8.",
          vi: "true: CSV có dấu BOM ở đầu, thiếu dấu này Excel không nhận ra UTF-8."))
    ])

  private static let programs = SettingsSection(
    name: "programs", comment: Wording(en: "Other programs.", vi: "Chương trình khác."),
    keys: [
      .text(
        "browser", \.browser,
        Wording(
          en: "The browser, %s for the address; empty: $BROWSER, else xdg-open.",
          vi: "Trình duyệt, %s là địa chỉ; để trống: $BROWSER, nếu không có thì xdg-open.")),
      .text(
        "editor", \.editor,
        Wording(
          en: "The editor; empty: $EDITOR, else vi.",
          vi: "Trình soạn thảo; để trống: $EDITOR, nếu không có thì vi.")),
      lookUps,
      .boolean(
        "wait-after-commands", \.reader.waitsAfterCommands,
        Wording(
          en: "true: a key is waited for after a command that had the terminal.",
          vi: "true: chờ một phím sau khi lệnh chạy xong trên cửa sổ dòng lệnh.")),
    ])

  private static let lookUps = SettingsKey.list(
    "look-ups", \.reader.lookUps, expecting: .lookUps,
    Wording(
      en:
        "Commands that look words up, each with a name: %s the words, %l their language, %t the other language.",
      vi: "Lệnh tra từ, mỗi lệnh có tên: %s là các từ, %l ngôn ngữ của chúng, %t ngôn ngữ kia."),
    text: { "\($0.name): \($0.line)" },
    parse: { text in
      guard let colon = text.firstIndex(of: ":") else { return nil }
      let line = text[text.index(after: colon)...].drop { $0 == " " }
      return line.isEmpty || colon == text.startIndex
        ? nil : LookUpCommand(name: String(text[..<colon]), line: String(line))
    })

  private static let fields = SettingsSection(
    name: "fields",
    comment: Wording(
      en: "Your names for the fields of articles in JSON and the columns of CSV, before the usual ones.",
      vi: "Tên trường JSON và tên cột CSV của riêng bạn, được xét trước các tên thông thường."),
    keys: FieldMapping.Field.allCases.map { field in
      SettingsKey(
        name: field.rawValue, comment: field.comment, expected: .texts,
        value: { .list($0.fields[field]) },
        set: { value, settings in
          guard let texts = value.texts, !texts.contains("") else { return false }
          settings.fields[field] = texts
          return true
        })
    })
}

extension FieldMapping.Field {
  fileprivate var comment: Wording {
    switch self {
    case .title: Wording(en: "The headline.", vi: "Tiêu đề.")
    case .text: Wording(en: "The text.", vi: "Nội dung.")
    case .date: Wording(en: "The date of publication.", vi: "Ngày đăng.")
    case .updated: Wording(en: "The date of the last change.", vi: "Ngày sửa lần cuối.")
    case .language: Wording(en: "The code of the language.", vi: "Mã ngôn ngữ.")
    case .source: Wording(en: "The paper or the site.", vi: "Tên báo hoặc trang.")
    case .author: Wording(en: "The author or authors.", vi: "Tác giả.")
    case .link: Wording(en: "The address of the page.", vi: "Địa chỉ trang.")
    case .tags: Wording(en: "The tags.", vi: "Thẻ.")
    }
  }
}
