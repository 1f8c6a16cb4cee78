import Catalogue
import Languages
import Localization
import News
import Reader
import Screen
import Testing

import struct gazette.SettingsContents
import struct gazette.SettingsProblem
import struct gazette.UserSettings

/// The reading of `config.toml`.
struct SettingsTests {
  private static func contents(_ text: String) -> SettingsContents { SettingsContents(of: Array(text.utf8)) }

  @Test func `the defaults say what holds without a file`() throws {
    let defaults = Self.contents(try Program.run("config", "--defaults").output)
    #expect(defaults.problems == [])
    #expect(defaults.displacements == [])
    #expect(defaults.settings == UserSettings())
    #expect(defaults.settings.reader.keymap == .standard)
  }

  @Test func `the defaults name every action, every setting and every role`() throws {
    let defaults = try Program.run("config", "--defaults").output
    for command in Command.all { #expect(defaults.contains("\n\(command.name) = ["), "\(command.name)") }
    for ink in Style.Ink.allCases { #expect(defaults.contains("\n# \(ink.name) = ")) }
    #expect(defaults.contains("\nmarking = \"opened\"\n"))
  }

  @Test func `each choice is read`() {
    let settings = Self.contents(
      """
      [interface]
      language = "vi"
      input-method = "VNI"
      [reading]
      marking = "by-hand"
      dates = "iso"
      languages = ["vi", "EN"]
      [layout]
      panes = "no-sidebar"
      lines = "one"
      list-columns = 40
      list-rows = 0
      [programs]
      browser = "lynx %s"
      editor = "nano -w"
      [theme]
      name = "light"
      accent = ["#1e90ff bold", "cyan"]
      quiet = "default dim"
      [fields]
      title = "tieu_de"
      text = ["noi dung", "body2"]
      """)
    #expect(settings.problems == [])
    #expect(settings.settings.language == .vietnamese)
    #expect(settings.settings.reader.inputMethod == "vni")
    #expect(settings.settings.reader.marking == .byHand)
    #expect(settings.settings.reader.dates == .iso)
    #expect(settings.settings.reader.layout.text == "panes=no-sidebar lines=one list=40")
    #expect(settings.settings.reader.languages.map(\.code) == ["vi", "en"])
    #expect(settings.settings.browser == "lynx %s" && settings.settings.editor == "nano -w")
    #expect(settings.settings.themes.name == .light)
    #expect(settings.settings.themes.looks[.accent]?.map(\.text) == ["#1e90ff bold", "cyan"])
    #expect(settings.settings.fields[.title] == ["tieu_de"])
    #expect(settings.settings.fields[.text] == ["noi dung", "body2"])
  }

  @Test func `keys are read with their contexts, sequences and macros`() {
    let contents = Self.contents(
      """
      [[macro]]
      name = "morning"
      keys = "& m"
      steps = ["fetch", "/is:unread", "evening", "|json:jq .", "|wc -w", "!date"]
      [[macro]]
      name = "evening"
      steps = ["next-unread"]
      [keys]
      first = ["g g", "Home"]
      edit-file = []
      evening = "F9"
      [keys.sidebar]
      open = ["l"]
      [keys.comparison]
      nothing = ["A", "^D"]
      [keys.prompt]
      cancel = ["Esc", "^G"]
      """)
    #expect(contents.problems == [])
    let keymap = contents.settings.reader.keymap
    #expect(keymap.keyNames(for: [.move(.first)]) == "g g Home")
    #expect(keymap.keyNames(for: [.edit]) == "")
    #expect(keymap.step(for: [.function(9)], in: [.everywhere]) == .action(.macro("evening")))
    #expect(keymap.step(for: [.character("&")], in: [.everywhere]) == .beginning)
    #expect(keymap.step(for: [.character("l")], in: [.pane(.sidebar), .everywhere]) == .action(.open))
    #expect(keymap.step(for: [.control("d")], in: [.screen("comparison"), .everywhere]) == .nothing)
    #expect(
      contents.settings.reader.macros == [
        Macro(
          name: "morning",
          steps: [
            .action(.fetch), .search("is:unread"), .action(.macro("evening")), .pipe("jq .", .json),
            .pipe("wc -w", .text), .run("date"),
          ]),
        Macro(name: "evening", steps: [.action(.unread(.next))]),
      ])
  }

  @Test(arguments: [
    ("x = 1", [1]), ("[keyz]", [1]), ("[keys]\nopn = \"l\"", [2]), ("[keys]\nopen = 5", [2]),
    ("[keys]\nopen = [\"Hyper-x\"]", [2]), ("[keys]\nopen = \"l\"\nedit-file = \"l\"", [3]),
    ("[keys]\nopen = \"g g\"\nedit-file = \"g\"", [3]), ("[keys]\nopen = \"x\"\n[keys]\nopen = \"y\"", [3]),
    ("[reading]\nmarking = \"sometimes\"\ndates = \"iso\"\nfoo = 1", [2, 4]),
    ("[reading]\nmarking = \"ended", [2]),
    ("[theme]\nname = \"pink\"\naccent = \"pink\"\nbold = \"red\"", [2, 3, 4]),
    ("[[macro]]\nkeys = \"x\"", [1]), ("[[macro]]\nname = \"open\"\nsteps = [\"open\"]", [2]),
    ("[[macro]]\nname = \"a\"\nsteps = [\"opn\"]\nwait = true", [3, 4]),
    ("[[macro]]\nname = \"a\"\nsteps = [\"star\", \"/lang:en words:many\"]", [3]),
    ("[[macro]]\nname = \"a\"\nsteps = [\"/in:Ports\"]", []),
    ("[[macro]]\nname = \"a\"\nsteps = [\"open\", \"a\"]", [3]),
    (
      "[[macro]]\nname = \"a\"\nsteps = [\"b\"]\n[[macro]]\nname = \"b\"\nsteps = [\"c\"]\n"
        + "[[macro]]\nname = \"c\"\nsteps = [\"b\"]", [6, 9]
    ),
    ("[keys.prompt]\nfly = \"x\"\ncancel = \"g g\"", [2, 3]), ("[fields]\ntitle = [\"\"]", [2]),
    ("[interface]\nlanguage = \"tlh\"", [2]), ("[layout]\nlist-rows = 2\nlist-columns = \"40\"", [2, 3]),
    ("[programs]\neditor = \"vi\\u0007\"", [2]),
  ])
  func `a mistake is told with its line, and the rest holds`(text: String, lines: [Int]) {
    let contents = Self.contents(text + "\n\n[keys.help]\nclose = \"Z\"\n")
    #expect(contents.problems.map(\.line) == lines)
    let keymap = contents.settings.reader.keymap
    #expect(keymap.step(for: [.character("Z")], in: [.screen("help")]) == .action(.close))
  }

  @Test func `what is right beside a mistake holds`() {
    let contents = Self.contents(
      "[reading]\nmarking = 3\ndates = \"iso\"\n[keys]\nopn = \"l\"\nedit-file = \"E\"\n")
    #expect(contents.problems.count == 2)
    #expect(contents.settings.reader.dates == .iso)
    #expect(contents.settings.reader.keymap.keyNames(for: [.edit]) == "E")
  }

  @Test func `hostile bytes stop nothing`() {
    var bytes = Array("[keys]\nopen = [\"l\"]\n[theme]\nname = \"".utf8) + [0xff, 0x1b, 0x5b]
    bytes += Array("\"\n[reading]\ndates = \"iso\"\n".utf8)
    let contents = SettingsContents(of: bytes)
    #expect(contents.problems.map(\.line) == [4])
    #expect(contents.settings.reader.dates == .iso)
    for length in stride(from: 0, to: bytes.count, by: 3) {
      _ = SettingsContents(of: Array(bytes.prefix(length)))
    }
  }
}
