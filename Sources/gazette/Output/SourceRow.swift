internal import Languages
internal import Localization
internal import News
internal import Subscriptions

/// A source with its state.
struct SourceRow {
  let source: SubscribedSource
  let state: FetchState
  let articles: Int
  private let nextTry: Int?

  init(_ source: SubscribedSource, _ state: FetchState, articles: Int) {
    (self.source, self.state, self.articles) = (source, state, articles)
    // A source that may be asked at once has no time.
    nextTry = FetchSchedule(of: source).nextTry(after: state).flatMap { $0 == .min ? nil : $0 }
  }

  var name: String { source.name ?? state.title ?? source.url }
  var language: String? { source.language?.code ?? state.language }
  var problem: String? {
    if let problem = state.problem { return problem.wording }
    return source.isPaused ? wording(en: "paused", vi: "tạm dừng") : nil
  }

  var cells: [String] {
    [
      language ?? "-", String(articles), state.lastGood.map(Timestamp.text) ?? "-", name, source.url,
      problem ?? state.remark.flatMap(FileProblem.Cause.init(record:))?.wordingOfAnswer ?? "",
    ]
  }

  var json: JSON {
    .object([
      ("url", .string(source.url)), ("name", .string(name)), ("folder", .optional(source.folder)),
      ("language", .optional(language)), ("articles", .integer(articles)),
      ("lastFetched", .optional(state.lastGood.map(Timestamp.text))),
      ("nextTry", .optional(nextTry.map(Timestamp.text))), ("paused", .bool(source.isPaused)),
      ("error", .optional(forPrograms { state.problem?.wording })),
    ])
  }
}
