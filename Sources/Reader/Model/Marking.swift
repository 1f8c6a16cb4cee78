internal import Catalogue

/// What the user marked and corrected, for taking it back.
struct Marking: Sendable {
  /// What was changed.
  enum Change: Hashable, Sendable {
    case marks(MarkChange)
    case correction(CorrectionChange)
  }

  /// A change that can be taken back.
  struct Step: Hashable, Sendable {
    let change: Change
    /// What it was, for the notice: `starred “Ships leave Antwerp”`.
    let words: String
    /// Whether no key asked for it: the article was read.
    let isAutomatic: Bool
  }

  private(set) var steps: [Step] = []
  /// What is to be said when this change is kept, unless another key is pressed before.
  var unconfirmed: (change: Change, words: String)?
  /// The keys that asked for unread articles and have no answer yet.
  var seeks: [Direction] = []

  /// More than anyone takes back; older ones are forgotten.
  private static let capacity = 200

  /// Notes a change. Of those that no key asked for only the last can be taken back: nobody remembers the others.
  mutating func note(_ step: Step) {
    if step.isAutomatic { steps.removeAll(where: \.isAutomatic) }
    steps.append(step)
    if steps.count > Self.capacity { steps.removeFirst() }
  }

  /// The last change, which is no longer noted then.
  mutating func takeLast() -> Step? { steps.popLast() }
}
