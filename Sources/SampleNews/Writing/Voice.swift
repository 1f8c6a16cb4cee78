/// The style of news in a language: its words, its sentences, and its headings and captions.
struct Voice {
  let vocabulary: Vocabulary
  let openings: [SentencePattern]
  let sentences: [SentencePattern]
  let headings: [SentencePattern]
  let captions: [SentencePattern]
  let weekdays: [[UInt8]]

  /// The date inside a sentence.
  let date: @Sendable (Day) -> String

  private static let contentWords = 30_000
}

extension Voice {
  static func english() -> Voice {
    Voice(
      vocabulary: Vocabulary(
        functionWords: EnglishWords.functionWords,
        contentWords: EnglishWords.contentWords(contentWords)),
      openings: SentencePattern.list(
        """
        Prime Minister {person} said on {weekday} that {words} {term} in {place}, where {words}.
        {organization} and {place} agreed on {date} to {words} {term}, according to {organization}.
        {organization} on {weekday} announced {figure} {words} {term}, in a move that {words}.
        {words} {term} in {place} on {weekday}, {person} told {organization}.
        """),
      sentences: SentencePattern.list(
        """
        {words}.
        {words}, {words}.
        {words} {term} {words}, {words}, {words}.
        {words} in {place}, {words} {term}.
        “{words},” {surname} said, adding that {words}.
        "{words}, and {words}," said {person}, who {words}.
        According to {organization}, {figure} {words} {term} {words}.
        Minister {person} said that {words} {figure} percent {words}.
        In {place}, {words} about {figure} million {words}.
        On {weekday}, {words} {term}; {words}.
        Mr {surname} said {words}, while {organization} {words}.
        The {term} {words} since {date}, {words}.
        """),
      headings: SentencePattern.list("{words} in {place}\n{term}, {words}\n{surname}: {words}"),
      captions: SentencePattern.list("Photo: {person}/{organization}"),
      weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].map {
        Array($0.utf8)
      },
      date: { "\(englishMonths[$0.month - 1]) \($0.day), \($0.year)" })
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}

extension Voice {
  static func vietnamese() -> Voice {
    Voice(
      vocabulary: Vocabulary(
        functionWords: VietnameseWords.functionWords,
        contentWords: VietnameseWords.contentWords(contentWords)),
      openings: SentencePattern.list(
        """
        Thủ tướng {person} cho biết {weekday} rằng {words} {term} tại {place}, nơi {words}.
        Ngày {date}, {organization} và {place} nhất trí {words} {term}, theo {organization}.
        {organization} {weekday} công bố {figure} {words} {term}, {words}.
        {words} {term} tại {place}, ông {person} nói với {organization}.
        """),
      sentences: SentencePattern.list(
        """
        {words}.
        {words}, {words}.
        {words} {term} {words}, {words}, {words}.
        {words} tại {place}, {words} {term}.
        “{words}”, ông {surname} nói và cho biết {words}.
        "{words} và {words}", bà {person} khẳng định {words}.
        Theo {organization}, {figure} {words} {term} {words}.
        Bộ trưởng {person} cho rằng {words} {figure}% {words}.
        Tại {place}, {words} khoảng {figure} triệu {words}.
        {weekday}, {words} {term}; {words}.
        Ông {surname} nêu rõ {words}, trong khi {organization} {words}.
        Từ ngày {date}, {term} {words}, {words}.
        """),
      headings: SentencePattern.list("{words} tại {place}\n{term}, {words}\n{surname}: {words}"),
      captions: SentencePattern.list("Ảnh: {person} - TTXVN\nẢnh: TTXVN"),
      weekdays: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"].map {
        Array($0.utf8)
      },
      date: { "\($0.day)/\($0.month)/\($0.year)" })
  }
}
