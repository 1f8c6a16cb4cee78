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
      a am an at ban bat be bet bin bit bop but can cap cat chat chin chip chop con cop cot cut dam dim din dip \
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

  private var words = 0
  private var syllables = 0
  private var weight = 0.0

  /// Weighs one word that is set in ASCII letters. A capitalised word that is no syllable is a name, which
  /// says nothing.
  mutating func weigh(_ word: some Collection<UInt8>) {
    guard let first = word.first else { return }
    guard let packed = PackedWord(word) else {
      if first & 0x20 != 0 { add(-1.5, isSyllable: false) }
      return
    }
    if Self.frequentSyllables.contains(packed) {
      add(1.5, isSyllable: true)
    } else if Self.englishWords.contains(packed) {
      add(-2.5, isSyllable: false)
    } else if Self.englishLookalikes.contains(packed) {
      add(-0.2, isSyllable: true)
    } else if VietnameseSyllable.all.contains(packed) {
      add(first & 0x20 != 0 ? 1 : 0.5, isSyllable: true)
    } else if first & 0x20 != 0 {
      add(-1.5, isSyllable: false)
    }
  }

  private mutating func add(_ evidence: Double, isSyllable: Bool) {
    words += 1
    syllables += isSyllable ? 1 : 0
    weight += evidence
  }

  /// The share of the words that are Vietnamese syllables, or nil where the text is not Vietnamese.
  var share: Double? {
    guard words > 0, weight >= 1.5, weight >= 0.3 * Double(words) else { return nil }
    return Double(syllables) / Double(words)
  }
}
