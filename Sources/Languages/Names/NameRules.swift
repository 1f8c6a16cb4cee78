package import Text

/// The rules by which the names of people, places and organizations are written in one language. Each default holds for
/// all languages.
///
/// The tables of names beside the rules are described in `Sources/Names/README.md`.
package struct NameRules: Sendable {
  // MARK: Spelling

  /// True if diacritics distinguish words, as in `Bộ` and `bò`. Texts that leave them out are recognised as such.
  package var keepsDiacritics = false
  /// True if a space parts syllables, so that a word consists of several tokens.
  package var isWrittenInSyllables = false
  /// True if a line can be in title case, in which capitals mean nothing.
  package var hasTitleCase = true
  /// Words that lose their last letter and join the next word with an apostrophe, in small letters: `l'`.
  package var elisions: Set<String> = []
  /// Words that take a full stop without ending a sentence, in small letters. The default is written alike in most
  /// languages of Latin letters.
  package var abbreviations: Set<String> = ["dr", "prof", "st"]

  /// Abbreviations with which the names of firms, of people (behind the family name) and of streets end, in small letters
  /// without their full stop. The defaults are written alike in most languages of Latin letters.
  package var firmEndings: Set<String> = ["co", "corp", "inc", "llc", "ltd", "plc"]
  package var generationEndings: Set<String> = ["jr", "sr"]
  package var streetEndings: Set<String> = ["ave", "blvd", "rd", "st"]

  // MARK: Words in names

  /// Words in small letters that can join two capitalised words to one name: `of`, `de`.
  package var joiningWords: Set<String> = []
  /// Words for `and`, which can join two words of a name or two names: `et` of `Économie et Finances` and of `l'ONU et
  /// l'Otan`.
  package var conjunctions: [String] = []
  /// Articles that can belong to the name of an organization: `The Guardian`.
  package var articles: [String] = []
  /// Words that only precede vowels, in small letters: `an`.
  package var wordsBeforeVowels: Set<String> = []
  /// Endings of plurals with the endings of their singulars, the longest first.
  package var pluralEndings: [(plural: String, singular: String)] = []
  /// Endings of ordinal numbers in figures: `th` of `10th`.
  package var ordinalEndings: [String] = []
  /// True if the parts of a capitalised word with hyphens are one name, whatever each means: `Boulogne-sur-Mer`.
  package var keepsCompounds = false
  /// True if an adjective of a place begins with a capital: `Belgian`, but `belge`.
  package var capitalisesAdjectives = true

  /// Words between a place and the country in which it is, in small letters: `Armenia in Colombia`.
  package var placeLinks: Set<String> = []

  // MARK: Ministries and countries

  /// The words with which the names of ministries begin: `ministry`.
  package var ministryHeads: [String] = []
  /// True if the head of a ministry's name is always its first word.
  package var beginsWithMinistryHead = true
  /// Words that are optional in the name of a portfolio.
  package var portfolioLinks: [String] = []
  /// True if the name of a body ends in its country: `Bộ Công an Việt Nam`.
  package var endsInCountry = false
  /// The CLDR code of the country whose bodies are meant where an article names it most and a name leaves out its
  /// country. Nil for a language of several countries.
  package var homeCountry: String?

  // MARK: People

  /// The people's names that put the family name first and stay whole; nil where the given name is first.
  package var familyNameFirst: FamilyNameFirst?

  /// Offices and ranks before a person's name, in small letters. Between the two the body or the country may be named that
  /// the person serves: `Chủ tịch Quốc hội Trần Thanh Mẫn`.
  package var titles: [String] = []
  /// The first words of names of public bodies that are never called after a person, in small letters. A person's name
  /// behind such a body's name is no part of it: `Bộ Công an Lương Tam Quang`, but `Bệnh viện Nguyễn Tri Phương`.
  package var officeHeads: [String] = []

  /// Kinds of public bodies, in small letters, that with a place behind them are the name of a body: `Tỉnh ủy Quảng Nam`.
  package var placedHeads: [String] = []

  /// Words directly before the name of a programme or a product, in small letters: `app`.
  package var productWords: Set<String> = []

  /// Words that form a plural before a noun: `các`.
  package var pluralWords: Set<String> = []
  /// Words beside and in names that decide what the names are.
  package var settings = NameSettingWords.neutral

  /// Words behind a person's age in figures: `34 ans`.
  package var ageWords: Set<String> = []

  // MARK: Finding names

  /// Words before the name of a language in small letters, which is no adjective of a place there: `parler français`.
  package var wordsBeforeLanguages: Set<String> = []

  /// The number of tokens by which a name may begin before its first capital, and end after its last capital.
  package var margins = (before: 2, behind: 2)
  /// True if the language has lists of words that find names without a trained model: `NameCues`.
  package var hasCues = false
  /// True if entities have their names in this language in texts of all languages. Names in other languages are read
  /// only for texts in these languages.
  package var isAlwaysNamed = false

  package init() {}

  package static let neutral = NameRules()
}

/// Names of people that put the family name first and stay whole: `Nguyễn Văn An`.
package struct FamilyNameFirst: Sendable {
  /// The CLDR code of the country that the name of such a person points to.
  package let country: String
  /// The family names, folded.
  package let families: Set<String>
  /// The family names in small letters with their diacritics.
  package let spelledFamilies: Set<String>
  /// Words in small letters with their diacritics with which sentences begin, although some are family names.
  package let sentenceOpeners: Set<String>
  /// Names between the family name and the last name that nothing else has, folded.
  package let middleNames: Set<String>
  /// The syllables of which all words of such a name are made, folded.
  package let syllables: Set<PackedWord>

  /// True if folded words are such a name: two or more syllables, the first a family name.
  package func matches(_ words: [String]) -> Bool {
    guard let first = words.first, words.count > 1, families.contains(first) else { return false }
    return words.allSatisfy(isSyllable)
  }

  /// True if a folded word can be a part of such a name.
  package func isSyllable(_ word: String) -> Bool { PackedWord(word.utf8).map(syllables.contains) ?? false }
}

extension NameRules {
  /// Words of several languages between a given and a family name that belong to the latter, in small letters.
  package static let particles: Set<String> = [
    "al", "ap", "ben", "bin", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
    "le", "lo", "mac", "st.", "ten", "ter", "van", "von", "y", "zu",
  ]
}
