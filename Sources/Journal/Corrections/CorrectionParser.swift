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
      let table = CorrectionTable(name: name, values: values.entries.mapValues(\.value))
      found += try table.corrections().map { Found(correction: $0, block: block) }
    } catch let failure as TOMLTable.Failure {
      report(.syntax(failure.cause), at: line + 1 + failure.line)
    } catch let fault as CorrectionTable.Fault {
      report(fault.cause, at: line)
    } catch {}  // nothing else is thrown
  }
}

/// One table of the file.
private struct CorrectionTable {
  struct Fault: Error {
    let cause: CorrectionProblem.Cause
  }

  let name: String
  let values: [String: TOMLValue]

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
    guard case .list(let names)? = values["names"], names.count > 1, !names.contains("") else {
      throw bad("names", .names(atLeast: 2))
    }
    return names.map { EntityReference($0) }
  }

  private func reference(_ key: String, among keys: Set<String>) throws -> EntityReference {
    try allow(keys)
    return EntityReference(try text(of: key))
  }

  private func kind() throws -> EntityKind {
    guard case .text(let text)? = values["kind"], let kind = EntityKind(rawValue: text) else {
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
      return .name(of, Language(code), try text(of: code))
    }
  }

  private func text(of key: String) throws -> String {
    guard case .text(let text)? = values[key], !text.isEmpty else { throw bad(key, .text) }
    return text
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
