internal import News

/// The way through the related stories of one article: each press of the same key leads one further, the last one
/// back to where it began.
struct StoryRound: Hashable, Sendable {
  /// The key's action: one round is of any language, the other of other languages.
  let action: Action
  private let stops: [ArticleID]
  private var index = 0

  /// A round that has gone to the first of `stories`, of which there is at least one.
  init(by action: Action, from start: ArticleID, stories: [ArticleID]) {
    self.action = action
    stops = stories + [start]
  }

  /// Where the round has led.
  var current: ArticleID { stops[index] }

  /// Goes one further.
  mutating func step() -> ArticleID {
    index = (index + 1) % stops.count
    return current
  }
}
