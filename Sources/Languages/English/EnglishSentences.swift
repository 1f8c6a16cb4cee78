extension SentenceRules {
  static let english: SentenceRules = {
    var rules = SentenceRules()
    rules.add(
      .title,
      """
      mr mrs ms dr prof gen col maj lt cmdr adm brig sgt cpl spc pfc capt sen rep gov atty supt st ste rev hon pres messrs
      mme mt ft dist
      """)
    rules.add(.joining, "e.g i.e vs v approx cf al ca incl")
    rules.add(
      .beforeNumber,
      "no nos vol art sec fig pp p jan feb mar apr jun jul aug sep sept oct nov dec")
    rules.add(.either, "inc ltd corp co bros jr sr etc dept est ave blvd univ assn ph.d")
    rules.openers = words(
      """
      the a an this that these those he she it they we i you his her its their our my there here in on at for from with by
      as after before since during under over according despite amid but and or if when while although though because
      however meanwhile moreover also so yet still then now what why how who where some many most several both each one
      another other no not only even once to
      """)
    return rules
  }()
}
