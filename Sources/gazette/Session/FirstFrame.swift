internal import Reader

/// Decides when the first frame may be shown. An empty screen that is filled a few milliseconds later flashes, so the
/// first frame waits for its article, but not for long.
struct FirstFrame {
  /// The longest wait. A larger collection shows its frame and fills it.
  static let patience = Duration.milliseconds(30)

  private(set) var isComplete = false
  /// The questions for names and related stories that wait until the frame is shown: their work would take processors and
  /// memory from it. Nil when it is shown.
  private var held: [AnyQuestion]? = []

  /// True if a question waits until the frame is shown.
  mutating func holds(_ asked: AnyQuestion) -> Bool {
    guard held != nil, asked.question is ConnectionsQuestion else { return false }
    held?.append(asked)
    return true
  }

  /// The frame is shown: the questions that waited.
  mutating func release() -> [AnyQuestion] {
    defer { held = nil }
    return held ?? []
  }

  /// Takes note of a message that came before the first frame.
  mutating func note(_ message: Message) {
    switch message {
    case .answered(let reply) where reply.anyQuestion is ArticleQuestion: isComplete = true
    case .loading(let state) where state.isComplete && state.articles == 0: isComplete = true
    case .key, .mouse: isComplete = true
    default: break
    }
  }
}
