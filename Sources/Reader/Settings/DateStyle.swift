internal import Synchronization

/// The way in which dates are written on the screen.
package enum DateStyle: String, Hashable, Sendable, CaseIterable {
  /// `2025-09-11` in lists, as the language of the interface has it elsewhere: `11 Sep 2025`.
  case usual
  /// `2025-09-11` (ISO 8601).
  case iso
  /// `11/09/2025` in lists.
  case dayFirst = "day-first"

  /// The style of all that is written within an operation, for tests.
  @TaskLocal package static var override: DateStyle?

  private static let chosen = Atomic<Int>(0)

  /// The style that was chosen last; the usual one before.
  package static var current: DateStyle { override ?? allCases[chosen.load(ordering: .relaxed)] }

  /// Writes dates in this style from now on. The commands write them as they always do, for other programs to read.
  package func choose() {
    Self.chosen.store(Self.allCases.firstIndex(of: self) ?? 0, ordering: .relaxed)
  }
}
