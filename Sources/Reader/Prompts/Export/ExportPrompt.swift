internal import Localization
package import Screen

/// The menu of the formats in which a finding is written to a file.
package struct ExportPrompt: Hashable, Sendable {
  /// The findings among which Tab goes around; not empty.
  package let findings: [Finding]
  package internal(set) var finding = 0
  /// The chosen format, as an index.
  package internal(set) var choice = 0

  var formats: [FindingFormat] { findings[finding].formats }

  init(_ findings: [Finding], proposing format: FindingFormat) {
    self.findings = findings
    choice = formats.firstIndex(of: format) ?? 0
  }
}

extension Model {
  /// `e`: the menu of formats in which what is shown is written to a file. In the list this is the list.
  mutating func openExport() -> [Effect] {
    var findings = findings
    if screen == nil, focus == .list, choice.isEmpty { findings = findings.reversed() }
    guard !findings.isEmpty else {
      notice =
        screen == nil
        ? wording(en: "no article is open", vi: "chưa mở bài nào")
        : wording(en: "nothing to export here", vi: "ở đây không có gì để xuất")
      return []
    }
    prompt = ExportPrompt(findings, proposing: settings.exportFormat)
    return []
  }
}

extension ExportPrompt: ReaderPrompt {
  package var input: TextField? { nil }

  package func sign(in model: Model) -> String { "" }

  package func remark(in model: Model) -> (words: String, style: Style) {
    let next = findings[(finding + 1) % findings.count].name
    let other =
      findings.count > 1 ? wording(en: "  Tab: \(next.text)", vi: "  Tab: \(next.text)") : ""
    return (
      wording(en: "Enter writes a file\(other)  Esc closes", vi: "Enter ghi tệp\(other)  Esc đóng"),
      Style(.quiet)
    )
  }

  package func press(_ key: Key, in model: inout Model) -> [Effect] {
    var next = self
    switch key {
    case .enter, .character("e"): return write(choice, in: &model)
    case .escape, .character("q"): return model.closePrompt()
    case .tab: next.turn(.next)
    case .backTab: next.turn(.previous)
    case .character(let character):
      if let index = formats.firstIndex(where: { $0.key == character }) {
        return write(index, in: &model)
      }
      fallthrough
    default: next.choice = MenuMotion(key)?.target(from: choice, count: formats.count) ?? choice
    }
    model.prompt = next
    return []
  }

  package func paste(_ text: String, in model: inout Model) -> [Effect] { [] }

  package func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    var next = self
    switch event.action {
    case .click, .doubleClick:
      guard let index = layout(in: model.size).index(at: event.point, choice: choice) else {
        return model.closePrompt()
      }
      return write(index, in: &model)
    case .wheelDown: next.choice = min(choice + 1, formats.count - 1)
    case .wheelUp: next.choice = max(choice - 1, 0)
    }
    model.prompt = next
    return []
  }

  /// Goes to another finding. The chosen format stays chosen, where that finding has it.
  private mutating func turn(_ direction: Direction) {
    finding = (finding + direction.step + findings.count) % findings.count
    choice = min(choice, formats.count - 1)
  }

  private func write(_ index: Int, in model: inout Model) -> [Effect] {
    guard formats.indices.contains(index) else { return [] }
    return model.closePrompt() + [.export(findings[finding], formats[index])]
  }
}

// MARK: - Drawing

extension ExportPrompt {
  private func layout(in size: Size) -> MenuLayout { MenuLayout(lines: formats.count, in: size) }

  package func drawMenu(on canvas: inout Canvas) {
    let layout = layout(in: canvas.size)
    guard !layout.area.isEmpty else { return }
    let name = findings[finding].name
    layout.drawFrame(
      title: wording(en: "Export \(name.text)", vi: "Xuất \(name.text)"), emptyWords: nil,
      on: &canvas)
    for (row, index) in layout.shown(choice: choice, count: formats.count).enumerated() {
      let format = formats[index]
      MenuLine(key: String(format.key), words: format.name.text)
        .draw(isChosen: index == choice, on: &canvas, row: layout.area.row + 1 + row)
    }
  }
}
