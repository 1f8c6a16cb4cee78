internal import News
internal import Reader

/// The messages that are due at a time.
struct Deadlines {
  /// The article to come back to, and when.
  private var reminder: (article: ArticleID, time: ContinuousClock.Instant)?
  /// The wait of keys that ends then, whatever has come.
  private var waitLimit: (wait: Int, time: ContinuousClock.Instant)?

  mutating func remind(of article: ArticleID, after delay: Duration) { reminder = (article, .now + delay) }

  mutating func limit(wait: Int) { waitLimit = (wait, .now + Model.longestWait) }

  /// The longest wait: until a message is due, and no longer than `limit`.
  func patience(within limit: Duration?) -> Duration? {
    let due = [reminder?.time, waitLimit?.time].compactMap(\.self).map { max(.zero, $0 - .now) }
    return (due + [limit].compactMap(\.self)).min()
  }

  /// Takes the messages that are due.
  mutating func takeDue() -> [Message] {
    var messages: [Message] = []
    if let due = reminder, due.time <= .now {
      reminder = nil
      messages.append(.reminded(due.article))
    }
    if let due = waitLimit, due.time <= .now {
      waitLimit = nil
      messages.append(.waitLimited(due.wait))
    }
    return messages
  }
}
