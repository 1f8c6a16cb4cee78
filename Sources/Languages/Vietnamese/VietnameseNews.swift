extension NewsWords {
  /// Vietnamese news carries words of English: captions of foreign photos, posts, names of agencies.
  static let vietnamese: NewsWords = {
    var news = NewsWords.english
    news.signatureWords.formUnion(words("theo nguon"))
    news.correspondentWords = phrases("pv, phong vien")
    news.endMarks.formUnion(phrases("(het), -het-"))
    news.homeAgencies = phrases(
      """
      ttxvn, vna, vietnam+, vietnamplus, vov, vtv, vnexpress, tuoi tre, thanh nien, dan tri, vietnamnet, nhan dan, \
      tien phong, lao dong, bnews, sggp, qdnd, cand
      """)
    news.creditsBeforeColon.formUnion(phrases("anh, anh tu lieu, anh minh hoa, nguon, nguon anh"))
    news.creditsAlone.formUnion(phrases("anh minh hoa, anh tu lieu"))
    news.creditsNeedingDiacritic = words("anh")
    news.addVietnameseHeadlineWords()
    news.firstPersonWords.formUnion(words("toi chung"))
    news.wordsBeforeOtherDate.formUnion(words("tu den ke truoc sinh mat kien"))
    news.wordsBeforeOwnDate.formUnion(words("nay sang trua chieu toi dem nhat"))
    news.dateMarkers = words("ngay")
    news.wordsOfTime.formUnion(words("ngay"))
    news.countCredits()
    return news
  }()

  private mutating func addVietnameseHeadlineWords() {
    questionOpenings.formUnion(
      phrases(
        """
        chuyen gi, dieu gi, vi sao, tai sao, the nao, lam sao, lieu co, co nen, ai la, khi nao
        """))
    questionEndings = phrases(
      """
      the nao, nhu nao, ra sao, vi sao, la gi, dieu gi, hay khong, gi khong, o dau, bao gio, bao nhieu, la ai
      """)
    adverbialOpenings.formUnion(
      words("theo trong tai ngay sang chieu toi sau truoc phat nhan vao hom"))
    danglingWords.formUnion(
      words(
        "cua cho va voi sau khi de mot cac nhung la bi duoc da se tu den ve nhu boi trong"))
    phraseOpenings.formUnion(
      words("nham de khi sau truoc va voi do vi nhung trong rang ma tai"))
    phraseOpeningsNeedingDiacritic = words("de do ma va vi tai voi nham truoc nhung")
    openersBehindDiacritics = words("theo trong khi tuy sau")
  }
}
