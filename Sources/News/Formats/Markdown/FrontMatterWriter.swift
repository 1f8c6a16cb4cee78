/// Writes named fields as front matter in YAML, with each text in quotation marks, so that any reader of YAML gives the
/// same texts.
package struct FrontMatterWriter {
  /// A line for each field.
  package private(set) var lines: [String] = []

  package init() {}

  /// The front matter with its fences, and a blank line.
  package var text: String { (["---"] + lines + ["---", "", ""]).joined(separator: "\n") }

  /// Adds a field; nil and an empty text add none.
  package mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    lines.append("\(name): \(Self.quoted(value))")
  }

  package mutating func add(_ name: String, _ value: Int) {
    lines.append("\(name): \(value)")
  }

  /// Adds a list of texts; an empty list adds no field.
  package mutating func add(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    lines.append("\(name): [" + values.map(Self.quoted).joined(separator: ", ") + "]")
  }

  package mutating func add(_ name: String, _ value: FieldValue?) {
    switch value {
    case .text(let text): add(name, text)
    case .number(let number):
      lines.append("\(name): \(Int(exactly: number).map(String.init) ?? String(number))")
    case .list, .fields, nil: break
    }
  }

  /// A text on one line in double quotation marks.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _
      where scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
