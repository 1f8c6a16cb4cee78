extension NameRules {
  static let english: NameRules = {
    var rules = NameRules()
    rules.joiningWords = particles.union(["of", "the", "for"])
    rules.articles = ["the"]
    rules.pluralEndings = [("ies", "y"), ("s", "")]
    rules.ordinalEndings = ["th", "st", "nd", "rd"]
    rules.ministryHeads = ["department", "ministry"]
    rules.beginsWithMinistryHead = false
    rules.portfolioLinks = ["of", "the", "for", "and", "&"]
    rules.isAlwaysNamed = true
    return rules
  }()
}
