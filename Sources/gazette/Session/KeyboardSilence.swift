internal import Reader
internal import Terminal

/// The time for which the program waited for keys and none came. Time in which the program was busy doesn't count: keys
/// that were sent in one go may be read in two.
struct KeyboardSilence {
  /// People who type fast leave less between two keys, and a terminal sends what is pasted or scripted without any.
  private static let pause = Duration.milliseconds(150)

  private var waited = Duration.zero

  /// Adds a wait for events.
  mutating func add(_ wait: Duration) { waited += wait }

  /// The message that a pause came before some events; none if none did, or if no event came.
  mutating func messages(before events: [TerminalEvent]) -> [Message] {
    guard !events.isEmpty else { return [] }
    defer { waited = .zero }
    return waited >= Self.pause ? [.paused] : []
  }
}
