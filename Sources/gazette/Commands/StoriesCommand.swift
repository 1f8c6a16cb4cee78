internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Languages
internal import News
internal import Reader

/// `gazette stories`: the articles grouped into the stories that they tell.
struct StoriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Print the stories that the articles tell, one a line.",
    discussion: """
      A story is one event and its developments, in all languages. The columns are the date of the newest article, the \
      number of articles, the languages with their numbers, the headline of the article that is closest to the others, \
      the date and the source of the first article, and the path of the closest one. A story is printed if one of its \
      articles matches; the numbers are those of all its articles.

      Examples:
        gazette stories news
        gazette stories --sort size --query only:vi news
        gazette stories --json news | jq -r 'select(.articles | length > 1) | .title'
      """
  )

  @OptionGroup var collection: CollectionArguments

  @Option(
    help: .languages(keeping: "stories with an article"), transform: languages(named:))
  var language: [Language] = []

  @Option(
    parsing: .unconditional,
    help: .query(keeping: "stories with an article that matches"),
    transform: parsedQuery)
  var query: Query = .everything

  @Option(
    help: "Sort key: newest (latest article first), size (most articles first), languages (most first).")
  var sort: StoryOrder = .newest

  @Flag(
    help: """
      Print JSON Lines: id, path, title and language of the closest article, languages, sources, first, newest, articles \
      (id, path, title, language, date, source) in the order of time.
      """)
  var json = false

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
      append([
        DateWording.numeric(story.newest.date), String(story.articleCount), story.languageWords,
        story.central.headline.wording, DateWording.numeric(story.first.date), story.first.source ?? "",
        story.central.location.description,
      ])
    }
  }
}
