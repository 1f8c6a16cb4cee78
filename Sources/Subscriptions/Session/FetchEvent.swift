/// Something that happens while sources are fetched.
package enum FetchEvent: Hashable, Sendable {
  /// The addresses of the sources that are asked, in their order.
  case started([String])
  case finished(SourceOutcome)
  /// A source has another address from now on.
  case moved(from: String, to: String)
  /// The pages of items are fetched for their full texts: so many are left.
  case pagesLeft(Int)
  /// No source could be reached: so many wait for the network.
  case noNetwork(waiting: Int)
}

/// The outcome of a source.
package struct SourceOutcome: Hashable, Sendable {
  /// The address of the source.
  package let url: String
  /// The feed's own title, as far as it is known.
  package var title: String?
  package var kept = KeptArticles.Outcome()
  /// The reason why the source gave no articles; nil if it did, or has nothing new.
  package var problem: FetchProblem?
  /// The time of the next request; nil if there is none.
  package var nextTry: Int?
  /// The damage in the answer, as `FileProblem.Cause.record` has it; nil if there was none.
  package var remark: String?

  package init(url: String) {
    self.url = url
  }
}

/// The sums of a fetch.
package struct FetchSummary: Hashable, Sendable {
  package var asked = 0
  package var new = 0
  package var updated = 0
  package var failed = 0
  /// The number of failed sources from which no answer came.
  package var unreached = 0
  /// The number of sources that weren't asked, because their hosts want a pause.
  package var resting = 0
  /// The number of sources that wait for the network.
  package var waiting = 0
  /// The paths of new articles and of new versions, in the folder of articles, by the address of their source.
  package var changed: [String: [String]] = [:]

  package init() {}

  mutating func add(_ outcome: SourceOutcome) {
    guard outcome.problem != .restingHost else {
      resting += 1
      return
    }
    asked += 1
    new += outcome.kept.new.count
    updated += outcome.kept.updated.count
    if outcome.problem != nil { failed += 1 }
    if case .failure = outcome.problem { unreached += 1 }
    let paths = outcome.kept.new + outcome.kept.updated
    if !paths.isEmpty { changed[outcome.url, default: []] += paths }
  }
}
