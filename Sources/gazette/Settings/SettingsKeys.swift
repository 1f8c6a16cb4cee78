internal import Catalogue
internal import Reader
internal import Screen
internal import Text

// MARK: - Keys

extension SettingsReader {
  /// `[keys]`, `[keys.list]`: an action, and its keys.
  mutating func readKeys(_ block: Block, in context: Keymap.Context) {
    for (name, entry) in block.entries {
      let line = block.line(of: entry)
      if name == Self.nothing {
        guard let keys = sequences(entry.value, of: name, at: line) else { continue }
        changes.append((.init(context, nil, keys), line))
      } else if let action = action(named: name) {
        guard let keys = sequences(entry.value, of: name, at: line) else { continue }
        changes.append((.init(context, action, keys), line))
      } else {
        report(.unknownAction(name, nearest: CommandName.nearest(to: name, among: actionNames)), at: line)
      }
    }
  }

  /// The name in place of an action for keys that shall do nothing.
  private static let nothing = "nothing"

  /// The names of all actions, with those of macros.
  private var actionNames: [String] {
    Command.all.map(\.name) + settings.reader.macros.map(\.name) + [Self.nothing]
  }

  private func action(named name: String) -> Action? {
    KeyTable.action(named: name) ?? settings.reader.macros.first { $0.name == name }.map { .macro($0.name) }
  }

  /// The sequences of keys in a value; nil if one is none, which is reported.
  private mutating func sequences(_ value: TOMLValue, of key: String, at line: Int) -> [KeySequence]? {
    guard let texts = value.texts else {
      report(.badValue(key: key, expected: .keys), at: line)
      return nil
    }
    let sequences = texts.map { KeySequence(named: $0) }
    if let wrong = zip(texts, sequences).first(where: { $1 == nil }) {
      report(.unknownKeyName(wrong.0), at: line)
      return nil
    }
    return sequences.compactMap(\.self)
  }

  /// `[keys.prompt]`: keys while something is typed.
  mutating func readPromptKeys(_ block: Block) {
    for (name, entry) in block.entries {
      let line = block.line(of: entry)
      guard let action = PromptAction(rawValue: name) else {
        let nearest = CommandName.nearest(to: name, among: PromptAction.allCases.map(\.rawValue))
        report(.unknownAction(name, nearest: nearest), at: line)
        continue
      }
      guard let keys = sequences(entry.value, of: name, at: line) else { continue }
      // A prompt takes each key as it comes.
      if let long = keys.first(where: { $0.keys.count > 1 }) {
        report(.unknownKeyName(long.name), at: line)
      } else if let typing = keys.first(where: { $0.keys.contains(where: \.typesLetter) }) {
        report(.typingKey(typing.name), at: line)
      } else if keys.flatMap(\.keys) != action.keys {
        settings.reader.promptKeys.set(action, to: keys.flatMap(\.keys))
      }
    }
  }
}

extension Key {
  /// True for a key that types a letter where something is typed.
  fileprivate var typesLetter: Bool { if case .character = self { true } else { false } }
}

extension Keymap.Context {
  /// The contexts but the general one: panes and screens.
  static var special: [Keymap.Context] {
    [.pane(.list), .pane(.reader), .pane(.sidebar)] + ScreenList.names.map { .screen($0) }
  }

  /// The name of the context's table.
  var table: String {
    switch self {
    case .everywhere: "keys"
    case .pane(let pane): "keys.\(pane)"
    case .screen(let screen): "keys.\(screen.name)"
    }
  }

  /// The context of a table; nil for a table of another name.
  init?(table: String) {
    guard let context = ([.everywhere] + Self.special).first(where: { $0.table == table }) else { return nil }
    self = context
  }
}

// MARK: - Macros

extension SettingsReader {
  /// `[[macro]]`: a name, keys, and steps. Names are read first, because macros may run each other.
  mutating func readMacros(_ blocks: [Block]) {
    let known = SettingsTable.keys(of: "macro")
    var named: [(name: String, block: Block)] = []
    for block in blocks {
      guard let name = name(of: block) else { continue }
      if let first = named.first(where: { $0.name == name }) {
        report(.repeatedName(name, line: first.block.line), at: block.line)
      } else {
        named.append((name, block))
      }
    }
    settings.reader.macros = named.map { Macro(name: $0.name, steps: []) }
    settings.reader.macros = named.map { name, block in
      for (key, entry) in block.entries where !known.contains(key) {
        let nearest = CommandName.nearest(to: key, among: known)
        report(.unknownKey(key, table: block.name, nearest: nearest), at: block.line(of: entry))
      }
      if let entry = block.table.entries["keys"] {
        let line = block.line(of: entry)
        if let keys = sequences(entry.value, of: "keys", at: line) {
          changes.append((.init(.everywhere, .macro(name), keys), line))
        }
      }
      let (steps, unknownStep) = steps(of: block)
      return Macro(name: name, steps: steps, unknownStep: unknownStep)
    }
    for (name, block) in named {
      guard let circle = settings.reader.macros.circle(from: name) else { continue }
      report(.circularMacro(circle), at: block.table.entries["steps"].map(block.line) ?? block.line)
    }
  }

  /// The name of a macro; nil if there is none or if an action has it, which is reported.
  private mutating func name(of block: Block) -> String? {
    guard let entry = block.table.entries["name"] else {
      report(.missing(key: "name", table: "[[\(block.name)]]"), at: block.line)
      return nil
    }
    guard case .text(let name) = entry.value, !name.isEmpty, name.isOneLine else {
      report(.badValue(key: "name", expected: .text), at: block.line(of: entry))
      return nil
    }
    guard !actionNames.contains(name) else {
      report(.takenName(name), at: block.line(of: entry))
      return nil
    }
    return name
  }

  /// The steps; none, with the step that means nothing, where one of them is wrong.
  private mutating func steps(of block: Block) -> (steps: [Macro.Step], unknown: String?) {
    guard let entry = block.table.entries["steps"] else {
      report(.missing(key: "steps", table: "[[\(block.name)]]"), at: block.line)
      return ([], nil)
    }
    let line = block.line(of: entry)
    guard let texts = entry.value.texts, !texts.isEmpty else {
      report(.badValue(key: "steps", expected: .steps), at: line)
      return ([], nil)
    }
    let steps = texts.map(step)
    let unknown = zip(texts, steps).filter { $1 == nil }.map(\.0)
    for name in unknown {
      report(.unknownAction(name, nearest: CommandName.nearest(to: name, among: actionNames)), at: line)
    }
    if let first = unknown.first { return ([], first) }
    for case .search(let query)? in steps { checkQuery(query, at: line) }
    return (steps.compactMap(\.self), nil)
  }

  /// Reports a mistake in the query of a step. Names of saved searches are known only when the step is performed.
  private mutating func checkQuery(_ query: String, at line: Int) {
    do throws(QueryError) {
      _ = try Query(parsing: query)
    } catch {
      if case .unknownSearch = error.cause { return }
      report(.badQuery(query, error), at: line)
    }
  }

  /// An action by its name, `/` and a search, `!` and a line of the shell, or `|` and a line that reads what is shown: as
  /// text, or in a format that is named before the line (`|json:jq .`).
  private func step(_ text: String) -> Macro.Step? {
    if text.first == "!" { return .run(String(text.dropFirst())) }
    if text.first == "|" {
      let line = text.dropFirst()
      let format = line.firstIndex(of: ":").flatMap { FindingFormat(rawValue: String(line[..<$0])) }
      return .pipe(String(format.map { line.dropFirst($0.rawValue.count + 1) } ?? line), format ?? .text)
    }
    if text.first == "/" { return .search(String(text.dropFirst())) }
    return action(named: text).map { .action($0) }
  }
}
