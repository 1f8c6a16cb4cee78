extension SentenceRules {
  /// Vietnamese news writes the names of foreign people and firms as English does, so the abbreviations of English hold
  /// too.
  static let vietnamese: SentenceRules = {
    var rules = SentenceRules.english
    rules.add(.title, "ts ths gs pgs bs ks tp tx tt nsnd nsut lm hlv")
    rules.add(.beforeNumber, "q")
    rules.add(.either, "v.v")
    rules.openers.formUnion(words("theo trong khi sau hai tuy"))
    rules.markedOpeners = words(
      """
      ong ba cac nhung day do truoc tai de voi ve tu neu mac ngoai cung nhu hien nhan dong tuy duoi ben mot chung ho du vi
      dieu viec chuyen cuoc ngay vao nham
      """)
    return rules
  }()
}
