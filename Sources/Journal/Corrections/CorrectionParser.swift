internal import Catalogue
internal import Languages
internal import News
internal import Text

/// Reads the tables of a file of corrections.
struct CorrectionParser {
  /// A correction with its place in the text.
  struct Found {
    let correction: EntityCorrection
    let block: TOMLText.Block
  }

  private(set) var found: [Found] = []
  private(set) var problems: [CorrectionProblem] = []

  init(_ text: TOMLText) {
    if let line = text.strayLines.first { report(.outsideTables, at: line) }
    for block in text.blocks { read(block, in: text) }
  }

  private mutating func report(_ cause: CorrectionProblem.Cause, at line: Int) {
    problems.append(CorrectionProblem(line: line + 1, cause: cause))
  }

  private mutating func read(_ block: TOMLText.Block, in text: TOMLText) {
    let line = block.lines.lowerBound
    if let illegible = text.firstIllegibleLine(of: block) { return report(.notText, at: illegible) }
    guard let name = block.name else { return report(.syntax(.header), at: line) }
    do {
      let values = try TOMLTable(text.body(of: block))
      let table = CorrectionTable(name: name, entries: values.entries)
      found += try table.corrections().map { Found(correction: $0, block: block) }
    } catch let failure as TOMLTable.Failure {
      report(.syntax(failure.cause), at: line + 1 + failure.line)
    } catch let fault as CorrectionTable.Fault {
      report(fault.cause, at: line + (fault.line.map { 1 + $0 } ?? 0))
    } catch {}  // nothing else is thrown
  }
}

/// One table of the file.
private struct CorrectionTable {
  struct Fault: Error {
    let cause: CorrectionProblem.Cause
    /// The line of the key below the table's header, from 0; nil for a key that is missing.
    let line: Int?
  }

  let name: String
  let entries: [String: TOMLTable.Entry]

  func corrections() throws -> [EntityCorrection] {
    switch name {
    case "same": [.same(try names())]
    case "different": [.different(try names())]
    case "kind": [.kind(try reference("name"), try kind())]
    case "hide": [.hide(try reference("name"))]
    case "name": try shownNames()
    default: throw Fault(cause: .unknownTable(name), line: nil)
    }
  }

  private func names() throws -> [EntityReference] {
    try refuseUnknownKeys()
    guard case .list(let names)? = entries["names"]?.value, names.count > 1, !names.contains("") else {
      throw bad("names", .names(atLeast: 2))
    }
    return names.map { EntityReference($0) }
  }

  private func reference(_ key: String) throws -> EntityReference {
    try refuseUnknownKeys()
    return EntityReference(try text(of: key))
  }

  private func kind() throws -> EntityKind {
    guard case .text(let text)? = entries["kind"]?.value, let kind = EntityKind(rawValue: text) else {
      throw bad("kind", .kind)
    }
    return kind
  }

  /// `of`, and a name for each language code.
  private func shownNames() throws -> [EntityCorrection] {
    let of = try reference("of")
    let languages = entries.keys.filter { $0 != "of" }.sorted()
    if languages.isEmpty { throw bad("vi", .text) }
    return try languages.map { .name(of, Language($0), try text(of: $0)) }
  }

  private func text(of key: String) throws -> String {
    guard case .text(let text)? = entries[key]?.value, !text.isEmpty else { throw bad(key, .text) }
    return text
  }

  /// The first key that the table doesn't have.
  private func refuseUnknownKeys() throws {
    let unknown = entries.filter { !isKnown($0.key) }.min { $0.value.line < $1.value.line }
    guard let unknown else { return }
    throw Fault(cause: .unknownKey(unknown.key, table: name), line: unknown.value.line)
  }

  private func isKnown(_ key: String) -> Bool {
    CorrectionProblem.keys(of: name).contains(key)
      || name == "name" && key.utf8.count >= 2 && key.utf8.allSatisfy { Self.isOfLanguageCode($0) }
  }

  private static func isOfLanguageCode(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte.isLetter
  }

  private func bad(_ key: String, _ expected: CorrectionProblem.Expectation) -> Fault {
    Fault(cause: .badValue(key: key, table: name, expected: expected), line: entries[key]?.line)
  }
}
