internal import Text

/// The words of the lines that surround the text of an article in one language: who wrote the article, when it was
/// published, its source, other stories. All are folded; one blank separates the words of a phrase.
package struct SurroundingWords: Sendable {
  /// The most words of a phrase in the lists.
  package static let longestPhrase = 6

  // MARK: Author and date

  /// Phrases before the name of an author: `by`, `reporting by`.
  package var authorOpenings: Set<String> = []
  /// Phrases before a colon and the name of an author: `author`, `bài, ảnh`.
  package var authorLabels: Set<String> = []
  /// The roles of authors, before or behind a name: `correspondent`, `PV`.
  package var authorRoles: Set<String> = []
  /// Phrases before the name of a person who is no author: `editing by`.
  package var helperOpenings: Set<String> = []
  /// Words before a colon and the names of such people: `photos`.
  package var helperLabels: Set<String> = []
  /// Phrases before the date of publication: `published`, `updated`.
  package var publication: Set<String> = []
  /// Words between the parts of a date of publication: `on`, `at`.
  package var wordsJoiningTimes: Set<String> = []
  /// Words between the date of publication and the author: `by`.
  package var wordsJoiningAuthors: Set<String> = []
  /// Phrases behind a number that tell how long ago an article was published: `hours ago`.
  package var ages: Set<String> = []
  /// Phrases before such a number, and the words behind the number then: `il y a`, `heures`.
  package var ageOpenings: Set<String> = []
  package var ageUnits: Set<String> = []
  /// Phrases of the same meaning without a number: `just now`.
  package var agesAlone: Set<String> = []
  /// Phrases behind or before the number of minutes that reading takes: `min read`.
  package var readingTime: Set<String> = []
  /// Words that no person's name contains, and phrases that are no person's name: `news`.
  package var wordsOfNoName: Set<String> = []
  /// Words between two authors, and words between an author and a place or a paper: `and`, `in`.
  package var wordsJoiningNames: Set<String> = []
  package var wordsJoiningPlaces: Set<String> = []

  // MARK: Fields before the text

  /// The names of fields, and the usual English names of the same fields: `tieu de` means `title`.
  package private(set) var fieldNames: [String: String] = [:]

  // MARK: Source, other stories, notices

  /// Phrases before the name of the agency or the paper from which a text is taken: `source`, `theo`.
  package var sourceOpenings: Set<String> = []
  /// Phrases before a colon, or alone on a line, that announce other stories: `related`.
  package var relatedLabels: Set<String> = []
  /// Phrases that announce other stories with or without a colon: `read more`.
  package var relatedOpenings: Set<String> = []
  /// Phrases before a colon that announce tags or contacts.
  package var noticeLabels: Set<String> = []
  /// Phrases at the beginning of a line that addresses the readers: `subscribe to`.
  package var noticeOpenings: Set<String> = []
  /// Phrases at the end of a line without a period that lead to another page: `click here`.
  package var noticeEndings: Set<String> = []
  /// Phrases that reserve rights: `all rights reserved`.
  package var rights: Set<String> = []

  /// Words for advertising, before a mark or alone on a line: `advertisement`.
  package var advertisements: Set<String> = []
  /// Phrases that ask readers to follow a paper, and the words before a social network: `follow`, `on`.
  package var followOpenings: Set<String> = []
  package var wordsJoiningNetworks: Set<String> = []
  /// The names of social networks: `Facebook`.
  package var networks: Set<String> = []
  /// Words behind or before a number that count what readers did: `comments`.
  package var countedWords: Set<String> = []
  /// Phrases behind the name of another author at the end of a line: `contributed to this report`.
  package var contributions: Set<String> = []
  /// Words that begin or end the name of an agency or a paper: `báo`, `news`.
  package var outletOpenings: Set<String> = []
  package var outletEndings: Set<String> = []
  /// Papers and stations that are no agencies: `CBS News`.
  package var outlets: Set<String> = []
  /// The sections of papers, which a line above a headline names: `opinion`.
  package var sections: Set<String> = []

  // MARK: Captions

  /// Phrases before a colon at the beginning of a caption: `video`.
  package var captionLabels: Set<String> = []
  /// Credits that are a line of their own: `Getty Images`.
  package var captionsAlone: Set<String> = []
  /// Phrases at the beginning of a caption without a colon: `pictured`.
  package var captionOpenings: Set<String> = []

  /// Short names of the days of the week, which are also names of people: `Thu`.
  package var shortWeekdays: Set<String> = []
  /// All entries of one word in small letters with diacritics: `đăng` is no form of the name `Đặng`.
  private var markedWords: Set<String> = []
  /// The first words of all phrases, each with the number of words of its longest phrase.
  private var firstWords: [Hash64: Int] = [:]
  /// All phrases.
  private var phrases: Set<Hash64> = []
  /// The last words of the phrases at the end of a notice.
  private var lastWordsOfNotices: Set<String> = []

  package static let neutral = SurroundingWords()

  private init() {}
}

// MARK: - The table

extension SurroundingWords {
  /// The names of the lists in `surroundings.tsv`.
  private static let lists: [Substring: any WritableKeyPath<SurroundingWords, Set<String>> & Sendable] = [
    "author-opening": \.authorOpenings, "author-label": \.authorLabels, "author-role": \.authorRoles,
    "helper-opening": \.helperOpenings, "publication": \.publication, "weekday-short": \.shortWeekdays,
    "time-joining": \.wordsJoiningTimes, "author-joining": \.wordsJoiningAuthors, "age": \.ages,
    "age-opening": \.ageOpenings, "age-unit": \.ageUnits, "age-alone": \.agesAlone,
    "reading-time": \.readingTime,
    "no-name": \.wordsOfNoName, "name-joining": \.wordsJoiningNames, "place-joining": \.wordsJoiningPlaces,
    "source": \.sourceOpenings,
    "related-label": \.relatedLabels, "related-opening": \.relatedOpenings, "notice-label": \.noticeLabels,
    "notice-opening": \.noticeOpenings, "notice-ending": \.noticeEndings, "rights": \.rights,
    "caption-label": \.captionLabels, "caption-opening": \.captionOpenings,
    "caption-alone": \.captionsAlone, "helper-label": \.helperLabels, "advertisement": \.advertisements,
    "follow-opening": \.followOpenings, "network": \.networks, "network-joining": \.wordsJoiningNetworks,
    "count": \.countedWords, "contribution": \.contributions, "outlet-opening": \.outletOpenings,
    "outlet-ending": \.outletEndings, "outlet": \.outlets, "section": \.sections,
  ]

  /// The words in a language's table `surroundings.tsv`, added to those of a language from which the language borrows.
  init(of language: Language, borrowing borrowed: SurroundingWords = .neutral) {
    self = borrowed
    for row in LanguageTable("surroundings.tsv", of: language).rows {
      if row[0].hasPrefix("field-") {
        for name in LanguageTable.forms(row, 1) { fieldNames[fold(name)] = String(row[0].dropFirst(6)) }
        continue
      }
      guard let list = Self.lists[row[0]] else { continue }
      let forms = LanguageTable.forms(row, 1)
      let folded = forms.map { fold($0) }
      self[keyPath: list].formUnion(folded)
      for phrase in folded {
        let words = phrase.utf8.split(separator: UInt8(ascii: " "))
        let first = Hash64.empty.adding(words.first ?? phrase.utf8[...])
        firstWords[first] = max(firstWords[first] ?? 0, words.count)
        phrases.insert(Hash64(phrase))
      }
      if ["notice-ending", "contribution", "count"].contains(row[0]) {
        lastWordsOfNotices.formUnion(folded.compactMap { $0.split(separator: " ").last.map(String.init) })
      }
      markedWords.formUnion(forms.lazy.map { $0.lowercased() }.filter { !$0.utf8.contains(0x20) })
    }
  }

  /// True if a phrase begins with a folded word. Most words begin none.
  package func beginsPhrase(_ folded: String) -> Bool { firstWords[Hash64(folded)] != nil }

  /// The phrases that begin with the first of some folded words, by their numbers of words: bit `n` for `n` words.
  package func phraseLengths(at folded: ArraySlice<String>) -> UInt64 {
    guard let first = folded.first, let longest = firstWords[Hash64(first)] else { return 0 }
    var lengths: UInt64 = 0
    var phrase = Hash64.empty
    for (index, word) in folded.prefix(min(longest, UInt64.bitWidth - 1)).enumerated() {
      if index > 0 { phrase = phrase.adding(UInt8(ascii: " ")) }
      phrase = phrase.adding(word.utf8)
      if phrases.contains(phrase) { lengths |= 1 << UInt64(index + 1) }
    }
    return lengths
  }

  /// True if a notice may end with a folded word.
  package func endsNotice(_ folded: String) -> Bool { lastWordsOfNotices.contains(folded) }

  /// True if a word of a text with diacritics is a word of a list, not only the same without diacritics.
  package func has(_ word: String) -> Bool { markedWords.contains(word.lowercased()) }
}
