/// A correction that is made, or taken back.
package struct CorrectionChange: Hashable, Sendable {
  package let correction: EntityCorrection
  /// Whether the correction holds from now on.
  package let isMade: Bool

  package init(_ correction: EntityCorrection, isMade: Bool = true) {
    self.correction = correction
    self.isMade = isMade
  }

  /// The change that takes this one back.
  package var reversed: CorrectionChange { CorrectionChange(correction, isMade: !isMade) }
}
