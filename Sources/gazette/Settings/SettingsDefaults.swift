internal import Localization
internal import Reader
internal import Screen
internal import Text

/// A `config.toml` that says all that holds without it, with comments: made of the tables by which the file is read.
enum SettingsDefaults {
  static var text: String {
    let usual = UserSettings()
    let sections =
      [head] + SettingsTable.sections.map { section($0, usual) } + [
        theme, keys, contexts, promptKeys, macros,
      ]
    return sections.joined(separator: "\n\n") + "\n"
  }

  private static var head: String {
    comment(
      Wording(
        en:
          "Settings of gazette. A line that you leave out has the value that it has here; gazette config --check tells "
          + "mistakes, and a gazette that runs reads the file again when it changes.",
        vi:
          "Cài đặt của gazette. Dòng nào bỏ đi thì giá trị vẫn như ở đây; gazette config --check báo lỗi, và gazette "
          + "đang chạy sẽ đọc lại tệp khi tệp thay đổi."))
  }

  private static func section(_ section: SettingsSection, _ usual: UserSettings) -> String {
    let keys = section.keys.map { key in
      comment(key.comment) + "\n" + line(key.name, key.value(usual))
    }
    return ([comment(section.comment) + "\n[\(section.name)]"] + keys).joined(separator: "\n")
  }

  private static var theme: String {
    let names = ThemeChoice.Name.allCases.map(\.rawValue).joined(separator: ", ")
    let looks = ThemeChoice(.dark).theme(on: nil)
    let roles = Style.Ink.allCases.map { ink in
      "# " + line(ink.name, .list(looks[ink].map(\.text)))
    }
    let words = Wording(
      en:
        "Colours. The name of a theme: \(names) (theme = \"dark\" above all tables says it too). Below it your own looks for roles: a colour (default, cyan, "
        + "bright-cyan, 0 to 255, #rrggbb), on and a colour behind it, and bold, dim, underline, reverse, italic. Of "
        + "several looks the first is taken that the terminal has the colours for. These are those of dark:",
      vi:
        "Màu sắc. Tên bảng màu: \(names) (cũng có thể ghi theme = \"dark\" trước mọi bảng). Bên dưới là kiểu chữ riêng cho từng vai trò: một màu (default, cyan, "
        + "bright-cyan, 0 đến 255, #rrggbb), on và màu nền, rồi bold, dim, underline, reverse, italic. Nếu có nhiều "
        + "kiểu, kiểu đầu tiên mà cửa sổ dòng lệnh hiển thị được sẽ được dùng. Giá trị của bảng màu dark:")
    return ([comment(words) + "\n[theme]", line("name", .text(ThemeChoice().name.rawValue))] + roles)
      .joined(separator: "\n")
  }

  private static var keys: String {
    let lines = Binding.Group.allCases.flatMap { group in
      ["\n# \(group.title)"] + KeyTable.rows.filter { $0.group == group }.flatMap(lines(of:))
    }
    let words = Wording(
      en:
        "Keys of actions. Several keys are a list; keys that are typed one after the other have blanks between them: "
        + "\"g g\". An empty list takes an action's keys away; nothing = [\"x\"] takes the meaning of a key away.",
      vi:
        "Phím của các lệnh. Nhiều phím ghi thành danh sách; các phím gõ nối tiếp cách nhau bằng dấu cách: \"g g\". "
        + "Danh sách rỗng bỏ hết phím của lệnh; nothing = [\"x\"] bỏ tác dụng của phím x.")
    return ([comment(words) + "\n[keys]"] + lines).joined(separator: "\n")
  }

  private static func lines(of row: Binding) -> [String] {
    let named = row.actions.compactMap { action in action.name.map { (name: $0, action: action) } }
    return named.isEmpty ? [] : [comment(row.summary)] + named.map { line($0.name, keys(of: $0.action)) }
  }

  private static func keys(of action: Action) -> TOMLValue {
    .list(Keymap.standard.keys(for: [action]).map(\.name))
  }

  private static var contexts: String {
    let tables = Keymap.Context.special.map { "[\($0.table)]" }.joined(separator: " ")
    let words = Wording(
      en: "Keys that hold in one pane or on one screen only, in tables of their own: \(tables). For example:",
      vi: "Phím chỉ dùng trong một khung hoặc một màn hình, ghi trong bảng riêng: \(tables). Ví dụ:")
    return [
      comment(words), "# [\(Keymap.Context.pane(.list).table)]", "# " + line("open", .list(["Enter", "l"])),
    ]
    .joined(separator: "\n")
  }

  private static var promptKeys: String {
    let words = Wording(
      en: "Keys while you type a search, a name or a command.",
      vi: "Phím khi đang gõ tìm kiếm, tên hoặc lệnh.")
    let lines = PromptAction.allCases.map { line($0.rawValue, .list($0.keys.map(\.name))) }
    return ([comment(words) + "\n[keys.prompt]"] + lines).joined(separator: "\n")
  }

  private static var macros: String {
    let words = Wording(
      en: """
        Macros: keys that run actions and searches in order. Where an action asks for something, as tag does, you \
        answer, and the next steps run when the prompt is closed; Esc there ends the macro. A macro may run others by \
        their names, but not itself. For example:
        """,
      vi: """
        Macro: phím chạy nhiều lệnh và tìm kiếm theo thứ tự. Khi một lệnh hỏi điều gì, như lệnh tag, bạn trả lời, \
        rồi các bước sau chạy khi ô nhập đóng; bấm Esc ở đó thì macro dừng. Macro có thể gọi macro khác bằng tên, \
        nhưng không gọi chính nó. Ví dụ:
        """)
    let example = [
      ("name", TOMLValue.text("unread-in-vietnamese")), ("keys", .list(["& v"])),
      ("steps", .list(["/lang:vi is:unread", "first", "open"])),
    ]
    return [comment(words), "# " + "[[macro]]"].joined(separator: "\n") + "\n"
      + example.map { "# " + line($0.0, $0.1) }.joined(separator: "\n")
  }

  private static func line(_ key: String, _ value: TOMLValue) -> String { "\(key) = \(value.text ?? "")" }

  /// The columns of comments.
  private static let columns = 100

  private static func comment(_ words: Wording) -> String { comment(words.text) }

  /// Lines of a comment, broken at blanks only, so that options and names of keys stay whole.
  private static func comment(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, Width.of(last) + Width.of(word) < columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append("# " + word)
      }
    }
    return lines.joined(separator: "\n")
  }
}
