internal import CommandHelp
internal import Foundation
internal import Localization
internal import Reader

/// gazette(1): the commands, the keys, the files.
struct CommandPage {
  private var page: ManualPage
  private let root: CommandDescription

  var text: String { page.text }

  init(_ root: CommandDescription, version: String) {
    self.root = root
    page = ManualPage(name: root.name, section: 1, version: version, summary: root.abstract ?? "")
    writeSynopsis()
    writeDescription()
    writeCommands()
    writeKeys()
    writeEnvironment()
    writeFiles()
    page.heading(Wording(en: "SEE ALSO", vi: "XEM THÊM"))
    page.paragraphs("gazette-config(5), newsboat(1), neomutt(1), less(1)")
  }

  private mutating func writeSynopsis() {
    page.heading(Wording(en: "SYNOPSIS", vi: "TÓM TẮT"))
    let shown = root.shownCommands.first { $0.isDefault(of: root) }
    page.call([root.name] + (shown?.usage.dropFirst() ?? []))
    page.call([root.name, Wording(en: "<command> ...", vi: "<lệnh> ...").text])
  }

  private mutating func writeDescription() {
    page.heading(Wording(en: "DESCRIPTION", vi: "MÔ TẢ"))
    page.paragraphs(root.discussion ?? "")
  }

  private mutating func writeCommands() {
    page.heading(Wording(en: "COMMANDS", vi: "CÁC LỆNH"))
    for command in root.shownCommands { write(command) }
    page.subheading(Wording(en: "Options of every command", vi: "Tùy chọn của mọi lệnh").text)
    for argument in root.shownArguments { page.entry(argument.label, HelpWording.abstract(of: argument)) }
  }

  private mutating func write(_ command: CommandDescription) {
    page.subheading(command.call)
    page.call(command.usage)
    page.paragraphs(command.abstract ?? "")
    let parts = (command.discussion ?? "").components(separatedBy: "\n\n" + HelpWording.examples.text + "\n")
    page.paragraphs(parts[0])
    let common = Set(root.shownArguments.map(\.label))
    for argument in command.shownArguments where !common.contains(argument.label) {
      page.entry(argument.label, HelpWording.abstract(of: argument))
    }
    guard parts.count > 1 else { return }
    page.paragraphs(HelpWording.examples.text)
    page.example(parts[1].split(separator: "\n").map { String($0.drop { $0 == " " }) })
  }

  private mutating func writeKeys() {
    page.heading(Wording(en: "KEYS", vi: "CÁC PHÍM"))
    page.paragraphs(
      Wording(
        en: "These are the keys where the settings name no others. ? shows those that hold.",
        vi: "Đây là các phím khi cài đặt không đặt phím khác. ? cho xem các phím đang dùng."
      ).text)
    for group in KeyTable.manual where !group.rows.isEmpty {
      page.subheading(group.title)
      for row in group.rows { page.entry(row.keys, row.words.replacing("`", with: "")) }
    }
  }

  private mutating func writeEnvironment() {
    page.heading(Wording(en: "ENVIRONMENT", vi: "BIẾN MÔI TRƯỜNG"))
    for variable in ManualTables.variables { page.entry(variable.names, variable.meaning.text) }
  }

  private mutating func writeFiles() {
    page.heading(Wording(en: "FILES", vi: "TỆP"))
    for file in ManualTables.files { page.entry(file.path, file.meaning.text) }
  }
}
