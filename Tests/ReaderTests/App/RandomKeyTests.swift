import Foundation
import Testing

/// Random keys that come faster than answers. `SEEDS=500 swift test --filter RandomKeyTests` tries more of them.
struct RandomKeyTests {
  private static let seeds = 0..<(ProcessInfo.processInfo.environment["SEEDS"].flatMap { Int($0) } ?? 80)

  /// Keys and short sequences of which random sequences are made.
  private static let parts = [
    "j", "j", "j", "k", "J", "K", "G", "g", "Space", "b", "Enter", "Tab", "Shift-Tab", "1", "2", "3", "h",
    "l", "f", "F", "s", "S", ",", "z", "x", "x", "r", "c", "c", "w", "i", "v", "V", "t", "#", "]", "[", "*",
    "*", "u", "D", "\"", "\"", "'", "^A", "A", "U", "H", "L", "n", "N", "y", "C", ")", "X", "o", "O", "a",
    "d", "=", "/ p Enter", "/ n o e m Enter", "T h o t Enter", "e m", "Y 1", "m h", "M s a v e Enter", "I",
    ": u n d o Enter",
  ]

  /// More of them, which leave a screen or a search.
  private static let leavingParts = [
    "p", "p Enter", "p Space", "p j Enter", "p j Space", "P", "+", "I Enter", "I j Enter", "I j j Enter",
    "v Enter",
    "i Enter", "i j Enter", "i G Enter", "t h Enter", "c Enter", "c n Enter", "q", "Esc", "Backspace",
    "/ p q Enter", "/ i n : B ỉ Enter", "/ n o x Enter", "/ l i t Enter", "/ p o Esc", "/ Up Enter",
    "/ p o Backspace Backspace Enter", "/ i s : u n r e a d Enter", "/ Up Up Enter",
    "/ n a m e : n Tab Enter",
    "Z", "E", "(", "?", ": z Enter", "<", ">", "m s p Enter Enter", "m s e u Enter", "i m h", "m", "^D", "^U",
  ]

  /// Keys that open a screen, and keys on that screen.
  private static let screens: [(opening: String, keys: [String])] = [
    ("v", ["j", "j", "k", "Space", "Space", "l", "h", "s", "f", "F", "G", "y", "Enter", "D"]),
    ("I", ["j", "k", "G", "d", "U", "y", "q", "Enter"]),
    ("p", ["j", "k", "G", "d d", "P", "U", "y", "q", "Enter", "Space"]),
    ("V", ["j", "k", "l", "h", "G", "y", "Enter", "D"]),
    ("t", ["j", "k", "l", "h", "G", "n", "N", "+", "-", "y", "q", "Enter"]),
    ("c", ["j", "k", "l", "h", "Tab", "n", "N", "]", "x", "c", "y", "q", "Enter"]),
    ("i", ["j", "k", "l", "h", "Tab", "G", "Space", "X", "s", "m h", "U", "y", "q", "Enter"]),
  ]

  @Test(arguments: seeds)
  func `random keys at once, or with some of the answers between, do what they do slowly`(seed: Int) async {
    var random = SeededNumbers(seed: seed)
    for _ in 0..<5 {
      await Self.expectSameOutcome(
        of: (0..<10).map { _ in random.element(of: Self.parts) }, seed: seed, &random)
    }
  }

  @Test(arguments: seeds)
  func `random keys on screens do at once what they do slowly`(seed: Int) async {
    var random = SeededNumbers(seed: 1000 + seed)
    for _ in 0..<5 {
      let parts = (0..<2).flatMap { _ in
        let screen = random.element(of: Self.screens)
        return [screen.opening] + (0..<5).map { _ in random.element(of: screen.keys) }
      }
      await Self.expectSameOutcome(of: parts, seed: seed, &random)
    }
  }

  @Test(arguments: seeds)
  func `random keys that leave screens and searches do at once what they do slowly`(seed: Int) async {
    var random = SeededNumbers(seed: 5000 + seed)
    let all = Self.parts + Self.leavingParts + Self.leavingParts
    for _ in 0..<5 {
      await Self.expectSameOutcome(
        of: (0..<14).map { _ in random.element(of: all) }, seed: seed, &random)
    }
  }

  private static func expectSameOutcome(
    of parts: [String], seed: Int, _ random: inout SeededNumbers
  ) async {
    let keys = parts.flatMap { $0.split(separator: " ").map(String.init) }
    let pauses = seed.isMultiple(of: 2) ? [] : keys.map { _ in random.next(below: 4) }
    let size = random.element(of: GoldenTests.sizes)
    let outcomes = await TypeAheadTests.outcomes(of: keys, pauses: pauses, columns: size.0, rows: size.1)
    #expect(
      outcomes.atOnce.differences(from: outcomes.settled) == [],
      "\(keys.joined(separator: " ")) \(pauses) \(size)")
  }
}

/// SplitMix64, from a seed.
private struct SeededNumbers {
  private var state: UInt64

  init(seed: Int) { state = (UInt64(seed) &+ 1) &* 0xD134_2543_DE82_EF95 }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  mutating func element<Element>(of choices: [Element]) -> Element { choices[next(below: choices.count)] }
}
