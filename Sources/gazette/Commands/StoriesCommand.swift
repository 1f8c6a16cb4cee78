internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Reader

/// `gazette stories`: the articles grouped into the stories that they tell.
struct StoriesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "stories",
      abstract: Wording(
        en: "Print the stories that the articles tell, one a line.",
        vi: "In những sự kiện mà các bài kể, mỗi sự kiện một dòng."),
      discussion: Wording(
        en: """
          A story is one event and its developments, in all languages. The columns are the date of the newest \
          article, the number of articles, the languages with their numbers, the headline of the article that is \
          closest to the others, the date and the source of the first article, and the path of the closest one. A \
          story is printed if one of its articles matches; the numbers are those of all its articles.
          """,
        vi: """
          Một sự kiện gồm cả diễn biến của nó, trong mọi ngôn ngữ. Các cột là ngày của bài mới nhất, \
          số bài, các ngôn ngữ kèm số bài, tiêu đề của bài gần với các bài khác nhất, ngày và nguồn của bài đầu \
          tiên, và đường dẫn của bài gần nhất ấy. Sự kiện được in nếu có một bài của nó khớp; các con số tính \
          trên mọi bài của sự kiện.
          """),
      examples: [
        "gazette stories news",
        "gazette stories --sort size --query only:vi news",
        "gazette stories --json news | jq -r 'select(.articles | length > 1) | .title'",
      ])
  }

  @OptionGroup var collection: CollectionArguments

  @Option(
    help: .languages(keeping: Wording(en: "stories with an article", vi: "những sự kiện có bài")),
    transform: languages(named:))
  var language: [Language] = []

  @Option(
    parsing: .unconditional,
    help: .query(
      keeping: Wording(en: "stories with an article that matches", vi: "những sự kiện có bài khớp với")),
    transform: parsedQuery)
  var query: Query = .everything

  @Option(
    help: .said(
      en: "Sort key: newest (latest article first), size (most articles first), languages (most first).",
      vi: """
        Khóa sắp xếp: newest (bài mới nhất trước), size (nhiều bài nhất trước), languages (nhiều ngôn ngữ nhất trước).
        """,
      value: .sortKey))
  var sort: StoryOrder = .newest

  @Flag(
    help: .said(
      en: """
        Print JSON Lines: id, path, title and language of the closest article, languages, sources, first, newest, \
        articles (id, path, title, language, date, source) in the order of time.
        """,
      vi: """
        In các dòng JSON: id, path, title và language của bài gần nhất, languages, sources, first, newest, articles (id, \
        path, title, language, date, source) theo thứ tự thời gian.
        """))
  var json = false

  @OptionGroup var interface: InterfaceArguments

  func run() async throws {
    let collection = try await OpenedCollection.open(collection.paths, for: query, to: .surveyed)
    let sought = language.count == 1 ? query : query.in(language)
    let listing = Listing(
      language: language.count == 1 ? language.first : nil, query: sought == .everything ? nil : sought)
    let request = StoryRequest(listing: listing, order: sort, anchor: .index(0), count: .max)
    let stories = await collection.ask { await $0.stories(request).stories }
    try await collection.print { output in
      guard json else { return try Table(stories: stories).write(to: &output) }
      let articles = await collection.ask { await $0.articles(ofStoriesWith: stories.map(\.id)) }
      try output.write(zip(stories, articles).map { JSON($0, $1) })
    }
  }
}

extension StoryOrder: ExpressibleByArgument {}

extension Table {
  fileprivate init(stories: [Story]) {
    self.init([.left, .right, .left, .flexible(share: 4), .left, .flexible(share: 1), .flexible(share: 1)])
    for story in stories {
      append(
        story.cells(story.languageWords, DateWording.numeric),
        data: story.cells(story.languageCells, { $0.cell }))
    }
  }
}
