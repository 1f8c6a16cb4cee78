package import Text

/// The words by which the parts of a news article are recognised in one language: bylines, captions, questions, the words
/// at which a headline is cut. They are folded, unless a comment says otherwise.
package struct NewsWords: Sendable {
  // MARK: Who wrote it, and when

  /// The beginnings of lines that name the author or the time of publication, with capitals and diacritics. A capital must
  /// follow a beginning of one word.
  package var bylineOpenings: [String] = []
  /// The one or two words before the agency whose correspondents report.
  package var correspondentWords: Set<String> = []
  /// Agencies and papers of the countries in which the language is spoken. A photographer's credit names the publisher
  /// only where it names one of them, because papers everywhere print photos of the others.
  package var homeAgencies: Set<String> = []
  /// Agencies and papers of the world.
  package var worldAgencies: Set<String> = []

  // MARK: Photos

  /// The beginnings of photo credits: before a colon, before a name, and credits without a name.
  package var creditsBeforeColon: Set<String> = []
  package var creditsBeforeName: Set<String> = []
  package var creditsAlone: Set<String> = []
  /// The first words of credits, each with the number of words of the longest credit that begins with the word. A list and
  /// no function: a function is given a copy of all lists, which costs more than a line of text.
  package private(set) var creditLengths: [String: Int] = [:]
  /// The first words of credits that are other words without their diacritics: `Ảnh` is a photo, `Anh` is England.
  package var creditsNeedingDiacritic: Set<String> = []
  /// True if `©` begins a credit.
  package var hasCopyrightCredits = false

  // MARK: Headlines and headings

  /// The one or two words with which a question, or a label about the news, begins and ends.
  package var questionOpenings: Set<String> = []
  package var questionEndings: Set<String> = []
  /// Words that begin an adverbial before the first comma, which a headline can do without.
  package var adverbialOpenings: Set<String> = []
  /// Words after which no headline is cut, because another word must follow.
  package var danglingWords: Set<String> = []
  /// The same in small letters with diacritics: `của` needs another word, `cửa` is a door.
  private var markedDanglingWords: Set<String> = []
  /// Words that begin a phrase, before which a headline is cut.
  package var phraseOpenings: Set<String> = []
  /// The phrase openings that are other words without their diacritics.
  package var phraseOpeningsNeedingDiacritic: Set<String> = []
  /// Words that are no part of a name in title case, where a word in lower case follows.
  package var sureOpeners: Set<String> = []
  /// The words that may begin a sentence behind a heading with diacritics.
  package var openersBehindDiacritics: Set<String> = []
  /// Words that a name or a title commonly follows, so that a capital is no evidence.
  package var introducingWords: Set<String> = []

  // MARK: Posts, endings, dates

  /// Words in the first person, as posts have them.
  package var firstPersonWords: Set<String> = []
  /// Lines that end an article.
  package var endMarks: Set<String> = []
  /// Two words before an abbreviation that something must follow: `as the U.S.`
  package var wordsBeforeOpenName: Set<String> = []
  /// Words before a date that is another than the article's own.
  package var wordsBeforeOtherDate: Set<String> = []
  /// Words before the article's own date.
  package var wordsBeforeOwnDate: Set<String> = []
  /// Words that only mark a date, such as `ngày`.
  package var dateMarkers: Set<String> = []
  /// Words before a date that tells when something happened: `on`.
  package var wordsOfTime: Set<String> = []
  /// Words and phrases of two words in sentences about another time than the article's own: `ago`, `anniversary`, `will`.
  /// In small letters, with diacritics.
  private var wordsOfOtherTimes: Set<String> = []
  /// The same without diacritics, for texts that leave them out.
  private var foldedWordsOfOtherTimes: Set<String> = []

  /// Words and phrases of two words with which a text looks back at an old event, or names its own time apart from a
  /// date: `years later`, `anniversary`, `this week`. In small
  /// letters, with diacritics, and the same without.
  private var wordsOfLookingBack: Set<String> = []
  private var foldedWordsOfLookingBack: Set<String> = []

  /// The words of the lines around the text.
  package var surroundings = SurroundingWords.neutral

  package static let neutral: NewsWords = {
    var words = NewsWords()
    words.endMarks = [
      "###", "# # #", "-30-", "- 30 -", "***", "fin", "- fin -", "-fin-", "[fin]", "(fin)",
      "finis", "nnnn",
    ]
    words.worldAgencies = [
      "reuters", "ap", "associated press", "afp", "agence france-presse", "upi", "xinhua", "tass", "kyodo",
      "yonhap", "bernama", "antara", "pti", "ani", "ians", "dpa", "efe", "ansa", "bloomberg", "bbc",
      "bbc news",
      "cnn", "voa", "rfi", "dw", "nhk", "sputnik", "ap news", "the associated press",
    ]
    return words
  }()
}

// MARK: - The table

extension NewsWords {
  /// The names of the lists in `phrases.tsv`.
  private static let lists: [Substring: any WritableKeyPath<NewsWords, Set<String>> & Sendable] = [
    "correspondent": \.correspondentWords, "agency-home": \.homeAgencies,
    "agency-world": \.worldAgencies, "credit-colon": \.creditsBeforeColon, "credit-by": \.creditsBeforeName,
    "credit-alone": \.creditsAlone, "credit-marked": \.creditsNeedingDiacritic,
    "interrogative": \.questionOpenings, "interrogative-ending": \.questionEndings,
    "headline-opening": \.adverbialOpenings, "dangling": \.danglingWords,
    "phrase-opening": \.phraseOpenings, "phrase-opening-marked": \.phraseOpeningsNeedingDiacritic,
    "sure-opener": \.sureOpeners, "opener-behind-marks": \.openersBehindDiacritics,
    "introducing": \.introducingWords, "first-person": \.firstPersonWords, "end-mark": \.endMarks,
    "before-open-name": \.wordsBeforeOpenName, "other-time": \.wordsBeforeOtherDate,
    "own-time": \.wordsBeforeOwnDate, "date-marker": \.dateMarkers, "time": \.wordsOfTime,
  ]

  /// The words in a language's table `phrases.tsv`, added to those that hold for all languages or to those of a language
  /// from which the language borrows.
  init(of language: Language, borrowing borrowed: NewsWords = .neutral) {
    self = borrowed
    for row in LanguageTable("phrases.tsv", of: language).rows {
      let forms = LanguageTable.forms(row, 1)
      if row[0] == "byline" {
        bylineOpenings += forms
      } else if row[0] == "other-time-sentence" {
        wordsOfOtherTimes.formUnion(forms)
        foldedWordsOfOtherTimes.formUnion(forms.map { fold($0) })
      } else if row[0] == "looking-back" {
        wordsOfLookingBack.formUnion(forms)
        foldedWordsOfLookingBack.formUnion(forms.map { fold($0) })
      } else if let list = Self.lists[row[0]] {
        self[keyPath: list].formUnion(forms.map { fold($0) })
        if row[0] == "dangling" { markedDanglingWords.formUnion(forms) }
      }
    }
    surroundings = SurroundingWords(of: language, borrowing: borrowed.surroundings)
    countCredits()
  }

  /// Notes the first word of every credit, with the number of words of the longest credit that begins with it.
  private mutating func countCredits() {
    creditLengths = creditsBeforeColon.union(creditsBeforeName).union(creditsAlone).reduce(into: [:]) {
      let words = $1.split(separator: " ")
      guard let first = words.first else { return }
      $0[String(first)] = max($0[String(first)] ?? 0, words.count)
    }
  }

  /// True if another word must follow a word of a text. `isMarked`: the text around the word has diacritics.
  package func isDangling(_ text: UTF8Text, _ word: TextRange, isMarked: Bool) -> Bool {
    isMarked
      ? markedDanglingWords.contains(text.string(in: word).lowercased())
      : danglingWords.contains(text.folded(word))
  }

  /// True if words of a sentence tell of another time than the article's own.
  package func tellsOfOtherTime(_ text: UTF8Text, _ sentence: TextRange) -> Bool {
    has(wordsOfOtherTimes, folded: foldedWordsOfOtherTimes, in: text, sentence)
  }

  /// True if words of a text look back at an event of another time.
  package func looksBack(_ text: UTF8Text, in range: TextRange) -> Bool {
    has(wordsOfLookingBack, folded: foldedWordsOfLookingBack, in: text, range)
  }

  private func has(
    _ marked: Set<String>, folded: Set<String>, in text: UTF8Text, _ range: TextRange
  ) -> Bool {
    let isMarked = text.hasDiacritic(in: range)
    let list = isMarked ? marked : folded
    let words = Words(of: text, in: range).map {
      isMarked ? text.string(in: $0).lowercased() : text.folded($0)
    }
    return words.contains(where: list.contains)
      || zip(words, words.dropFirst()).contains { list.contains($0 + " " + $1) }
  }
}
