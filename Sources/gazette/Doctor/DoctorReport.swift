internal import Screen

/// The findings as they are printed.
struct DoctorReport {
  private static let indent = 7

  let findings: [Diagnosis]

  /// The state of the worst finding.
  var worst: Diagnosis.State { findings.map(\.state).max() ?? .ok }

  /// A line for each finding on a terminal, and below it what to do; elsewhere lines with tabs: state, check, finding,
  /// advice.
  func write(to output: inout StandardOutput) throws(OutputFailure) {
    for finding in findings {
      guard output.isTerminal else {
        let cells = [finding.state.rawValue, finding.check, finding.text, finding.advice ?? ""]
        try output.write(line: cells.map { Sanitized($0).text }.joined(separator: "\t"))
        continue
      }
      let state = finding.state.rawValue
      let label = state + String(repeating: " ", count: Self.indent - state.count)
      try write(finding.text, behind: label, to: &output)
      if let advice = finding.advice { try write("→ " + advice, behind: Self.blanks, to: &output) }
    }
  }

  private static let blanks = String(repeating: " ", count: indent)

  /// Writes a text in lines as wide as the terminal. The first line stands behind a label.
  private func write(_ text: String, behind label: String, to output: inout StandardOutput)
    throws(OutputFailure)
  {
    let text = Sanitized(text).text
    let bytes = Array(text.utf8)
    for (index, line) in TextWrap.lines(of: text, columns: output.columns - Self.indent).enumerated() {
      let words = String(decoding: bytes[line.range], as: UTF8.self)
      try output.write(line: (index == 0 ? label : Self.blanks) + words)
    }
  }
}

extension JSON {
  /// A finding as one object.
  init(_ finding: Diagnosis) {
    self = .object([
      ("check", .string(finding.check)), ("state", .string(finding.state.rawValue)),
      ("finding", .string(finding.text)), ("advice", .optional(finding.advice)),
    ])
  }
}
