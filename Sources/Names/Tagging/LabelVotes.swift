/// The labels that the first pass gave to occurrences of a word.
struct LabelVotes: Sendable {
  private var counts = SIMD16<UInt16>()

  mutating func add(_ label: NameLabel) { counts[Int(label.rawValue)] &+= 1 }

  /// The votes without one for a label.
  func without(_ label: NameLabel) -> LabelVotes {
    var others = self
    if others.counts[Int(label.rawValue)] > 0 { others.counts[Int(label.rawValue)] &-= 1 }
    return others
  }

  var isEmpty: Bool { counts == SIMD16() }

  /// The votes by the kinds of names.
  var kinds: KindVotes {
    var kinds = KindVotes()
    for value in 0..<NameLabel.count where counts[value] > 0 {
      kinds.add(.of(NameLabel(rawValue: UInt8(value))), times: counts[value])
    }
    return kinds
  }

  /// The most frequent label among those of longer names, with its number of votes: what the word is a part of.
  var bestInLongerName: UInt64 {
    var best: Int?
    for value in 1..<NameLabel.count where counts[value] > 0 {
      guard NameLabel(rawValue: UInt8(value)).position != .unit else { continue }
      if best.map({ counts[value] > counts[$0] }) ?? true { best = value }
    }
    guard let best else { return 0 }
    return UInt64(best) << 2 | KindVotes.step(of: Int(counts[best]))
  }
}

/// The kinds that the first pass gave to occurrences of a word or a name.
struct KindVotes: Sendable {
  /// A kind of names, or none.
  struct Choice: Hashable, Sendable {
    let rawValue: Int

    static let none = Choice(rawValue: 0)
    /// Inside of a longer name.
    static let partOfLonger = Choice(rawValue: 1)

    static func of(_ kind: NameLabel.Kind) -> Choice { Choice(rawValue: 2 + Int(kind.rawValue)) }

    static func of(_ label: NameLabel) -> Choice { label.kind.map(of) ?? .none }
  }

  private var counts = SIMD8<UInt16>()

  mutating func add(_ choice: Choice, times: UInt16 = 1) { counts[choice.rawValue] &+= times }

  func without(_ choice: Choice) -> KindVotes {
    var others = self
    if others.counts[choice.rawValue] > 0 { others.counts[choice.rawValue] &-= 1 }
    return others
  }

  /// True if more than half of the votes are for no name.
  var isMostlyNone: Bool { Int(counts[0]) * 2 > Int(counts.wrappedSum()) }

  /// The most frequent choice in the upper bits, its share in fifths, and its votes in four steps; 0 without votes.
  var summary: UInt64 {
    let sum = Int(counts.wrappedSum())
    guard sum > 0 else { return 0 }
    var best = 0
    for choice in 1..<6 where counts[choice] > counts[best] { best = choice }
    let share = min(4, 5 * Int(counts[best]) / sum)
    return UInt64(best + 1) << 5 | UInt64(share) << 2 | Self.step(of: Int(counts[best]))
  }

  /// True if a summary has four fifths of the votes or more for a choice.
  static func isNearlyUnanimous(_ summary: UInt64, for choice: Choice) -> Bool {
    summary >> 5 == UInt64(choice.rawValue + 1) && summary & 0x1C == 4 << 2
  }

  /// A number of votes in four steps.
  static func step(of votes: Int) -> UInt64 { votes > 4 ? 3 : votes > 2 ? 2 : votes > 1 ? 1 : 0 }
}
