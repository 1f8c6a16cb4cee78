internal import Catalogue
internal import Localization

/// The changes of marks, tags, notes, names, terms, saved searches and sources that the user can take back.
struct UndoLog: Sendable {
  enum Change: Hashable, Sendable {
    case marks(MarkChange)
    /// Changes of marks, tags and notes that one key made.
    case annotations([MarkChange], [NoteChange])
    case correction(CorrectionChange)
    /// A change of the termbase, by the change that takes it back.
    case term(back: TermChange)
    /// A change of the saved searches, by the change that takes it back.
    case search(back: SavedSearchChange)
    /// A change of the sources, by the change that takes it back.
    case source(back: SubscriptionChange)
  }

  /// A change that can be taken back.
  struct Step: Hashable, Sendable {
    let change: Change
    /// The change in words, for the notice: `starred “Ships leave Antwerp”`.
    let words: String
  }

  /// A change that is written to the disk as a whole.
  enum Written: Hashable, Sendable {
    case mark(MarkChange)
    case note(NoteChange)
    case correction(CorrectionChange)
    case search(SavedSearchChange)
    case term(TermChange)
    case source(SubscriptionChange)

    /// True for a change of a text file of the user, where another line may have a mistake.
    var isOfUserFile: Bool {
      switch self {
      case .mark, .note: false
      case .correction, .search, .term, .source: true
      }
    }
  }

  private(set) var steps: [Step] = []
  /// The changes whose notice is shown when all of them are kept, unless another key is pressed before.
  private var unconfirmed: (changes: Set<Written>, words: String)?

  /// More than anyone takes back; older changes are forgotten.
  private static let capacity = 200

  /// Adds a change that a key asked for. That an article counts as read because it was opened is no such change: the same
  /// keys would else take back different changes, depending on how fast they were typed.
  mutating func note(_ step: Step) {
    steps.append(step)
    if steps.count > Self.capacity { steps.removeFirst() }
  }

  /// Has these words shown when all changes are kept.
  mutating func announce(_ changes: some Sequence<Written>, _ words: String) {
    unconfirmed = (Set(changes), words)
  }

  /// A change is kept. Returns the words to show if it was the last one of those that were to be announced.
  mutating func confirm(_ change: Written) -> String? {
    guard unconfirmed?.changes.remove(change) != nil, unconfirmed?.changes.isEmpty == true else { return nil }
    defer { unconfirmed = nil }
    return unconfirmed?.words
  }

  /// Notes that a key was pressed: the notice of the last change is gone.
  mutating func noteKey() { unconfirmed = nil }

  /// Removes the last change of the termbase. Returns the change that takes it back, and the words for the former one.
  mutating func takeLastTerm() -> (back: TermChange, words: String)? {
    for index in steps.indices.reversed() {
      guard case .term(let back) = steps[index].change else { continue }
      return (back, steps.remove(at: index).words)
    }
    return nil
  }

  /// The words for a change that is undone: `undone: starred “Ships leave Antwerp”`. `words`: those for the change.
  static func takenBack(_ words: String) -> String {
    let done = "đã "
    return wording(
      en: "undone: \(words)",
      vi: words.hasPrefix(done)
        ? "đã hoàn tác việc \(words.dropFirst(done.count))" : "đã hoàn tác: \(words)")
  }

  /// Removes the last change and returns it.
  mutating func takeLast() -> Step? { steps.popLast() }
}
