internal import ArgumentParser
internal import Foundation
internal import Languages
internal import Names
internal import News

/// `eval linking`: whether the names of one thing in two languages get one key, and those of two things don't.
struct LinkingEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "linking", abstract: "Measure whether both languages' names of a thing get one key.",
    discussion: """
      Reads lines of kind, English name, Vietnamese name, times, parted by tabs. Recall is the share of lines whose \
      two names get one key; wrong merges are names of different lines that get one key although no line, nor a chain \
      of lines, says that they are one.
      """)

  @Argument(help: "The file of name pairs.", completion: .file())
  var file: String

  @Flag(help: "List the pairs that are missed.")
  var missed = false

  @Flag(help: "List the names that wrongly get one key.")
  var merged = false

  func run() throws {
    let pairs = try NamePair.pairs(in: String(contentsOfFile: file, encoding: .utf8))
    let links = pairs.map(LinkedPair.init)
    print(Self.table(of: links))
    if missed {
      for link in links where !link.isLinked { print("missed\t\(link.line)") }
    }
    let merges = WrongMerges(links)
    print(
      "wrong merges: \(merges.crossLanguage.count) across languages, \(merges.sameLanguage.count) within one")
    if merged {
      for line in merges.crossLanguage + merges.sameLanguage { print("merged\t\(line)") }
    }
  }

  private static func table(of links: [LinkedPair]) -> String {
    let kinds = Dictionary(grouping: links, by: \.pair.kind).sorted { $0.key < $1.key }
    let rows = kinds + [(key: "all", value: links)]
    return rows.map { kind, links in
      let linked = links.count(where: \.isLinked)
      let percent = Double(linked) * 100 / Double(max(1, links.count))
      return "\(kind)\t\(linked) of \(links.count)\t\(String(format: "%.1f", percent)) %"
    }.joined(separator: "\n")
  }
}

/// A name in both languages.
struct NamePair {
  let kind: String
  let english: String
  let vietnamese: String

  static func pairs(in table: String) -> [NamePair] {
    table.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      return fields.count < 3 ? nil : NamePair(kind: fields[0], english: fields[1], vietnamese: fields[2])
    }
  }

  fileprivate var entityKind: EntityKind {
    switch kind {
    case "PER": .person
    case "ORG": .organization
    default: .place
    }
  }
}

/// A pair with the keys that its names get.
struct LinkedPair {
  let pair: NamePair
  let english: EntityKey?
  let vietnamese: EntityKey?

  init(_ pair: NamePair) {
    self.pair = pair
    let names = NameRecognizer()
    english =
      names.entity(called: pair.english, pair.entityKind, in: .english, isDemonym: pair.kind == "NAT")?.key
    vietnamese = names.entity(called: pair.vietnamese, pair.entityKind, in: .vietnamese)?.key
  }

  var isLinked: Bool { english != nil && english == vietnamese }

  fileprivate var line: String {
    "\(pair.kind)\t\(pair.english)\t\(pair.vietnamese)\t\(english?.rawValue ?? "-")\t\(vietnamese?.rawValue ?? "-")"
  }
}
