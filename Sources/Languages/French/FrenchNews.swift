internal import Text

extension NewsWords {
  static let french: NewsWords = {
    let phrases = LanguageTable.french("phrases.tsv").formsByKey
    func folded(_ key: String) -> Set<String> { Set(phrases[key, default: []].map { fold($0) }) }
    var news = NewsWords.neutral
    news.bylineOpenings = phrases["byline", default: []] + phrases["published", default: []]
    news.signatureWords = folded("signature")
    news.correspondentWords = folded("correspondent")
    news.homeAgencies = folded("agency-home")
    news.worldAgencies.formUnion(folded("agency-world"))
    news.creditsBeforeColon = folded("credit-colon")
    news.creditsBeforeName = folded("credit-by")
    news.creditsAlone = folded("credit-alone")
    news.hasCopyrightCredits = true
    news.questionOpenings = folded("interrogative")
    news.questionEndings = folded("interrogative-ending")
    news.adverbialOpenings = folded("headline-opening")
    news.danglingWords = folded("dangling")
    news.phraseOpenings = folded("phrase-opening")
    news.sureOpeners = folded("sure-opener")
    news.openersBehindDiacritics = folded("sure-opener")
    news.introducingWords = folded("introducing")
    news.firstPersonWords = folded("post-first-person")
    news.endMarks.formUnion(folded("end-mark"))
    news.wordsBeforeOpenName = folded("as-before-state")
    news.wordsBeforeOtherDate = folded("of-other-times")
    news.wordsBeforeOwnDate = folded("own-time")
    news.wordsOfTime = folded("time")
    news.countCredits()
    return news
  }()
}
