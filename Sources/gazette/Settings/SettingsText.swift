internal import Localization
internal import News
package import Reader
internal import Screen
internal import Text

/// The contents of `config.toml`.
package struct SettingsContents: Equatable, Sendable {
  package internal(set) var settings = UserSettings()
  /// In the order of lines; the rest holds.
  package internal(set) var problems: [SettingsProblem] = []
  /// Keys of the key table that have another meaning by the user's.
  package internal(set) var displacements: [KeymapChanges.Displacement] = []

  /// The settings of a user without the file.
  package init() {}

  /// The contents of a file with these bytes.
  package init(of bytes: [UInt8]) {
    var reader = SettingsReader(bytes)
    reader.read()
    settings = reader.settings
    problems = reader.problems.sorted { $0.line < $1.line }
    displacements = reader.displacements
  }
}

/// Reads the text of `config.toml`, table by table.
struct SettingsReader {
  /// A table with its place in the text.
  struct Block {
    let name: String
    let table: TOMLTable
    /// The line of the header, from 1.
    let line: Int

    /// The line of an entry, from 1.
    func line(of entry: TOMLTable.Entry) -> Int { line + 1 + entry.line }

    /// The entries in the order of lines.
    var entries: [(key: String, entry: TOMLTable.Entry)] {
      table.entries.sorted { $0.value.line < $1.value.line }.map { ($0.key, $0.value) }
    }
  }

  /// The option of the command line that names the language of the interface.
  static let languageOption = String(InterfaceLanguage.option.drop { $0 == "-" })

  /// The tables that may be there several times.
  private static let repeatable = ["macro"]

  private let text: TOMLText
  var settings = UserSettings()
  var problems: [SettingsProblem] = []
  private(set) var displacements: [KeymapChanges.Displacement] = []
  /// The changes of keys so far, each with its line.
  var changes: [(change: KeymapChanges.Change, line: Int)] = []

  init(_ bytes: [UInt8]) { text = TOMLText(bytes) }

  mutating func report(_ cause: SettingsProblem.Cause, at line: Int) {
    problems.append(SettingsProblem(line: line, cause: cause))
  }

  mutating func read() {
    readStrayLines()
    let blocks = readBlocks()
    readMacros(blocks.filter { $0.name == "macro" })
    for block in blocks where block.name != "macro" { read(block) }
    settleKeys()
  }

  /// Lines above all tables: `theme = "dark"` is understood, as other programs have it.
  private mutating func readStrayLines() {
    let lines = text.strayLines
    guard let first = lines.first, let last = lines.last else { return }
    let table = TOMLTable(reading: Array(text.lines[first...last].joined(separator: [UInt8(ascii: "\n")])))
    for mistake in table.mistakes { report(.syntax(mistake.cause), at: first + mistake.line + 1) }
    for (name, entry) in table.entries.sorted(by: { $0.value.line < $1.value.line }) {
      let line = first + entry.line + 1
      if name == "theme" {
        readThemeName(entry.value, key: name, at: line)
      } else if name == Self.languageOption {
        report(.optionName(name, key: "language", table: "interface"), at: line)
      } else {
        report(.outsideTables(key: name, table: SettingsTable.section(with: name)?.name), at: line)
      }
    }
  }

  /// The tables that are well formed. Of several with one name the first counts.
  private mutating func readBlocks() -> [Block] {
    var lines: [String: Int] = [:]
    return text.blocks.compactMap { block in
      let line = block.lines.lowerBound + 1
      guard let found = readBlock(block, at: line) else { return nil }
      if let first = lines[found.name], !Self.repeatable.contains(found.name) {
        report(.repeatedTable(found.name, line: first), at: line)
        return nil
      }
      lines[found.name] = line
      return found
    }
  }

  private mutating func readBlock(_ block: TOMLText.Block, at line: Int) -> Block? {
    if let illegible = text.firstIllegibleLine(of: block) {
      report(.notText, at: illegible + 1)
    } else if let name = block.name {
      let table = TOMLTable(reading: text.body(of: block))
      for mistake in table.mistakes { report(.syntax(mistake.cause), at: line + 1 + mistake.line) }
      return Block(name: name, table: table, line: line)
    } else {
      report(.syntax(.header), at: line)
    }
    return nil
  }

  private mutating func read(_ block: Block) {
    if let section = SettingsTable.sections.first(where: { $0.name == block.name }) {
      return read(block, by: section)
    }
    switch block.name {
    case "theme": readTheme(block)
    case "keys.prompt": readPromptKeys(block)
    default:
      guard let context = Keymap.Context(table: block.name) else {
        let nearest = CommandName.nearest(to: block.name, among: Self.tableNames)
        return report(.unknownTable(block.name, nearest: nearest), at: block.line)
      }
      readKeys(block, in: context)
    }
  }

  /// The names of all tables.
  private static let tableNames =
    SettingsTable.sections.map(\.name) + ["theme", "keys", "keys.prompt", "macro"]
    + Keymap.Context.special.map(\.table)

  private mutating func read(_ block: Block, by section: SettingsSection) {
    for (name, entry) in block.entries {
      let line = block.line(of: entry)
      guard let key = section.keys.first(where: { $0.name == name }) else {
        let nearest = CommandName.nearest(to: name, among: section.keys.map(\.name))
        report(.unknownKey(name, table: block.name, nearest: nearest), at: line)
        continue
      }
      if !key.set(entry.value, &settings) { report(.badValue(key: name, expected: key.expected), at: line) }
    }
  }

  /// Makes the keymap of all changes.
  private mutating func settleKeys() {
    let keymap = KeymapChanges(changes.map(\.change))
    settings.reader.keymap = keymap.keymap
    displacements = keymap.displacements
    for conflict in keymap.conflicts {
      report(
        .takenKeys(conflict.keys.name, other: conflict.other.name, line: changes[conflict.first].line),
        at: changes[conflict.second].line)
    }
  }
}

// MARK: - Colours

extension SettingsReader {
  private mutating func readTheme(_ block: Block) {
    for (name, entry) in block.entries {
      let line = block.line(of: entry)
      if name == "name" {
        readThemeName(entry.value, key: name, at: line)
      } else if let ink = Style.Ink.allCases.first(where: { $0.name == name }) {
        readLooks(entry.value, of: ink, at: line)
      } else {
        let nearest = CommandName.nearest(to: name, among: SettingsTable.keys(of: block.name))
        report(.unknownKey(name, table: block.name, nearest: nearest), at: line)
      }
    }
  }

  private mutating func readThemeName(_ value: TOMLValue, key: String, at line: Int) {
    if case .text(let text) = value, let theme = ThemeChoice.Name(rawValue: text.lowercased()) {
      settings.themes.name = theme
    } else {
      report(.badValue(key: key, expected: .choice(ThemeChoice.Name.allCases.map(\.rawValue))), at: line)
    }
  }

  private mutating func readLooks(_ value: TOMLValue, of ink: Style.Ink, at line: Int) {
    let texts = value.texts ?? []
    let looks = texts.compactMap { Theme.Look($0) }
    guard !looks.isEmpty, looks.count == texts.count else {
      return report(.badValue(key: ink.name, expected: .look), at: line)
    }
    settings.themes.looks[ink] = looks
  }
}
