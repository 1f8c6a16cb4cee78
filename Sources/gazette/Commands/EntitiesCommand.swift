internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Reader
internal import Text

/// `gazette entities`: the names of a collection.
struct EntitiesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "entities",
      abstract: Wording(
        en: "Print the people, places and organizations that the articles name.",
        vi: "In những người, địa danh và tổ chức mà các bài nhắc đến."),
      discussion: Wording(
        en: """
          One entity a line: kind, number of articles, number of mentions, name, and names in other languages. \
          People come first, then places, then organizations; in each kind the entity of most articles comes \
          first.
          """,
        vi: """
          Mỗi đối tượng một dòng: loại, số bài, số lần nhắc, tên, và tên trong các ngôn ngữ khác. Người đứng \
          trước, rồi đến địa danh, rồi đến tổ chức; trong mỗi loại, đối tượng có nhiều bài nhất đứng đầu.
          """),
      examples: [
        "gazette entities news",
        "gazette entities --of Belgium news",
        #"gazette entities --json news | jq -r 'select(.kind == "person") | .names.vi // .names.en'"#,
      ])
  }

  @OptionGroup var collection: CollectionArguments

  @Option(
    name: .customLong("of"),
    help: .said(
      en: "Print everything about the entities with this name: names, languages, dates, companions.",
      vi: "In thông tin về các đối tượng mang tên này: các tên, ngôn ngữ, ngày tháng, tên đi cùng.",
      value: Wording(en: "of", vi: "tên")))
  var called: String?

  @Flag(
    help: .said(
      en: """
        Print JSON Lines: key, kind, names (by language), mentions, articles; with --of also languages, first, last, \
        timeline, companions.
        """,
      vi: """
        In các dòng JSON: key, kind, names (theo ngôn ngữ), mentions, articles; với --of thêm languages, first, last, \
        timeline, companions.
        """))
  var json = false

  @OptionGroup var interface: InterfaceArguments

  func run() async throws {
    let collection = try await OpenedCollection.open(collection.paths, .named)
    if let called {
      try await printPages(of: called, in: collection)
      return
    }
    let names = await collection.ask { await $0.names() }
    try await collection.print { output in
      if json { try output.write(names.map(JSON.init)) } else { try Table(names: names).write(to: &output) }
    }
  }
}

extension EntitiesCommand {
  private func printPages(of called: String, in collection: OpenedCollection) async throws {
    var pages: [EntityPage] = []
    for key in await collection.ask({ await $0.entities(called: called) }) {
      if let page = await collection.ask({ await $0.entityPage(of: key) }) { pages.append(page) }
    }
    guard !pages.isEmpty else { throw CommandFailure.unknownName(typed: called) }
    try await collection.print { output in
      for page in pages {
        if json { try output.write(JSON(page)) } else { try Table(page).write(to: &output) }
      }
    }
  }
}

extension Table {
  /// One fact a line: label, value, mentions, articles.
  fileprivate init(_ page: EntityPage) {
    self.init([.left, .flexible(share: 1), .right, .right])
    append(
      [
        page.entity.kind.wording, page.id.rawValue, wording(en: "mentions", vi: "lần nhắc"),
        wording(en: "articles", vi: "số bài"),
      ], data: [page.entity.kind.rawValue, page.id.rawValue, "mentions", "articles"])
    for name in page.names { append([name.language.code, name.name, String(name.mentions), ""]) }
    for share in page.languages {
      let cells = [share.language.code, String(share.mentions), String(share.articles)]
      append([wording(en: "in", vi: "bằng")] + cells, data: ["in"] + cells)
    }
    if let first = page.first, let last = page.last {
      append(
        [
          wording(en: "from", vi: "từ"), wording(en: "\(first) to \(last)", vi: "\(first) đến \(last)"), "",
          "",
        ],
        data: ["from", [first.description, "to", last.description].joined(separator: " "), "", ""])
    }
    for companion in page.companions {
      let count = ["", String(companion.articles)]
      append(
        [wording(en: "with", vi: "cùng"), companion.entity.name(in: .ofInterface).composed] + count,
        data: ["with", companion.entity.name(in: .reference).composed] + count)
    }
  }

  fileprivate init(names: [Connections.NameEntry]) {
    self.init([.left, .right, .right, .flexible(share: 1), .flexible(share: 1)])
    for entry in names {
      let counts = [String(entry.articleCount.value), String(entry.mentionCount)]
      func names(from language: Language) -> [String] {
        let others = entry.entity.otherNames(than: language).map(\.name)
        return [entry.entity.name(in: language), others.joined(separator: ", ")].map(\.composed)
      }
      append(
        [entry.entity.kind.wording] + counts + names(from: .ofInterface),
        data: [entry.entity.kind.rawValue] + counts + names(from: .reference))
    }
  }
}
