internal import Catalogue

/// The changes of marks, names and terms that the user can take back.
struct UndoLog: Sendable {
  enum Change: Hashable, Sendable {
    case marks(MarkChange)
    case correction(CorrectionChange)
    /// A change of the termbase, by the change that takes it back.
    case term(back: TermChange)
  }

  /// A change that can be taken back.
  struct Step: Hashable, Sendable {
    let change: Change
    /// The change in words, for the notice: `starred “Ships leave Antwerp”`.
    let words: String
    /// True if no key asked for the change, because reading the article made it.
    let isAutomatic: Bool
  }

  private(set) var steps: [Step] = []
  /// The change whose notice is shown when the change is kept, unless another key is pressed before.
  var unconfirmed: (change: Change, words: String)?

  /// More than anyone takes back; older changes are forgotten.
  private static let capacity = 200

  /// Adds a change. Of the changes that no key asked for only the last can be taken back: nobody remembers the others.
  mutating func note(_ step: Step) {
    if step.isAutomatic { steps.removeAll(where: \.isAutomatic) }
    steps.append(step)
    if steps.count > Self.capacity { steps.removeFirst() }
  }

  /// Removes the last change of the termbase and returns the change that takes it back.
  mutating func takeLastTerm() -> TermChange? {
    for index in steps.indices.reversed() {
      guard case .term(let back) = steps[index].change else { continue }
      steps.remove(at: index)
      return back
    }
    return nil
  }

  /// Removes the last change and returns it.
  mutating func takeLast() -> Step? { steps.popLast() }
}
