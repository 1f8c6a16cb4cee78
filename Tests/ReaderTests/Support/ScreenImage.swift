import Screen

/// A canvas as an image for the web (SVG), on a light background or on a dark one, as the reader's system has it.
struct ScreenImage {
  /// The colours of a theme, in which a `Style.Ink` is an index.
  struct Theme {
    let background: String
    /// In the order of `Style.Ink`: plain, accent, quiet, alert, person, place, organization.
    let inks: [String]

    static let light = Theme(
      background: "#ffffff",
      inks: ["#1f2328", "#0b5cad", "#5f6670", "#b3001e", "#86308a", "#00684a", "#8a4600"])
    static let dark = Theme(
      background: "#16181d",
      inks: ["#e6e6e6", "#6cb6ff", "#9aa3ad", "#ff7b72", "#d99ae0", "#5fd7af", "#f0a55a"])

    fileprivate var rules: String {
      let inks = zip(Style.Ink.allCases, inks).map { ".\($0){fill:\($1)}" }.joined()
      return ".background{fill:\(background)}" + inks
    }
  }

  /// The size of a cell and of the space around the screen, in pixels.
  private static let (width, height, margin) = (8.0, 18.0, 12.0)

  let canvas: Canvas
  /// The text for those who don't see the image.
  let title: String

  var svg: String {
    let columns = Double(canvas.size.columns) * Self.width + 2 * Self.margin
    let rows = Double(canvas.size.rows) * Self.height + 2 * Self.margin
    let marks = (0..<canvas.size.rows).flatMap { row in runs(of: row).flatMap { elements(for: $0, row: row) }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(columns)) \(Self.number(rows))" role="img" xml:space="preserve">
      <title>\(Self.escaped(title))</title>
      <style>
      text{font:13px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre}
      .bold{font-weight:700}.italic{font-style:italic}.underline{text-decoration:underline}.dim{opacity:.75}
      \(Theme.light.rules)
      @media(prefers-color-scheme:dark){\(Theme.dark.rules)}
      </style>
      <rect class="background" width="100%" height="100%" rx="8"/>
      \(marks.joined(separator: "\n"))
      </svg>

      """
  }
}

// MARK: - Runs of cells

extension ScreenImage {
  /// Cells beside each other with one style.
  private struct Run {
    let column: Int
    let columns: Int
    let text: String
    let style: Style

    /// Without the blanks at its ends, where they show nothing.
    var trimmed: Run {
      guard style.traits.isDisjoint(with: [.reverse, .underline]) else { return self }
      let blanks = text.prefix { $0 == " " }.count
      let words = text.dropFirst(blanks).reversed().drop { $0 == " " }.reversed()
      let cut = text.count - blanks - words.count
      return Run(column: column + blanks, columns: columns - blanks - cut, text: String(words), style: style)
    }
  }

  /// The runs of a row; a run of blanks that shows nothing is none. Blanks end a run, so that words keep their columns in
  /// every font.
  private func runs(of row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<canvas.size.columns {
      let cell = canvas[column, row]
      if let last = runs.last, last.style == cell.style, last.column + last.columns == column,
        !(cell.text == " " && last.text.hasSuffix(" "))
      {
        runs[runs.count - 1] = Run(
          column: last.column, columns: last.columns + 1, text: last.text + cell.text, style: cell.style)
      } else {
        runs.append(Run(column: column, columns: 1, text: cell.text, style: cell.style))
      }
    }
    return runs.filter { run in
      run.text.contains { $0 != " " } || !run.style.traits.isDisjoint(with: [.reverse, .underline])
    }.map(\.trimmed)
  }

  private func elements(for run: Run, row: Int) -> [String] {
    let left = Self.number(Self.margin + Double(run.column) * Self.width)
    let top = Self.margin + Double(row) * Self.height
    let width = Self.number(Double(run.columns) * Self.width)
    let isReversed = run.style.traits.contains(.reverse)
    let look = ThemeChoice(.light).theme(on: nil)[run.style.ink][0]
    let traits = look.traits(of: run.style)
    let names: [(Style.Traits, String)] = [
      (.bold, "bold"), (.italic, "italic"), (.underline, "underline"), (.dim, "dim"),
    ]
    let classes =
      [isReversed ? "background" : "\(run.style.ink)"]
      + names.filter { traits.contains($0.0) }.map(\.1)
    let text = """
      <text class="\(classes.joined(separator: " "))" x="\(left)" y="\(Self.number(top + Self.height - 5))" \
      textLength="\(width)" lengthAdjust="spacingAndGlyphs">\(Self.escaped(run.text))</text>
      """
    guard isReversed else { return [text] }
    let field = """
      <rect class="\(run.style.ink)" x="\(left)" y="\(Self.number(top))" width="\(width)" \
      height="\(Self.number(Self.height))"/>
      """
    return [field, text]
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
