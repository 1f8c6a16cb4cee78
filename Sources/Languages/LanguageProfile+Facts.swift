package import Text

extension LanguageProfile {
  /// The facts of passages of a text that is compared: for each passage in the text's order.
  ///
  /// - Parameters:
  ///   - passages: UTF-8 bytes on scalar boundaries, in order.
  ///   - today: the day on which the text was written, from which it counts `yesterday`.
  package func comparedFacts(of text: String, _ passages: [TextRange], today: DayNumber?) -> [[Fact]] {
    let (source, rules, numbers) = (text.utf8.span, facts, numbersAndDates)
    var folded = FoldedProse(prose)
    var lastClock: Double?
    return passages.map { passage in
      folded.read(source, passage)
      var reader = ComparedFactReader(folded, rules, numbers, today: today, lastClock: lastClock)
      reader.read()
      lastClock = reader.facts.last { $0.kind == .clock }?.value ?? lastClock
      return reader.facts
    }
  }

  /// The quotations in ranges of a text, without their marks.
  package func quotations(in text: String, _ ranges: [TextRange]) -> [TextRange] {
    let source = text.utf8.span
    var folded = FoldedProse(prose)
    return ranges.flatMap { range in
      folded.read(source, range)
      return QuotationReader(folded).quotations.map(\.range)
    }
  }
}
