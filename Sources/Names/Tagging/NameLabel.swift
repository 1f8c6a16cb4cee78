internal import News

/// Tokens that are a name. `NameTagger` finds them, `EntityResolver` resolves them to entities.
struct NameSpan: Hashable, Sendable {
  /// Indices into the text's tokens.
  var tokens: Range<Int>
  var kind: EntityKind
  /// True if the name is an adjective of a place or the name of a people.
  var isDemonym = false

  /// The most tokens of a name, three times as many as the longest name of the tables has. A longer run of capitalised
  /// words is a list, a table or nonsense.
  static let longest = 48
}

/// The position of a token in a name (first, inside, last or only token: BILOU; Ratinov and Roth, 2009), with the name's
/// kind. There are sixteen labels, so that their scores fit one SIMD vector.
package struct NameLabel: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let count = 16
  /// Outside of names.
  package static let outside = NameLabel(rawValue: 0)

  /// The position of a token in a name.
  package enum Position: UInt8, Sendable {
    case begin, inside, last, unit
  }

  /// The kinds of names.
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

  /// The kind of the label's name, or nil outside of names.
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

  /// True if a name continues after this label.
  package var isOpen: Bool { position == .begin || position == .inside }

  /// True if a label can follow this one.
  package func canPrecede(_ next: NameLabel) -> Bool {
    let continues = next.position == .inside || next.position == .last
    if isOpen { return continues && kind == next.kind }
    return !continues
  }
}
