/// What a token is in a name: its beginning, its inside, its last token or the whole of it (BILOU; Ratinov and
/// Roth, 2009), by the name's kind. There are sixteen, so that the scores of all of them are one SIMD vector.
package struct NameLabel: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let count = 16
  /// No part of a name.
  package static let outside = NameLabel(rawValue: 0)

  /// Where in a name a token stands.
  package enum Position: UInt8, Sendable {
    case begin, inside, last, unit
  }

  /// What a name names.
  package enum Kind: UInt8, CaseIterable, Sendable {
    case person, place, organization
    /// An English adjective or the name of a people.
    case demonym
  }

  /// The label of a position in a name. Demonyms, of one or two words, have no inside.
  package init(_ position: Position, _ kind: Kind) {
    switch (kind, position) {
    case (.demonym, .begin): rawValue = 13
    case (.demonym, .inside), (.demonym, .last): rawValue = 14
    case (.demonym, .unit): rawValue = 15
    default: rawValue = 1 + 4 * kind.rawValue + position.rawValue
    }
  }

  /// The kind of name that it is a label of, or nil outside of names.
  package var kind: Kind? { self == .outside ? nil : Kind(rawValue: (rawValue - 1) / 4) }

  /// The position in the name, or nil outside of names.
  package var position: Position? {
    switch rawValue {
    case 0: nil
    case 13: .begin
    case 14: .last
    case 15: .unit
    default: Position(rawValue: (rawValue - 1) % 4)
    }
  }

  /// Whether a name goes on behind this label.
  package var isOpen: Bool { position == .begin || position == .inside }

  /// Whether a label can follow this one.
  package func canPrecede(_ next: NameLabel) -> Bool {
    let continues = next.position == .inside || next.position == .last
    if isOpen { return continues && kind == next.kind }
    return !continues
  }
}
