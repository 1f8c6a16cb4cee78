/// A stream of numbers that only depends on its seed: SplitMix64 (Steele, Lea, Flood 2014).
package struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// A stream of its own for one of many things, so that each can be made without those before it.
  init(seed: UInt64, number: Int) {
    var source = RandomSource(seed: seed)
    state = source.next() ^ (UInt64(bitPattern: Int64(number)) &* 0xD134_2543_DE82_EF95)
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a bound. The standard library promises no order of its own `random(in:)`, and the
  /// same seed must give the same bytes with every compiler.
  package mutating func number(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + number(below: range.count)
  }

  /// True in the given percentage of calls.
  mutating func percent(_ share: Int) -> Bool {
    number(below: 100) < share
  }

  /// One of some things, of which there is at least one.
  package mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }
}
