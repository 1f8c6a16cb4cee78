internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Languages
internal import Localization
internal import News
internal import Reader

/// `gazette search`: the articles that match a query, best match first, with a snippet of each.
struct SearchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "search",
      abstract: Wording(
        en: "Print the articles that match a query, best match first.",
        vi: "In các bài khớp với truy vấn, khớp nhất đứng trước."),
      discussion: Wording(
        en: """
          The query knows words, "phrases", =exact words, -not, OR, lang:vi, name:"Kristi Noem", after:2025-01, \
          before:2025-09-11, author:"Jane Roe", is:unread, is:starred, is:hidden, is:single, is:paired, \
          only:vi, in:title, in:NAME (a saved search), tag:ports, has:quote, words:>500, near:"port strike"~5, \
          source:AFP, folder:, path:. Words without diacritics find those with them, and the last one may be the beginning of a word. \
          Write -- before a query that begins with -.

          On a terminal each article has a line with path and title and a line with a snippet, matches in bold; \
          elsewhere it is one line separated by tabs: path, date, language, title, snippet. The exit code is 1 \
          where nothing was found, 64 where the query is wrong.
          """,
        vi: """
          Truy vấn gồm các từ, "cụm từ", =từ chính xác, -không có, OR, lang:vi, name:"Kristi Noem", after:2025-01, \
          before:2025-09-11, author:"Jane Roe", is:unread, is:starred, is:hidden, is:single, is:paired, \
          only:vi, in:title, in:TÊN (tìm kiếm đã lưu), tag:cảng, has:quote, words:>500, near:"đình công cảng"~5, \
          source:AFP, folder:, path:. Từ không dấu tìm được cả từ có dấu, và từ cuối cùng có thể chỉ là phần đầu của một từ. Hãy viết \
          -- trước truy vấn bắt đầu bằng -.

          Trên cửa sổ dòng lệnh, mỗi bài có một dòng đường dẫn và tiêu đề, và một dòng trích đoạn với chỗ khớp in \
          đậm; ở nơi khác là một dòng ngăn cách bằng dấu tab: đường dẫn, ngày, ngôn ngữ, tiêu đề, trích đoạn. Mã \
          thoát là 1 nếu không tìm thấy gì, 64 nếu truy vấn sai.
          """),
      examples: [
        "gazette search 'ma tuy' news",
        #"gazette search '"cảng Antwerp" -lang:en after:2025-01' news"#,
        "gazette search --json cocaine news | jq -r '.path'",
      ])
  }

  @Argument(
    help: .said(en: "The query.", vi: "Truy vấn.", value: .query))
  var query: String

  @OptionGroup var collection: CollectionArguments

  @Option(
    help: .said(
      en: "Print at most so many articles.", vi: "In nhiều nhất chừng này bài.", value: .limit))
  var limit: Int?

  @Flag(
    help: .said(
      en: """
        Print JSON Lines: id, path, title, titleMatches, language, date, dateInferred, snippet, matches, alias. \
        Matches have start and end in Unicode scalars of the title and of the snippet; the snippet is null where \
        the title shows all matches. The alias has typed and name where the article has another name of the entity.
        """,
      vi: """
        In các dòng JSON: id, path, title, titleMatches, language, date, dateInferred, snippet, matches, alias. Chỗ khớp \
        có đầu và cuối tính bằng ký tự Unicode của tiêu đề và của trích đoạn; snippet là null nếu tiêu đề đã cho thấy mọi \
        chỗ khớp. Alias có typed và name nếu bài dùng một tên khác của đối tượng.
        """))
  var json = false

  @OptionGroup var interface: InterfaceArguments

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError(limitWording) }
  }

  func run() async throws {
    let query = try parsedQuery()
    let collection = try await OpenedCollection.open(collection.paths, for: query)
    let listing = Listing(query: query, order: SortOrder(.relevance))
    var isFound = false
    try await collection.print { output in
      // Texts are read for the rows that are printed next.
      try await collection.forEachPage(of: listing, limit: limit ?? .max, withSnippets: true) { rows in
        for row in rows { try write(row, to: &output) }
        isFound = true
      }
    }
    if !isFound { throw ExitCode(EXIT_FAILURE) }
  }

  private func parsedQuery() throws -> Query {
    do throws(QueryError) {
      return try Query(parsing: query, in: .ofUser(for: query))
    } catch {
      throw CommandFailure.query(typed: query, error)
    }
  }

  private func write(_ row: ArticleRow, to output: inout StandardOutput) throws(OutputFailure) {
    if json {
      try output.write(JSON(found: row))
    } else if output.isTerminal {
      try SearchResult(row, columns: output.columns, hasBold: output.hasBold).write(to: &output)
    } else {
      let cells = [
        row.location.description, row.date.cell, row.language.code, row.headline.wording,
        [row.alias?.sign, row.snippet?.text].compactMap(\.self).joined(separator: " · "),
      ]
      try output.write(line: cells.map { Sanitized($0).text }.joined(separator: "\t"))
    }
  }
}

extension JSON {
  fileprivate init(found row: ArticleRow) {
    self = .object(
      [("id", .string(row.id.description))] + JSON.location(row.location) + [
        ("title", .string(row.headline.wording)),
        ("titleMatches", .ranges(row.headlineMatches, in: row.headline.text)),
        ("language", .string(row.language.code)),
        ("date", .date(row.date)), ("dateInferred", .bool(row.date?.isInferred ?? false)),
        ("snippet", .optional(row.snippet?.text)),
        ("matches", row.snippet.map { .ranges($0.matches, in: $0.text) } ?? .array([])),
        (
          "alias",
          row.alias.map { .object([("typed", .string($0.typed)), ("name", .string($0.name))]) } ?? .null
        ),
      ])
  }

  /// Converts ranges of UTF-8 bytes of a text into ranges of scalars.
  private static func ranges(_ ranges: [Range<Int>], in text: String) -> JSON {
    let offsets = ScalarOffsets(of: text)
    return .array(
      ranges.map { range in
        .object([
          ("start", .integer(offsets[range.lowerBound])), ("end", .integer(offsets[range.upperBound])),
        ])
      })
  }
}
