internal import Foundation
internal import Languages
internal import Text

/// Makes terms of facts, alike in all languages, so that facts can be compared.
extension FactReader {
  /// In no order; those of one kind in the text's order. `names`: in order. A number in a name counts nothing: `quốc lộ
  /// 20`.
  func terms(_ rules: TermRules, names: some Sequence<TextRange>) -> [TermScanner.Found] {
    let numbers = looseNumbers.compactMap {
      Self.found(looseNumberTerm($0), prose.sourceRange(ofTokens: $0..<$0 + 1))
    }
    return facts.quantities.flatMap { quantity in
      [quantity.numberTerm, quantity.quantityTerm].compactMap { Self.found($0, quantity.range) }
    }
      + facts.days.flatMap { day in [day.dayTerm, day.yearTerm].compactMap { Self.found($0, day.range) } }
      + numbers.filter { number in !names.contains { $0.contains(number.range.lowerBound) } }
      + quotedTokens.flatMap { tokens in
        QuotedWords(prose, tokens, rules).runs.compactMap {
          Self.found($0.term, prose.sourceRange(ofTokens: $0.tokens))
        }
      }
  }

  private static func found(_ term: Term?, _ range: TextRange) -> TermScanner.Found? {
    term.map { TermScanner.Found(term: $0, range: range) }
  }

  /// A number that counts nothing: `380` of `A-380`, not that of `A380`.
  private func looseNumberTerm(_ index: Int) -> Term? {
    let token = prose.tokens[index]
    let isGlued = { (token: ProseToken?) in token.map { $0.joint == .nothing } ?? false }
    guard token.range.count > 1, !isGlued(token), !isGlued(self.token(index + 1)) else { return nil }
    return number(inFigures: token).map { Term(.number, numberKey($0)) }
  }
}

extension Quantity {
  /// The number, whatever it counts; nil for one of a single digit.
  fileprivate var numberTerm: Term? {
    number >= 10 || number != number.rounded() ? Term(.number, numberKey(number)) : nil
  }

  /// The number with its unit, up to rounding in the last of four digits.
  fileprivate var quantityTerm: Term? {
    unit.map { unit in
      let places = value > 0 ? 3 - log10(value).rounded(.down) : 0
      let rounded = (value * pow(10, places)).rounded() * pow(10, -places)
      return Term(.quantity, numberKey(rounded).adding(unit.rawValue))
    }
  }
}

extension DayReference {
  fileprivate var dayTerm: Term? {
    guard let month, let day else { return nil }
    return Term(.day, Hash64.empty.adding(UInt8(month)).adding(UInt8(day)))
  }

  fileprivate var yearTerm: Term? {
    isRelative ? nil : year.map { Term(.year, numberKey(Double($0))) }
  }
}

/// A number as it is compared: to the thousandth.
private func numberKey(_ number: Double) -> Hash64 {
  let thousandths = Int64(exactly: (number * 1000).rounded()) ?? .max
  return (0..<8).reduce(.empty) { $0.adding(UInt8(truncatingIfNeeded: thousandths >> Int64(8 * $1))) }
}
