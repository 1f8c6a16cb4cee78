internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Languages

/// `gazette glossary`: what names and terms are called in the other language.
struct GlossaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Print what the names and terms of articles are called in the other language.",
    discussion: """
      One name or term a line: as the articles write it, its established form in the other language, what kind \
      it is, how often it is mentioned, and where that form was seen: in the same story told in the other \
      language, in how many articles of the collection, or in gazette's own tables. A dash stands where no form \
      is known.

      Examples:
        gazette glossary news
        gazette glossary --tmx news/report.txt news > report.tmx
        gazette glossary --json news | jq -r 'select(.seen | index("story")) | [.source, .target] | @tsv'
      """
  )

  @OptionGroup var collection: CollectionArguments

  @Option(name: .customLong("to"), help: "The language of the other forms, such as vi.")
  var target: String?

  @Flag(
    help: "Print JSON Lines: kind, source, sourceLanguage, target, targetLanguage, others, mentions, seen.")
  var json = false

  @Flag(help: "Print a table with tabs and a line of column names.")
  var tsv = false

  @Flag(help: "Print a translation memory (TMX 1.4).")
  var tmx = false

  func validate() throws {
    guard [json, tsv, tmx].count(where: \.self) <= 1 else {
      throw ValidationError("--json, --tsv and --tmx exclude each other")
    }
  }

  func run() async throws {
    let collection = try await Collection.open(collection.paths, .connected)
    let rows = await collection.rows(of: Listing(order: SortOrder(.path)))
    let target = target.map(Language.init)
    let ids = rows.filter { $0.language != target }.map(\.id)
    let glossaries = await collection.library.glossaries(of: ids, asked: ids.count, in: target).joined
    try await collection.print { output in
      if json {
        for glossary in glossaries { try output.write(glossary.entries.map { JSON($0, in: glossary) }) }
      } else if tsv || tmx {
        let export = GlossaryExport(glossaries)
        for line in (tsv ? export.tsv : export.tmx).split(separator: "\n") {
          try output.write(line: String(line))
        }
      } else {
        try Table(glossaries).write(to: &output)
      }
    }
  }
}

extension Table {
  fileprivate init(_ glossaries: [Glossary]) {
    self.init([
      .left, .flexible(share: 3), .left, .flexible(share: 3), .left, .right, .flexible(share: 2),
    ])
    for glossary in glossaries {
      for entry in glossary.entries {
        append([
          glossary.source.code, entry.source, glossary.target.code, entry.targets.first ?? "-",
          entry.kind.wording, String(entry.mentionCount),
          entry.evidence.map(\.wording).joined(separator: ", "),
        ])
      }
    }
  }
}

extension JSON {
  fileprivate init(_ entry: Glossary.Entry, in glossary: Glossary) {
    self = .object([
      ("kind", .string(entry.kind.wording)), ("source", .string(entry.source)),
      ("sourceLanguage", .string(glossary.source.code)), ("target", .optional(entry.targets.first)),
      ("targetLanguage", .string(glossary.target.code)),
      ("others", .array(entry.targets.dropFirst().map(JSON.string))),
      ("mentions", .integer(entry.mentionCount)),
      ("seen", .array(entry.evidence.map { .string($0.name) })),
      ("articles", entry.articleCount.map(JSON.integer) ?? .null),
    ])
  }
}

extension Glossary.Entry {
  fileprivate var articleCount: Int? {
    for case .articles(let count) in evidence { return count }
    return nil
  }
}

extension Glossary.Entry.Evidence {
  /// Its name in JSON.
  fileprivate var name: String {
    switch self {
    case .partner: "story"
    case .articles: "articles"
    case .reference: "reference"
    }
  }
}
