internal import Text

extension SentenceRules {
  static let french: SentenceRules = {
    var rules = SentenceRules()
    rules.hasSpaceBeforeClosers = true
    for row in LanguageTable.french("abbreviations.tsv").rows {
      guard let kind = row.first.flatMap({ Abbreviation(rawValue: String($0)) }) else { continue }
      for form in LanguageTable.forms(row, 1) { rules.add(kind, french: UTF8Text(form)) }
    }
    // Capitals may lack their accents, so that the openers count with and without them.
    rules.openers = Set(LanguageTable.french("sentence-openers.txt").words.map { fold($0) })
    rules.markedOpeners = rules.openers
    return rules
  }()

  private mutating func add(_ kind: Abbreviation, french form: UTF8Text) {
    let folded = form.folded(form.range)
    if form.hasDiacritic(in: form.range) {
      markedAbbreviations[folded] = markedAbbreviations[folded] ?? kind
    } else {
      abbreviations[folded] = abbreviations[folded] ?? kind
    }
  }
}
