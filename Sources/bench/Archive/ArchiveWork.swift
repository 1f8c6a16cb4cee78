/// The works of a shared archive that are measured, in the order of the table.
enum ArchiveWork: CaseIterable {
  case window, article, firstWords, allWords, rankedWords, prefix, phrase, related, mark
  case readers, readersWithStories
  case ingest, liveIngest, memory, bytes

  var name: String {
    switch self {
    case .window: "50 rows at any place of the list"
    case .article: "an article"
    case .firstWords: "two words, to the first screen of the newest"
    case .allWords: "two words, to the last row and count"
    case .rankedWords: "two words by relevance, to the first screen"
    case .prefix: "three letters, to the first screen"
    case .phrase: "a phrase of three words, to the first screen"
    case .related: "names and related stories of an article"
    case .mark: "a mark, until another session sees it"
    case .readers: "8 readers at once, questions a second"
    case .readersWithStories: "the same, with related stories, questions a second"
    case .ingest: "ingest with names and stories, articles a second"
    case .liveIngest: "news into the full archive, articles a second"
    case .memory: "most memory of the ingest, MB"
    case .bytes: "bytes of the database for each article"
    }
  }

  /// The times, or the number a second, that the archive is built for.
  var bar: String {
    switch self {
    case .window: "2; 10"
    case .article: "1; 10"
    case .firstWords: "8; 40"
    case .prefix: "25; 60"
    case .phrase: "20; 150"
    case .related: "120; 250"
    case .mark: "5; 10"
    case .readers: "600"
    case .ingest: "400"
    case .liveIngest: "300"
    case .allWords, .rankedWords, .readersWithStories, .memory, .bytes: ""
    }
  }
}
