internal import Localization

/// A page of the manual in the language of `man`, written paragraph by paragraph.
struct ManualPage {
  private(set) var text: String

  /// - Parameters:
  ///   - name: the page's name, such as `gazette`.
  ///   - version: the version of the program.
  ///   - summary: what the page is about, in a few words.
  init(name: String, section: Int, version: String, summary: String) {
    let manual = Wording(en: "User Commands", vi: "Lệnh người dùng")
    let formats = Wording(en: "File Formats", vi: "Định dạng tệp")
    text = """
      '\\" -*- coding: UTF-8 -*-
      .\\" Made by make-manual. Changes belong into the tables of the program.
      .TH \(name.uppercased()) \(section) "" "\(version)" "\((section == 1 ? manual : formats).text)"
      .\\" Lines are not stretched, and only words with a hyphen are broken.
      .nh
      .ad l

      """
    heading(Wording(en: "NAME", vi: "TÊN"))
    text +=
      "\(Self.escaped(name)) \\- \(Self.escaped(summary.hasSuffix(".") ? String(summary.dropLast()) : summary))\n"
  }

  mutating func heading(_ title: Wording) { text += ".SH \"\(Self.escaped(title.text))\"\n" }

  mutating func subheading(_ title: String) { text += ".SS \"\(Self.quoted(title))\"\n" }

  /// A paragraph for each empty line in the words.
  mutating func paragraphs(_ words: String) {
    for paragraph in words.split(separator: "\n").map(String.init) where !paragraph.isEmpty {
      text += ".PP\n\(Self.escaped(paragraph))\n"
    }
  }

  /// A term with its explanation.
  mutating func entry(_ term: String, _ explanation: String) {
    text += ".TP\n.B \"\(Self.quoted(term))\"\n\(Self.escaped(explanation))\n"
  }

  /// Lines as they are.
  mutating func example(_ lines: [String]) {
    text += ".PP\n.RS 4\n.EX\n" + lines.map { Self.escaped($0) + "\n" }.joined() + ".EE\n.RE\n"
  }

  /// A call of a command: its name in bold, then its arguments. Their points end no sentence.
  mutating func call(_ parts: [String]) {
    guard let first = parts.first else { return }
    let arguments = parts.dropFirst().map { Self.escaped($0) + "\\&\n" }.joined()
    text += ".HP\n.B \"\(Self.quoted(first))\"\n" + arguments
  }
}

extension ManualPage {
  /// Words in which no character is an instruction. A hyphen is one that can be copied.
  static func escaped(_ words: String) -> String {
    let plain = words.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(aq")
      .replacing("`", with: "\\(ga").replacing("^", with: "\\(ha").replacing("~", with: "\\(ti")
    return plain.hasPrefix(".") ? "\\&" + plain : plain
  }

  /// The same within quotation marks.
  private static func quoted(_ words: String) -> String { escaped(words).replacing("\"", with: "\\(dq") }
}
