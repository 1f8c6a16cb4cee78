internal import Text

extension TermRules {
  static let vietnamese: TermRules = {
    var rules = TermRules(stopWords: vietnameseStopWords)
    rules.syllables = VietnameseSyllable.table
    rules.foreignStopWords = TermRules.english.stopWords
    rules.stem = TermRules.english.stem
    rules.circumstanceWords = TermRules.english.circumstanceWords.union(
      words("cho den o tai trong tu vao voi"))
    rules.space = .own
    rules.quotedRun = 4
    rules.syllablesPerWord = 2
    return rules
  }()

  /// Syllables of grammatical words, without diacritics. Some of them are in content words too, with other diacritics;
  /// those that often are (`ma`, `tai`, `tin`) are left out.
  private static let vietnameseStopWords = """
    ba bi boi cac cai chi cho chua cua cung cuoc da dang day de den deu do duoc gi giua hay hoac hom hon
    ke khac khi khoang khong la lai lan len luc moi mot muc nao nay nen neu ngay nguoi nham nhieu nhu
    nhung no nua ong phai qua ra rang rat rieng roi sau se ta them theo thi toi tren trong truoc tu tung
    va van vao vay ve vi viec voi vua
    """
}
