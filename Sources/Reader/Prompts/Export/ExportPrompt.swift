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
      return refuse(
        screen == nil
          ? wording(en: "no article is open", vi: "chưa mở bài nào")
          : wording(en: "nothing to export here", vi: "ở đây không có gì để xuất"))
    }
    prompt = ExportPrompt(findings, proposing: settings.exportFormat)
    return []
  }
}

extension ExportPrompt: MenuPrompt {
  var lineCount: Int { formats.count }

  var letters: [Character] { ["e"] + formats.map(\.key) }

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
    switch key {
    case .enter, .character("e"): return pick(choice, in: &model)
    case .escape, .character("q"): return model.closePrompt()
    case .tab: turn(.next, in: &model)
    case .backTab: turn(.previous, in: &model)
    case .character(let character):
      if let index = formats.firstIndex(where: { $0.key == character }) {
        return pick(index, in: &model)
      }
      fallthrough
    default: move(by: key, in: &model)
    }
    return []
  }

  /// Goes to another finding. The chosen format stays chosen, where that finding has it.
  private func turn(_ direction: Direction, in model: inout Model) {
    var next = self
    next.finding = (finding + direction.step + findings.count) % findings.count
    next.choice = min(choice, next.formats.count - 1)
    model.prompt = next
  }

  func pick(_ index: Int, in model: inout Model) -> [Effect] {
    guard formats.indices.contains(index) else { return [] }
    model.prompt = nil
    let name = findings[finding].name
    // Thousands of articles take their time.
    model.notice = wording(en: "exporting \(name.text)…", vi: "đang xuất \(name.text)…")
    return [.export(findings[finding], formats[index])]
  }
}

// MARK: - Drawing

extension ExportPrompt {
  package func drawMenu(on canvas: inout Canvas) {
    let name = findings[finding].name
    drawLines(title: wording(en: "Export \(name.text)", vi: "Xuất \(name.text)"), on: &canvas) { index in
      MenuLine(key: String(formats[index].key), words: formats[index].name.text)
    }
  }
}
