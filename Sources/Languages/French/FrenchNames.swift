extension NameRules {
  static let french: NameRules = {
    var rules = NameRules()
    rules.hasTitleCase = false
    rules.elisions = Set(LanguageTable("elisions.txt", of: .french).words)
    rules.abbreviations = NameRules.titleAbbreviations.union([
      "m", "mm", "mr", "pr", "mgr", "cf", "s.m", "s.e", "gal", "cdt", "cne", "col", "ste",
    ])
    rules.joiningWords = particles.union([
      "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "en", "sur", "sous",
    ])
    rules.conjunctions = ["et"]
    rules.articles = ["la", "l'", "le", "les", "au", "du"]
    rules.ordinalEndings = ["er", "re", "e", "ème", "ième"]
    rules.ministryHeads = ["ministère", "ministères"]
    rules.portfolioLinks = [
      "de", "du", "des", "la", "le", "les", "l", "d", "et", "chargé", "à", "en",
    ]
    rules.keepsCompounds = true
    rules.capitalisesAdjectives = false
    rules.ageWords = ["ans", "an"]
    rules.wordsBeforeLanguages = [
      "parler", "parle", "parles", "parlent", "parlait", "parlaient", "parlé", "parlant", "langue",
      "apprendre",
      "apprend", "apprennent", "enseigner", "enseigne",
    ]
    rules.cues = { NameCues(of: .french) }
    return rules
  }()
}
