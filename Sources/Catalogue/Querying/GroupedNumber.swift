/// Whole numbers as people type them: `1000`, and grouped by three as `1,000`, `1.000` and `1 000`.
package enum GroupedNumber {
  /// The signs between groups: those of English, of Vietnamese, and of many other languages.
  private static let signs: [Character] = [",", ".", " "]

  /// The value of a number; nil for anything else. Digits that might mean a fraction (`1.5`, `0.500`, `1,000.5`), and
  /// groups with different signs, are no number.
  package static func value(of typed: some StringProtocol) -> Int? {
    guard let sign = typed.first(where: { signs.contains($0) }) else { return digits(typed) }
    let groups = typed.split(separator: sign, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), !first.hasPrefix("0"),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.allSatisfy({ digits($0) != nil })
    else { return nil }
    return digits(groups.joined())
  }

  /// The value of digits without signs.
  private static func digits(_ typed: some StringProtocol) -> Int? {
    typed.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(typed) : nil
  }
}
