package import Text

/// The facts of a text that is compared, passage by passage.
package struct FactsOfPassages: Sendable {
  /// By passage, each in the text's order.
  package let facts: [[Fact]]

  /// - Parameters:
  ///   - passages: UTF-8 bytes on scalar boundaries, in order.
  ///   - today: the day on which the text was written.
  package init(of text: String, _ passages: [TextRange], in profile: LanguageProfile, today: DayNumber?) {
    let source = text.utf8.span
    var prose = FoldedProse(profile.prose)
    var lastClock: Double?
    facts = passages.map { passage in
      prose.read(source, passage)
      var reader = ComparedFactReader(profile, today: today, prose: prose, lastClock: lastClock)
      reader.read()
      lastClock = reader.facts.last { $0.kind == .clock }?.value ?? lastClock
      return reader.facts
    }
  }
}

/// The quotations in ranges of a text, of three words or more, without their marks.
package func quotations(in text: String, _ ranges: [TextRange], _ profile: LanguageProfile) -> [TextRange] {
  let source = text.utf8.span
  var prose = FoldedProse(profile.prose)
  return ranges.flatMap { range in
    prose.read(source, range)
    return QuotationReader(prose, fewestWords: 3).quotations.map(\.range)
  }
}
