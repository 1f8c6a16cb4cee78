internal import Catalogue
internal import Languages
internal import News
internal import TOMLKit
internal import Text

/// Reads the tables of a file of corrections.
struct CorrectionParser {
  /// A correction with its place in the text.
  struct Found {
    let correction: EntityCorrection
    let block: CorrectionText.Block
  }

  private(set) var found: [Found] = []
  private(set) var problems: [CorrectionProblem] = []

  init(_ text: CorrectionText) {
    if let line = text.strayLines.first { report(.outsideTables, at: line) }
    for block in text.blocks { read(block, text.text(of: block)) }
  }

  private mutating func report(_ cause: CorrectionProblem.Cause, at line: Int) {
    problems.append(CorrectionProblem(line: line + 1, cause: cause))
  }

  private mutating func read(_ block: CorrectionText.Block, _ text: String) {
    let line = block.lines.lowerBound
    // Without its header, whose line stays, so that lines are counted alike.
    let body = text.firstIndex(of: "\n").map { String(text[$0...]) } ?? ""
    do {
      let table = CorrectionTable(name: block.name, try TOMLTable(string: body))
      found += try table.corrections().map { Found(correction: $0, block: block) }
    } catch let error as TOMLParseError {
      report(.syntax(error.description), at: line + max(0, error.source.begin.line - 1))
    } catch let error as CorrectionTable.Fault {
      report(error.cause, at: line)
    } catch {
      report(.syntax("\(error)"), at: line)
    }
  }
}

/// One table of the file.
private struct CorrectionTable {
  struct Fault: Error {
    let cause: CorrectionProblem.Cause
  }

  let name: String
  let values: TOMLTable

  init(name: String, _ values: TOMLTable) {
    self.name = name
    self.values = values
  }

  func corrections() throws -> [EntityCorrection] {
    switch name {
    case "same": [.same(try names(only: ["names"]))]
    case "different": [.different(try names(only: ["names"]))]
    case "kind": [.kind(try reference("name", among: ["name", "kind"]), try kind())]
    case "hide": [.hide(try reference("name", among: ["name"]))]
    case "name": try shownNames()
    default: throw Fault(cause: .unknownTable(name))
    }
  }

  private func names(only keys: Set<String>) throws -> [EntityReference] {
    try allow(keys)
    let texts = values["names"]?.array.map { Array($0).map(\.string) } ?? []
    let names = texts.compactMap(\.self).filter { !$0.isEmpty }
    guard names.count == texts.count, names.count > 1 else { throw bad("names", .names(atLeast: 2)) }
    return names.map { EntityReference($0) }
  }

  private func reference(_ key: String, among keys: Set<String>) throws -> EntityReference {
    try allow(keys)
    guard let text = values[key]?.string, !text.isEmpty else { throw bad(key, .text) }
    return EntityReference(text)
  }

  private func kind() throws -> EntityKind {
    guard let kind = values["kind"]?.string.flatMap({ EntityKind(rawValue: $0) }) else {
      throw bad("kind", .kind)
    }
    return kind
  }

  /// `of`, and a name for each language code.
  private func shownNames() throws -> [EntityCorrection] {
    let languages = values.keys.filter { $0 != "of" }.sorted()
    let of = try reference("of", among: Set(values.keys))
    if languages.isEmpty { throw bad("vi", .text) }
    return try languages.map { code in
      guard code.utf8.count >= 2, code.utf8.allSatisfy({ Self.isLanguageCode($0) }) else {
        throw Fault(cause: .unknownKey(code, table: name))
      }
      guard let shown = values[code]?.string, !shown.isEmpty else { throw bad(code, .text) }
      return .name(of, Language(code), shown)
    }
  }

  private static func isLanguageCode(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte.isLetter
  }

  private func allow(_ keys: Set<String>) throws {
    if let other = values.keys.filter({ !keys.contains($0) }).min() {
      throw Fault(cause: .unknownKey(other, table: name))
    }
  }

  private func bad(_ key: String, _ expected: CorrectionProblem.Expectation) -> Fault {
    Fault(cause: .badValue(key: key, table: name, expected: expected))
  }
}
