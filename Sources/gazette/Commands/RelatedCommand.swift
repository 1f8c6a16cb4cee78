internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Reader

/// `gazette related`: the related stories of each article.
struct RelatedCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "related",
      abstract: Wording(
        en: "Print the related stories of each article, and the reasons.",
        vi: "In những bài liên quan của từng bài, và lý do."),
      discussion: Wording(
        en: """
          A pair is graded as same story (both report one event), same topic, or shares names. The score, 0 to 1, \
          is the similarity; the reasons name what both have in common. Where standard output is no terminal, each \
          pair is one line separated by tabs: path, related path, score, grade, language, reasons.
          """,
        vi: """
          Mỗi cặp bài được xếp là cùng sự kiện, cùng chủ đề, hoặc có chung tên \
          riêng. Điểm từ 0 đến 1 là độ giống nhau; phần lý do nêu những gì hai bài có chung. Nếu đầu ra chuẩn \
          không phải là cửa sổ dòng lệnh, mỗi cặp là một dòng ngăn cách bằng dấu tab: đường dẫn, đường dẫn của bài \
          liên quan, điểm, mức độ, ngôn ngữ, lý do.
          """),
      examples: [
        "gazette related news",
        "gazette related --limit 1 --json news | jq -r '[.path, .related[0].path] | @tsv'",
      ])
  }

  @OptionGroup var collection: CollectionArguments

  @Option(
    help: .said(
      en: "Print at most so many stories for an article.",
      vi: "In nhiều nhất chừng này bài liên quan cho mỗi bài.",
      value: .limit))
  var limit = 5

  @Flag(
    help: .said(
      en: "Also print candidates with too little in common (for evaluation).",
      vi: "In cả những bài có quá ít điểm chung (để đánh giá)."))
  var all = false

  @Flag(
    help: .said(
      en:
        "Print JSON Lines: path, id, related (path, id, language, title, score, grade, reasons, daysLater, copies).",
      vi:
        "In các dòng JSON: path, id, related (path, id, language, title, score, grade, reasons, daysLater, copies)."
    ))
  var json = false

  @OptionGroup var interface: InterfaceArguments

  func validate() throws {
    guard limit > 0 else { throw ValidationError(limitWording) }
  }

  func run() async throws {
    let collection = try await OpenedCollection.open(collection.paths, .connected)
    let rows = await collection.rows(of: Listing(order: SortOrder(.path)))
    try await collection.print { output in
      for row in rows {
        let stories = await collection.ask { [limit, all] library in
          await library.related(to: row.id, limit: limit, includingUnrelated: all)
        }
        try write(stories, of: row, to: &output)
      }
    }
  }

  private func write(
    _ stories: [RelatedStory], of row: ArticleRow, to output: inout StandardOutput
  ) throws(OutputFailure) {
    if json {
      try output.write(JSON(stories, of: row))
    } else if output.isTerminal {
      try writeBlock(stories, of: row, to: &output)
    } else {
      for story in stories { try output.write(line: line(of: story, of: row)) }
    }
  }

  private func line(of story: RelatedStory, of row: ArticleRow) -> String {
    let cells = [
      row.location.description, story.row.location.description, score(of: story), story.grade.rawValue,
      story.row.language.code,
      reasons(of: story),
    ]
    return cells.map { Sanitized($0).text }.joined(separator: "\t")
  }

  private func writeBlock(
    _ stories: [RelatedStory], of row: ArticleRow, to output: inout StandardOutput
  ) throws(OutputFailure) {
    try output.write(line: Sanitized("\(row.location)  \(row.headline.wording)").fitting(output.columns))
    for story in stories {
      let facts = "\(score(of: story))  \(story.grade.wording)  \(story.row.language)"
      try output.write(
        line: Sanitized("  \(facts)  \(story.row.headline.wording)  \(story.row.location)").fitting(
          output.columns))
      try output.write(line: Sanitized("        \(reasons(of: story))").fitting(output.columns))
    }
    try output.write(line: "")
  }

  private func score(of story: RelatedStory) -> String {
    let hundredths = Int((story.score * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private func reasons(of story: RelatedStory) -> String {
    story.reasons.map(\.text).joined(separator: ", ")
  }
}

extension JSON {
  fileprivate init(_ stories: [RelatedStory], of row: ArticleRow) {
    self = .object(
      JSON.location(row.location) + [
        ("id", .string(row.id.description)), ("related", .array(stories.map(JSON.init))),
      ])
  }

  private init(_ story: RelatedStory) {
    self = .object(
      JSON.location(story.row.location) + [
        ("id", .string(story.row.id.description)),
        ("language", .string(story.row.language.code)), ("title", .string(story.row.headline.wording)),
        ("score", .fraction(story.score)), ("grade", .string(story.grade.rawValue)),
        ("reasons", .array(story.reasons.map { .string($0.text) })),
        ("daysLater", story.daysLater.map(JSON.integer) ?? .null),
        ("copies", .array(story.copies.map { .string($0.location.description) })),
      ])
  }
}
