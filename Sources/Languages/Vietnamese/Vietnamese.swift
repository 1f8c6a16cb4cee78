internal import Text

/// Vietnamese news carries words of English: names of foreign people, firms and agencies, captions of foreign photos,
/// posts. So some parts begin with the words of English and add those of Vietnamese.

extension Language {
  package static let vietnamese = Language("vi")
}

extension LanguageProfile {
  package static let vietnamese = LanguageProfile(
    .vietnamese, endonym: "Tiếng Việt", languageNames: ["en": "tiếng Anh", "vi": "tiếng Việt"],
    hasLearntLexicon: true, prose: .vietnamese, sentences: .vietnamese,
    news: .vietnamese, numbersAndDates: .vietnamese, facts: .vietnamese, terms: .vietnamese,
    names: .vietnamese,
    hyphens: HyphenRules(of: .vietnamese),
    spellings: .vietnamese, collation: .vietnamese, encodings: .vietnamese, inputMethods: .vietnamese)
}

extension ProseRules {
  static let vietnamese: ProseRules = {
    var rules = ProseRules.neutral
    rules.hasToneMarks = true
    return rules
  }()
}

extension SentenceRules {
  static let vietnamese = SentenceRules(of: .vietnamese, borrowing: .english)
}

extension NewsWords {
  static let vietnamese = NewsWords(of: .vietnamese, borrowing: .english)
}

extension NumberAndDateRules {
  static let vietnamese: NumberAndDateRules = {
    var entries = NumberAndDateEntries(of: .vietnamese)
    entries.addUnits(of: .english)
    var rules = NumberAndDateRules(.vietnamese, entries)
    rules.order = .dayFirst
    rules.direction = .behind(past: false)
    rules.writesDaysInFigures = true
    rules.digitsMultiplyTens = true
    rules.countsMonths = true
    rules.numberOfYearWord = 5
    return rules
  }()
}

extension FactRules {
  static let vietnamese = FactRules(of: .vietnamese, .vietnamese, borrowing: .english)
}

extension TermRules {
  static let vietnamese: TermRules = {
    var rules = TermRules(of: .vietnamese)
    rules.syllables = VietnameseSyllable.table
    rules.foreignStopWords = TermRules.english.stopWords
    rules.stem = TermRules.english.stem
    rules.circumstanceWords = TermRules.english.circumstanceWords.union([
      "cho", "den", "o", "tai", "trong", "tu", "vao", "voi",
    ])
    rules.space = .own
    rules.quotedRun = 4
    rules.syllablesPerWord = 2
    return rules
  }()
}

extension NameRules {
  static let vietnamese: NameRules = {
    var rules = NameRules()
    rules.keepsDiacritics = true
    rules.isWrittenInSyllables = true
    // Vietnamese has no title case, but names of three or four syllables.
    rules.hasTitleCase = false
    rules.abbreviations = titleAbbreviations
    rules.conjunctions = ["và"]
    // Articles and ordinal numbers of English names.
    rules.articles = ["the"]
    rules.ordinalEndings = ["th", "st", "nd", "rd"]
    rules.ministryHeads = ["Bộ"]
    rules.portfolioLinks = ["và", "of", "the", "for", "and", "&"]
    rules.endsInCountry = true
    rules.homeCountry = "VN"
    let families = LanguageTable("family-names.txt", of: .vietnamese).words
    rules.familyNameFirst = FamilyNameFirst(
      country: "VN", families: Set(families.map(fold)),
      spelledFamilies: Set(families.map { $0.lowercased() }),
      sentenceOpeners: Set(LanguageTable("sentence-openers.txt", of: .vietnamese).words),
      middleNames: ["thi", "van"],
      syllables: VietnameseSyllable.all)
    rules.placeLinks = ["ở", "tại", "thuộc", "của"]
    rules.pluralWords = ["các", "những", "nhiều", "hai", "ba"]
    rules.settings = NameSettingWords(of: .vietnamese)
    rules.productWords = [
      "app", "bài hát", "bộ phim", "chương trình", "game", "phần mềm", "phim", "trang web", "trò chơi",
      "website",
      "ứng dụng",
    ]
    rules.titles = LanguageTable("titles.txt", of: .vietnamese).words
    rules.officeHeads = [
      "bộ", "ban", "chi cục", "công an", "cục", "hđnd", "hội đồng nhân dân", "huyện ủy", "mặt trận", "phòng",
      "quận ủy",
      "sở", "thanh tra", "thành ủy", "thông tấn xã", "tòa án", "tổng cục", "tổng liên đoàn", "tỉnh ủy",
      "ubnd",
      "ủy ban", "văn phòng", "viện kiểm sát", "vụ", "đài", "đảng ủy",
    ]
    rules.placedHeads = [
      "công an", "công an nhân dân", "hđnd", "hội đồng nhân dân", "huyện ủy", "quận ủy", "sở y tế", "tand",
      "thành ủy",
      "tòa án nhân dân", "tỉnh ủy", "tỉnh đoàn", "ubnd", "ủy ban nhân dân", "viện kiểm sát nhân dân", "vksnd",
      "ban chỉ huy quân sự", "bộ chỉ huy quân sự", "hải quân", "không quân", "lục quân",
    ]
    // A name begins with the kind of thing that is named: `nhà máy thủy điện Sơn La`.
    rules.margins = (before: 5, behind: 3)
    rules.isAlwaysNamed = true
    return rules
  }()
}
