internal import Archive
internal import ArgumentParser
internal import Corpus

/// `gazette entities`: the names of a collection.
struct EntitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Print the people, places and organizations that the articles name.",
    discussion: """
      One name a line: kind, how many articles have it, how often it is mentioned, its name, and its names in \
      other languages. People come first, then places, then organizations; in each kind what most articles \
      name.

      Examples:
        gazette entities news
        gazette entities --json news | jq -r 'select(.kind == "person") | .names.vi // .names.en'
      """
  )

  @OptionGroup var collection: CollectionArguments

  @Flag(help: "Print JSON Lines: key, kind, names (by language), mentions, articles.")
  var json = false

  func run() async throws {
    let collection = try await Collection.open(collection.paths, .connected)
    let names = await collection.library.names()
    try await collection.print { output in
      if json { try output.write(names.map(JSON.init)) } else { try Table(names: names).write(to: &output) }
    }
  }
}

extension Table {
  fileprivate init(names: [Connections.NameEntry]) {
    self.init([.left, .right, .right, .flexible(share: 1), .flexible(share: 1)])
    for entry in names {
      append([
        entry.entity.kind.rawValue, String(entry.articleCount), String(entry.mentionCount),
        entry.entity.name(in: .english),
        entry.entity.otherNames(than: .english).map(\.name).joined(separator: ", "),
      ])
    }
  }
}

extension JSON {
  fileprivate init(_ entry: Connections.NameEntry) {
    let names = entry.entity.names.sorted { $0.key < $1.key }
    self = .object([
      ("key", .string(entry.id.rawValue)), ("kind", .string(entry.entity.kind.rawValue)),
      ("names", .object(names.map { ($0.key.code, .string($0.value)) })),
      ("mentions", .integer(entry.mentionCount)), ("articles", .integer(entry.articleCount)),
    ])
  }
}
