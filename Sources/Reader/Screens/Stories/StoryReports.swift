internal import Catalogue
internal import Languages
internal import Localization
internal import News

/// The address of an article, to be opened in a browser; nil where the file gives none.
struct StoryAddress: Question {
  static let lane = Lane.all
  static let isAwaitedByKeys = true

  let article: ArticleID

  func answer(from sources: Sources, report: @escaping @Sendable (String?) -> Void) async {
    report(await sources.archive.article(article)?.link)
  }

  func receive(_ link: String?, in model: inout Model) -> [Effect] {
    link.map { model.browse($0) } ?? model.sayThatThereIsNoAddress()
  }
}

/// The reports of a story that are read or compared: an article, and the others, the central reports of other languages
/// first.
struct StoryReports: Question {
  static let lane = Lane.all
  static let isAwaitedByKeys = true

  /// The use of the reports.
  enum Use: Hashable, Sendable {
    /// The first report in another language is read.
    case read
    /// The first report is compared with the others.
    case comparison
  }

  struct Answer: Sendable {
    let start: ArticleID
    /// The number of the others that are in another language; they come first.
    let inOtherLanguages: Int
    let others: [ArticleID]
  }

  let article: ArticleID
  /// True if the article stands for its story: then the central report in its language is compared.
  let isCentral: Bool
  let use: Use

  func answer(from sources: Sources, report: @escaping @Sendable (Answer) -> Void) async {
    let members = await sources.archive.articles(ofStoriesWith: [article]).first ?? []
    let own = members.first { $0.id == article }?.language
    let counts = members.reduce(into: [Language: Int]()) { $0[$1.language, default: 0] += 1 }
    let languages = counts.keys.filter { $0 != own }.sorted {
      (counts[$1, default: 0], $0) < (counts[$0, default: 0], $1)
    }
    var central: [Language: ArticleID] = [:]
    for language in languages + (isCentral ? [own].compactMap(\.self) : []) {
      central[language] = await centralReport(in: language, among: members, from: sources)
    }
    let start = own.flatMap { central[$0] } ?? article
    let foreign = languages.compactMap { central[$0] }
    let first = [start] + foreign
    let rest = members.filter { !first.contains($0.id) }
    let others = foreign + rest.filter { $0.language != own }.map(\.id)
    report(
      Answer(
        start: start, inOtherLanguages: others.count,
        others: others + rest.filter { $0.language == own }.map(\.id)))
  }

  /// The article of the story with the highest mean similarity to the others in its language.
  private func centralReport(
    in language: Language, among members: [ArticleRow], from sources: Sources
  ) async -> ArticleID? {
    guard let any = members.first(where: { $0.language == language }) else { return nil }
    let window = await sources.archive.stories(
      StoryRequest(
        listing: Listing(language: language), order: .newest, anchor: .article(any.id, orIndex: 0), count: 1))
    let central = window.stories.first?.central
    return central.flatMap { found in members.contains { $0.id == found.id } ? found.id : nil } ?? any.id
  }

  func receive(_ answer: Answer, in model: inout Model) -> [Effect] {
    switch use {
    case .read where answer.inOtherLanguages > 0:
      return model.read(answer.others[0])
    case .comparison where !answer.others.isEmpty:
      return ComparisonScreen.open(answer.start, besides: answer.others, over: &model)
    case .read:
      return model.refuse(
        wording(en: "only one language tells this story", vi: "chỉ một ngôn ngữ có sự kiện này"))
    case .comparison:
      return model.refuse(
        wording(
          en: "the story has no other article to compare with", vi: "sự kiện không có bài nào khác để so sánh"
        ))
    }
  }
}
