extension NewsWords {
  static let english: NewsWords = {
    var news = NewsWords.neutral
    news.bylineOpenings = ["By"]
    news.signatureWords = words("source via")
    news.endMarks.formUnion(phrases("-end-, -ends-, (end), (ends)"))
    news.creditsBeforeColon = phrases(
      """
      photo, photos, file photo, photo credit, photograph, picture, image, image credit, credit, source
      """)
    news.creditsBeforeName = phrases(
      """
      photo by, photos by, photograph by, picture by, image by, photo courtesy of, image courtesy of
      """)
    news.creditsAlone = phrases("file photo, illustrative photo, illustrative image")
    news.addHeadlineWords()
    news.firstPersonWords = words("i i'm i've my me we we're we've our us")
    news.wordsBeforeOpenName = phrases("as the")
    news.wordsBeforeOtherDate = words(
      "since until till by before after from born died through expected scheduled planned due")
    news.wordsBeforeOwnDate = words("monday tuesday wednesday thursday friday saturday sunday today")
    news.wordsOfTime = words("on")
    news.countCredits()
    return news
  }()

  private mutating func addHeadlineWords() {
    questionOpenings = words(
      "what who why how where when which is are will can could should does do")
    adverbialOpenings = words(
      "in on at during after before following amid according as speaking with for")
    danglingWords = words(
      """
      the a an of in on at to for by from with and or as that its his her their be been has have had is are was were will
      """)
    phraseOpenings = words(
      """
      to after before as that who which while when where because following amid regarding despite during including and
      but with over
      """)
    sureOpeners = words("the this these those they while although however")
    introducingWords = words(
      """
      called named titled entitled dubbed known film movie song book novel show series album single newspaper daily
      magazine from with that said says than
      """)
  }
}
