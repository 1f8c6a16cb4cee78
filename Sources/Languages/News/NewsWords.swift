/// The words by which the parts of a news article are told in one language: who wrote it, captions, questions, the words
/// at which a headline is cut. All are folded, unless a comment says otherwise.
package struct NewsWords: Sendable {
  // MARK: Who wrote it, and when

  /// What a line that names the author begins with; with capitals and diacritics. A single word has to be followed by a
  /// capital.
  package var bylineOpenings: [String] = []
  /// The words before the agency in the last line: `Source: VOV`.
  package var signatureWords: Set<String> = []
  /// The one or two words before the agency whose correspondents report.
  package var correspondentWords: Set<String> = []
  /// Agencies and papers of the countries in which the language is spoken. A photographer's credit names the publisher
  /// only where it names one of them, for papers everywhere print photos of the others.
  package var homeAgencies: Set<String> = []
  /// Agencies and papers of the world.
  package var worldAgencies: Set<String> = []

  // MARK: Photos

  /// The beginnings of a photo credit: before a colon; before a name; with nothing behind.
  package var creditsBeforeColon: Set<String> = []
  package var creditsBeforeName: Set<String> = []
  package var creditsAlone: Set<String> = []
  private var creditLengths: [String: Int] = [:]
  /// The first words of credits that are other words without their diacritics: `Ảnh` is a photo, `Anh` is England.
  package var creditsNeedingDiacritic: Set<String> = []
  /// Whether `©` begins a credit.
  package var hasCopyrightCredits = false

  // MARK: Headlines and headings

  /// The one or two words with which a question, or a label about the news, begins and ends.
  package var questionOpenings: Set<String> = []
  package var questionEndings: Set<String> = []
  /// Words that begin an adverbial before the first comma, which a headline can do without.
  package var adverbialOpenings: Set<String> = []
  /// Words at which no headline is cut, because something must follow.
  package var danglingWords: Set<String> = []
  /// Words that begin a phrase, before which a headline is cut.
  package var phraseOpenings: Set<String> = []
  /// The phrase openings that are other words without their diacritics.
  package var phraseOpeningsNeedingDiacritic: Set<String> = []
  /// Words that are no part of a name in title case, where a word in lower case follows.
  package var sureOpeners: Set<String> = []
  /// The words that may begin a sentence behind a heading with diacritics.
  package var openersBehindDiacritics: Set<String> = []
  /// Words that a name or a title commonly follows, so that a capital says nothing.
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

  package static let neutral: NewsWords = {
    var words = NewsWords()
    words.endMarks = phrases("###, # # #, -30-, - 30 -, ***")
    words.worldAgencies = phrases(
      """
      reuters, ap, associated press, afp, agence france-presse, upi, xinhua, tan hoa xa, thx, tass, kyodo, yonhap, \
      bernama, antara, pti, ani, ians, dpa, efe, ansa, bloomberg, bbc, bbc news, cnn, voa, rfi, dw, nhk, sputnik, \
      ap news, the associated press
      """)
    return words
  }()
}

extension NewsWords {
  /// The number of words of the longest credit that begins with a word; nil where no credit does.
  package func longestCredit(beginningWith word: String) -> Int? { creditLengths[word] }

  /// Notes the first word of every credit, with the number of words of the longest credit that begins with it.
  mutating func countCredits() {
    creditLengths = creditsBeforeColon.union(creditsBeforeName).union(creditsAlone).reduce(into: [:]) {
      let words = $1.split(separator: " ")
      guard let first = words.first else { return }
      $0[String(first)] = max($0[String(first)] ?? 0, words.count)
    }
  }
}
