internal import Localization
internal import Screen

/// The help of a command in lines for a terminal.
package struct HelpText {
  private static let indent = 2
  /// The column in which the help of an argument begins.
  private static let textColumn = 26

  private let command: CommandDescription
  private let columns: Int

  /// - Parameter columns: the width of the terminal.
  package init(of command: CommandDescription, columns: Int) {
    (self.command, self.columns) = (command, max(columns, 2 * Self.textColumn))
  }

  package var lines: [String] {
    let parts = [overview, usage] + argumentSections + [commands]
    let more =
      command.shownCommands.isEmpty
      ? [] : [wrapped(HelpWording.moreHelp(of: command.call).text, indent: Self.indent)]
    return Array((parts + more).filter { !$0.isEmpty }.joined(separator: [""]))
  }
}

// MARK: - Sections

extension HelpText {
  private var overview: [String] {
    guard let abstract = command.abstract else { return [] }
    let paragraphs = (command.discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let discussion = paragraphs.flatMap { $0.hasPrefix(" ") ? [String($0)] : wrapped(String($0)) }
    return wrapped("\(HelpWording.overview.text): \(abstract)")
      + (command.discussion == nil ? [] : [""] + discussion)
  }

  private var usage: [String] {
    let heading = HelpWording.usage.text + ":"
    let hanging = String(repeating: " ", count: Width.of(heading) + 1)
    let lines = command.usage.reduce(into: [heading]) { lines, part in
      let longer = "\(lines[lines.count - 1]) \(part)"
      if Width.of(longer) <= columns || lines[lines.count - 1] == heading {
        lines[lines.count - 1] = longer
      } else {
        lines.append(hanging + part)
      }
    }
    return lines
  }

  private var argumentSections: [[String]] {
    let arguments = command.shownArguments
    let titles = arguments.compactMap(\.sectionTitle).reduce(into: [String]()) { titles, title in
      if !titles.contains(title) { titles.append(title) }
    }
    let untitled = arguments.filter { $0.sectionTitle == nil }
    return [section(HelpWording.arguments.text, untitled.filter { $0.kind == .positional })]
      + titles.map { title in section(title.uppercased(), arguments.filter { $0.sectionTitle == title }) }
      + [section(HelpWording.options.text, untitled.filter { $0.kind != .positional })]
  }

  private func section(_ heading: String, _ arguments: [ArgumentDescription]) -> [String] {
    guard !arguments.isEmpty else { return [] }
    return ["\(heading):"] + arguments.flatMap { entry($0.label, HelpWording.abstract(of: $0)) }
  }

  private var commands: [String] {
    guard !command.shownCommands.isEmpty else { return [] }
    return ["\(HelpWording.commands.text):"]
      + command.shownCommands.flatMap { shown in
        let mark = shown.isDefault(of: command) ? " " + HelpWording.byDefault.text : ""
        return entry(shown.names.joined(separator: ", ") + mark, shown.abstract ?? "")
      }
  }
}

// MARK: - Lines

extension HelpText {
  /// A label with its text beside it, or below it where the label is long.
  private func entry(_ label: String, _ text: String) -> [String] {
    let label = String(repeating: " ", count: Self.indent) + label
    let lines = wrapped(text, indent: Self.textColumn)
    let room = Self.textColumn - Width.of(label)
    guard room > 0, let first = lines.first else { return [label] + lines }
    let padded = label + String(repeating: " ", count: room)
    return [padded + first.dropFirst(Self.textColumn)] + lines.dropFirst()
  }

  /// The lines of a text, each behind so many blanks; an empty line where the text is empty. Lines end only at blanks, so
  /// that options stay whole.
  private func wrapped(_ text: String, indent: Int = 0) -> [String] {
    guard !text.isEmpty else { return indent == 0 ? [""] : [] }
    let blanks = String(repeating: " ", count: indent)
    return text.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, Width.of(last) + 1 + Width.of(String(word)) < columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(blanks + word)
      }
    }
  }
}
