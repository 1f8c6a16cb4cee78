internal import Foundation

/// A page in Markdown with sections that commands write: the text between `<!-- NAME -->` and `<!-- end of NAME -->`.
struct FigurePage {
  let path: String

  /// Replaces a section by a table and the machine on which it was measured.
  func replace(section name: String, by table: Table, _ machine: Machine) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let begin = text.range(of: "<!-- \(name) -->\n"),
      let end = text.range(of: "<!-- end of \(name) -->", range: begin.upperBound..<text.endIndex)
    else { throw BenchError.noSection(name, page: path) }
    let section = "\(machine.line)\n\n\(table.markdown)\n"
    let page = text[..<begin.upperBound] + section + text[end.lowerBound...]
    try page.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
