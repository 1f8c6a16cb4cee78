internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Localization
internal import News

/// `gazette compare`: two articles side by side.
struct CompareCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "compare",
      abstract: Wording(
        en: "Print the passages that two articles share, and where the articles differ.",
        vi: "In các đoạn mà hai bài có chung, và những chỗ hai bài khác nhau."),
      discussion: Wording(
        en: """
          An article is named by its file (news.jsonl#3 in a file of several articles) or by the beginning of its \
          id; an id is looked up in the files and folders that follow, or in what gazette opens without a path if none follow. \
          `=` marks a passage that both have, with the second article's passage below it, `<` a passage of the \
          first only, `>` a passage of the second only; a passage may have several partners. If both articles tell \
          one event, the differences follow at the end, each in one line: first what they give differently, then \
          important numbers and names that only one has, and behind a blank line the rest. `≈?` marks sums in two \
          currencies. Of a very long article only the beginning is compared; the article's line says so (in JSON \
          "isPartial").
          """,
        vi: """
          Bài được chỉ ra bằng tệp của nó (news.jsonl#3 trong tệp có nhiều bài) hoặc bằng phần đầu của mã \
          bài; mã được tìm trong các tệp và thư mục ghi sau đó, hoặc trong những gì gazette mở khi không có đường dẫn. \
          `=` đánh dấu đoạn mà cả hai bài đều có, bên dưới là đoạn của bài thứ hai, `<` là đoạn chỉ có ở bài thứ \
          nhất, `>` là đoạn chỉ có ở bài thứ hai; một đoạn có thể ứng với nhiều đoạn. Nếu hai bài kể cùng một sự \
          kiện, các điểm khác nhau được ghi ở cuối, mỗi điểm một dòng: trước hết là những điều hai bài đưa khác \
          nhau, rồi đến những con số và tên riêng quan trọng chỉ có ở một bài, và sau một dòng trống là phần còn \
          lại. `≈?` đánh dấu số tiền ghi bằng hai loại tiền. Với bài rất dài, chỉ phần đầu được so sánh; dòng của \
          bài ấy ghi rõ điều này (trong JSON là "isPartial").
          """),
      examples: [
        "gazette compare news/report.txt news/tin.txt",
        #"gazette compare --json news/report.txt news/tin.txt | jq -r 'select(.type == "difference")'"#,
      ])
  }

  @Argument(
    help: .said(
      en: "A file or the beginning of an id.", vi: "Một tệp hoặc phần đầu của một mã bài.",
      value: Wording(en: "first", vi: "bài-1")))
  var first: String

  @Argument(
    help: .said(
      en: "The article to compare with the first.", vi: "Bài để so sánh với bài thứ nhất.",
      value: Wording(en: "second", vi: "bài-2")))
  var second: String

  @Argument(
    help: .said(
      en: "Files and folders in which to look up ids.", vi: "Các tệp và thư mục để tìm mã bài.",
      value: .paths),
    completion: .file())
  var paths: [String] = []

  @Flag(
    help: .said(
      en: """
        Print JSON Lines; their field "type" is articles, passage, difference or conversion. Offsets count Unicode \
        scalars (code points) of each text.
        """,
      vi: """
        In các dòng JSON; trường "type" là articles, passage, difference hoặc conversion. Vị trí tính bằng ký tự Unicode \
        (code point) của từng văn bản.
        """))
  var json = false

  @OptionGroup var interface: InterfaceArguments

  func run() async throws {
    let files = [first, second].compactMap { Location(named: $0)?.path }
    let collection = try await OpenedCollection.open(files.count == 2 ? files : files + paths, .listed)
    let articles = Sides(
      left: try await collection.article(first), right: try await collection.article(second))
    let request = ComparisonRequest(left: articles.left.id, right: articles.right.id)
    guard let comparison = await collection.ask({ await $0.comparison(request) }) else { throw ExitCode(66) }
    try await collection.print { output in
      if json {
        try output.write(ComparisonReport(comparison).json)
      } else {
        try ComparisonReport(comparison).write(to: &output)
      }
    }
  }
}

extension OpenedCollection {
  /// The article at a location, or with an id.
  fileprivate func article(_ subject: String) async throws -> Article {
    if let location = Location(named: subject), let id = try await id(at: location),
      let article = await ask({ await $0.article(id) })
    {
      return article
    }
    return try await article(withID: subject)
  }

  /// The id of the article at a location, which must name an entry where the file has several.
  private func id(at location: Location) async throws -> ArticleID? {
    if location.entry != nil { return try Article(at: location).id }
    let rows = await rows(of: Listing(order: SortOrder(.path)))
    let ofFile = rows.filter { $0.path == location.path }
    if ofFile.count > 1 { throw CommandFailure.severalArticles(example: ofFile[0].location) }
    // The same text may be in another file too, whose path comes first.
    return (ofFile.first ?? (rows.count == 1 ? rows.first : nil))?.id
  }
}
