internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Languages
internal import Localization
internal import News
internal import Reader

/// `gazette glossary`: the names and terms of articles with their forms in the other language.
struct GlossaryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "glossary",
      abstract: Wording(
        en: "Print the names and terms of articles with their forms in the other language.",
        vi: "In các tên riêng và thuật ngữ của bài cùng cách gọi trong ngôn ngữ kia."),
      discussion: Wording(
        en: """
          One name or term a line: the form in the articles, the established form in the other language (a dash \
          where none is known), the kind, the number of mentions, and the evidence: the same story in the other \
          language, the number of articles with that form, or gazette's own tables. Pairs that you accepted in the \
          reader come first, and pairs that you rejected are left out: they are in termbase.txt in the folder of \
          the settings. Where a file and a folder are named, the file's pairs are printed, and stories in the \
          other language are looked for in the folder.
          """,
        vi: """
          Mỗi tên hoặc thuật ngữ một dòng: dạng trong bài, cách gọi quen dùng trong ngôn ngữ kia (dấu gạch ngang \
          nếu chưa biết), loại, số lần nhắc, và căn cứ: cùng sự kiện trong ngôn ngữ kia, số bài có cách gọi ấy, \
          hoặc bảng của chính gazette. Những cặp bạn đã chấp nhận trong trình đọc đứng đầu, những cặp bạn đã loại \
          thì không in: chúng nằm trong termbase.txt ở thư mục cài đặt. Nếu ghi một tệp và một thư mục, các \
          cặp của tệp được in, còn sự kiện trong ngôn ngữ kia được tìm trong thư mục.
          """),
      examples: [
        "gazette glossary news",
        "gazette glossary --tmx news/report.txt news > report.tmx",
        #"gazette glossary --json news | jq -r 'select(.seen | index("story")) | [.source, .target] | @tsv'"#,
      ])
  }

  @OptionGroup var collection: CollectionArguments

  @Option(
    name: .customLong("to"),
    help: .said(
      en: "The language to translate into, by code or name: vi, Vietnamese.",
      vi: "Ngôn ngữ đích, ghi bằng mã hoặc tên: vi, tiếng Việt.",
      value: Wording(en: "to", vi: "ngôn-ngữ")),
    transform: language(named:))
  var target: Language?

  @Flag(
    help: .said(
      en: """
        Print JSON Lines: kind, source, sourceLanguage, target, targetLanguage, others, mentions, seen, articles, forms.
        """,
      vi: """
        In các dòng JSON: kind, source, sourceLanguage, target, targetLanguage, others, mentions, seen, articles, forms.
        """))
  var json = false

  @Flag(
    help: .said(
      en: "Print a table with tabs and a line of column names.",
      vi: "In bảng ngăn cách bằng dấu tab, có một dòng tên cột."))
  var tsv = false

  @Flag(help: .said(en: "Print a translation memory (TMX 1.4).", vi: "In bộ nhớ dịch (TMX 1.4)."))
  var tmx = false

  @OptionGroup var interface: InterfaceArguments

  func validate() throws {
    guard [json, tsv, tmx].count(where: \.self) <= 1 else {
      throw ValidationError(
        wording(
          en: "--json, --tsv and --tmx exclude each other", vi: "--json, --tsv và --tmx loại trừ nhau"))
    }
  }

  func run() async throws {
    let collection = try await OpenedCollection.open(collection.paths, .connected)
    for problem in await collection.ask({ await $0.adoptTermbase() }) { complain(problem) }
    let rows = await collection.rows(of: Listing(order: SortOrder(.path)))
    let subjects = Self.subjects(among: self.collection.paths)
    let ids = rows.filter { $0.language != target && subjects?.contains($0.id) ?? true }.map(\.id)
    let glossaries = await collection.ask {
      await $0.glossaries(of: ids, asked: ids.count, in: target).joined
    }
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

extension GlossaryCommand {
  /// The articles whose pairs are printed; nil for all. Where files and folders are named, these are the articles of the
  /// files, and the folders are where the stories in the other language are looked for.
  private static func subjects(among paths: [String]) -> Set<ArticleID>? {
    let files = paths.filter { !isFolder($0) }
    guard !files.isEmpty, files.count < paths.count else { return nil }
    var ids: Set<ArticleID> = []
    for file in files {
      // The collection has told why a file can't be read.
      guard var entries = try? ArticleReader().entries(at: file) else { continue }
      while let entry = try? entries.next() { entry.id.map { _ = ids.insert($0) } }
    }
    return ids
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

extension Table {
  fileprivate init(_ glossaries: [Glossary]) {
    self.init([
      .left, .flexible(share: 3), .left, .flexible(share: 3), .left, .right, .flexible(share: 2),
    ])
    for glossary in glossaries {
      for entry in glossary.entries {
        let words = [
          glossary.source.code, entry.source, glossary.target.code, entry.targets.first ?? "-",
        ]
        let mentions = String(entry.mentionCount)
        append(
          words + [entry.kind.wording, mentions, entry.evidence.map(\.wording).joined(separator: ", ")],
          data: words + [entry.kind.name, mentions, entry.evidence.map(\.name).joined(separator: ", ")])
      }
    }
  }
}
