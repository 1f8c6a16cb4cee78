internal import Text

/// Recognises Vietnamese that is written without diacritics, as in e-mail, chat and old systems: `Thu tuong
/// Chinh phu`. CLD2 has no model of it.
///
/// Each word is weighed: Vietnamese is written in syllables of a narrow shape (`VietnameseSyllable`), so that
/// one long word of another language says much, and a run of syllables that are no English words says as much
/// the other way. The word lists are ours, from knowledge of both languages.
struct UndiacritisedVietnamese {
  /// Syllables of the most frequent Vietnamese words that are no English words.
  private static let frequentSyllables = Set<PackedWord>(
    words: """
      bao biet cac chi chinh cho chua chung cua cung da dang day dau den deu dieu do doi dong duoc duong gia \
      giua gom hai hien hon khac khi khoang khong lai lam lan luc moi mot muc nam nay neu ngay nguoi nha nhan \
      nhat nhieu nhu nhung noi nuoc phai pho qua quan quoc rang rat sau tai tat thanh thay theo thi thoi tien \
      tinh toi trong truoc truong tu tung va van vao viec viet voi vu
      """)

  /// English words that have the shape of a Vietnamese syllable.
  private static let englishLookalikes = Set<PackedWord>(
    words: """
      a am an at ban bat be bet bin bit bop but can cap cat chat chin chip chop con cop cot cut dam day dim din dip \
      do don dot gap get go got gun ham hang hat hem hen her hi him hip hit ho hop hot hum hung hut i in it \
      kin kit lap lay let lip lit long lot lay mad man map mat may me men met mom mop my nap net no not now nut \
      on out pan pay pen pet phone pin pit pop pot put quit ran rap rat ray rim rip rot run sang sat say set \
      sin sip sit so son song sung sun tan tang tap tay ten than that the them then thin this tim tin tip to \
      tom ton tongue top up vet vat vie who
      """)

  /// Words of English that no Vietnamese text without names is likely to hold.
  private static let englishWords = Set<PackedWord>(
    words: """
      about after all also and are as been before by did for from had has have he his if into is its just more \
      most of off one or other over said she some such their there these they through under us was we were what \
      when where which while will with would you your
      """)

  /// Syllables of the names of people. In a text in capitals they say nothing.
  static let nameSyllables = WordTable(
    LanguageTable("name-syllables.txt", of: .vietnamese).words.compactMap { PackedWord($0.utf8) })

  /// The numbers of words with a small first letter, of syllables among them, and their weight. Words of English count
  /// here too, because they are no names.
  private var words = 0
  private var syllables = 0
  private var weight = 0.0
  /// The numbers of words with a capital that are syllables, syllables that are no names, and other words. An English
  /// word that looks like a syllable counts as half a syllable.
  private var capitalSyllables = 0.0
  private var namelessSyllables = 0
  private var otherCapitals = 0

  /// Weighs one word that is set in ASCII letters.
  mutating func weigh(_ word: some Collection<UInt8>) {
    guard let first = word.first else { return }
    let packed = PackedWord(word)
    if let packed, Self.englishWords.contains(packed) {
      add(-2.5, isSyllable: false)
    } else if first.isUppercase {
      weighCapitalised(packed)
    } else if let packed, Self.frequentSyllables.contains(packed) {
      add(1.5, isSyllable: true)
    } else if let packed, Self.englishLookalikes.contains(packed) {
      add(-0.2, isSyllable: true)
    } else if let packed, VietnameseSyllable.all.contains(packed) {
      add(1, isSyllable: true)
    } else {
      add(-1.5, isSyllable: false)
    }
  }

  private mutating func weighCapitalised(_ word: PackedWord?) {
    guard let word, VietnameseSyllable.all.contains(word) else {
      otherCapitals += 1
      return
    }
    let isLookalike = Self.englishLookalikes.contains(word)
    capitalSyllables += isLookalike ? 0.5 : 1
    namelessSyllables += isLookalike || Self.nameSyllables.contains(word.bits) ? 0 : 1
  }

  private mutating func add(_ evidence: Double, isSyllable: Bool) {
    words += 1
    syllables += isSyllable ? 1 : 0
    weight += evidence
  }

  private var capitals: Double { capitalSyllables + Double(otherCapitals) }

  /// The share of the words that are Vietnamese syllables; nil where the text is not Vietnamese.
  var share: Double? {
    // Words in small letters tell the language. Without them a text is a headline in capitals or a list of names.
    if words > 1, Double(words) * 3 >= capitals {
      guard weight >= 1.5, weight >= 0.3 * Double(words) else { return nil }
      return Double(syllables) / Double(words)
    }
    let isHeadline =
      weight >= 0 && namelessSyllables > 2 && Double(namelessSyllables) * 3 >= capitals
      && Double(otherCapitals) * 10 <= capitals
    return isHeadline ? capitalSyllables / capitals : nil
  }

  /// True if the text can be a list of Vietnamese names, which no language owns: syllables with capitals and hardly any
  /// other word.
  var mayBeNames: Bool {
    words == 0 && capitalSyllables > 1 && Double(otherCapitals) * 4 <= capitals
  }
}
