internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Languages
internal import Localization
internal import News
internal import Reader
internal import Text

/// `gazette show`: articles as text, without a screen.
struct ShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      abstract: Wording(
        en: "Print articles in lines of at most 80 columns.",
        vi: "In các bài với dòng dài nhất 80 cột."),
      discussion: Wording(
        en: """
          An article is named by its file or by the first characters of its id. An id is looked up in the files \
          and folders that follow, or in what gazette opens without a path if none follow. An article of a file of several is \
          named by its number: news.jsonl#3; without a number all articles of the file are printed.
          """,
        vi: """
          Bài được chỉ ra bằng tệp của nó hoặc bằng các ký tự đầu của mã bài. Mã được tìm trong các tệp và \
          thư mục ghi sau đó, hoặc trong những gì gazette mở khi không có đường dẫn. Bài trong tệp có nhiều bài được \
          chỉ ra bằng số thứ tự: news.jsonl#3; không có số thì mọi bài của tệp được in.
          """),
      examples: [
        "gazette show news/report.txt",
        "gazette show 4k7 news",
        "gazette show news/dump.jsonl#3",
        "gazette show news | less",
        "gazette show --source inbox.mbox#12 > message.eml",
        "gazette show --links news/page.html",
        #"gazette show --json news/report.txt | jq -r '.parts[] | select(.kind == "heading")'"#,
      ])
  }

  @Argument(
    help: .said(
      en: "A file, an article of a file, a folder or the beginning of an id.",
      vi: "Một tệp, một bài trong tệp, một thư mục hoặc phần đầu của một mã bài.",
      value: Wording(en: "path-or-id", vi: "đường-dẫn-hoặc-mã")))
  var subject: String

  @Argument(
    help: .said(
      en: "More files and folders, or those in which to look up the id.",
      vi: "Các tệp và thư mục khác, hoặc nơi để tìm mã bài.", value: .paths),
    completion: .file())
  var paths: [String] = []

  @Flag(
    help: .said(
      en:
        "Print JSON Lines with the text and its parts; offsets count Unicode scalars (code points) of the text.",
      vi: """
        In các dòng JSON với văn bản và các phần của nó; vị trí tính bằng ký tự Unicode (code point) của văn bản.
        """))
  var json = false

  @Flag(
    help: .said(
      en: "Print the untouched bytes of each article, as they are in its file.",
      vi: "In nguyên các byte của từng bài, đúng như trong tệp."))
  var source = false

  @Flag(
    help: .said(
      en: "List the links of each article below its text, with numbers. JSON has the links anyway.",
      vi: "Liệt kê các liên kết của từng bài bên dưới nội dung, có đánh số. JSON luôn có các liên kết."))
  var links = false

  @OptionGroup var interface: InterfaceArguments

  func validate() throws {
    if json, source {
      throw ValidationError(
        wording(en: "--json and --source exclude each other", vi: "--json và --source loại trừ nhau"))
    }
    if links, json || source {
      throw ValidationError(
        wording(
          en: "--links needs neither --json nor --source", vi: "--links không đi cùng --json hoặc --source"))
    }
  }

  func run() async throws {
    guard Location(named: subject) != nil else {
      // A missing file is no reason to open the current folder.
      guard Self.mayBeginID(subject) else { throw CommandFailure.unknownArticle(typed: subject) }
      let collection = try await OpenedCollection.open(paths, .listed)
      let article = try await collection.article(withID: subject)
      return try await collection.print { try write(article, isFirst: true, to: &$0) }
    }
    let arguments = [subject] + paths
    let entries = try arguments.compactMap(Location.init(entryNamed:)).map(Article.init(at:))
    let files = arguments.filter { Location(entryNamed: $0) == nil }
    guard !files.isEmpty else {
      var output = StandardOutput()
      for (index, article) in entries.enumerated() {
        try write(article, isFirst: index == 0, to: &output)
      }
      return try output.flush()
    }
    let collection = try await OpenedCollection.open(files, .listed)
    try await collection.print { output in
      var isFirst = true
      func write(_ article: Article) throws {
        try self.write(article, isFirst: isFirst, to: &output)
        isFirst = false
      }
      for article in entries { try write(article) }
      var printed: Set<String> = []
      try await collection.forEachPage(of: Listing(order: SortOrder(.path))) { rows in
        for row in rows {
          guard let article = await collection.ask({ await $0.article(row.id) }) else { continue }
          printed.insert(Self.wholePath(row.location.path))
          try write(article)
        }
      }
      // A collection has an article once, and the user named its second file.
      for file in files where !printed.contains(Self.wholePath(file)) {
        for article in (try? ArticleReader().articles(at: file)) ?? [] { try write(article) }
      }
    }
  }

  private static func wholePath(_ path: String) -> String {
    path == StandardInput.path ? path : URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
  }

  private static func mayBeginID(_ typed: String) -> Bool {
    typed.utf8.count <= ArticleID.length && typed.utf8.allSatisfy { $0.isLetter || $0.isDigit }
  }

  private func bytes(of article: Article) throws -> [UInt8] {
    do throws(FileProblem) {
      return try ArticleReader.source(at: article.location)
    } catch {
      throw CommandFailure.unreadableArticle(error)
    }
  }

  private func write(_ article: Article, isFirst: Bool, to output: inout StandardOutput) throws {
    if source {
      try output.write(untouched: bytes(of: article))
    } else if json {
      try output.write(JSON(article))
    } else {
      if !isFirst { try output.write(line: "") }
      try PrintedArticle(
        of: article, columns: output.columns, hasBold: output.hasBold, listsLinks: links
      ).write(to: &output)
    }
  }
}
