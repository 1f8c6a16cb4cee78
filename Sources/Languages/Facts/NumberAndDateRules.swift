internal import Text

/// The words of numbers and dates in one language, and the rules that join them.
package struct NumberAndDateRules: Sendable {
  /// The order of day and month in `10/9/2025`.
  package enum Order: Sendable {
    case dayFirst, monthFirst, unknown
  }

  /// The mark before the decimals of a number.
  package enum DecimalMark: Sendable {
    case point, comma
    /// Both are in use; three digits behind the last mark are taken for thousands.
    case either
  }

  /// The position of `next` and `last` beside the name of a day.
  package enum Direction: Sendable {
    /// `next Monday`, `Monday last week`.
    case before
    /// `lundi prochain`, `thứ Hai tuần tới`. `past`: whether the word for the past can follow without the word for the
    /// week.
    case behind(past: Bool)
  }

  var order = Order.unknown
  var decimalMark = DecimalMark.either
  var direction = Direction.before
  /// True if `10/9` is a date without a year, rather than a fraction.
  var writesDaysInFigures = false
  /// True if the day may follow the name of the month: `September 8`.
  package internal(set) var dayFollowsMonth = false
  /// True if a digit in letters before a word of ten multiplies it: `hai mươi`.
  var digitsMultiplyTens = false
  /// True if months are counted, so that a number behind the word for a month or a year begins a date: `tháng 9`.
  var countsMonths = false
  /// The number that the word for a year means too: `năm`.
  var numberOfYearWord: Int?
  /// True if the word for one is an article, too, and a number only before a scale: `un million`.
  var oneIsArticle = false
  /// True if a word may join a scale with its unit: `2,5 millions d'euros`.
  var joinsUnits = false

  /// The words for texts with diacritics and without; where `prose` keeps no tone marks they are the same.
  private(set) var marked: NumberAndDateWords
  private(set) var folded: NumberAndDateWords
  /// The meanings by folded words, for reading a single date.
  package private(set) var meanings: [String: NumberAndDateWords.Meaning]
  /// The folded words that name a day of the week or begin such a name, and the words before a day: `ngày`, `thứ`, `chủ`.
  package private(set) var calendarWords: Set<String>

  init(_ prose: ProseRules, _ entries: NumberAndDateEntries) {
    folded = NumberAndDateWords(entries, prose, isMarked: false)
    marked = prose.hasToneMarks ? NumberAndDateWords(entries, prose, isMarked: true) : folded
    meanings = Dictionary(
      entries.meanings.flatMap { meaning, names in
        names.map { (fold($0), meaning) }
      }
    ) { first, _ in first }
    calendarWords = Set(
      meanings.compactMap { name, meaning in
        switch meaning {
        case .weekday: name.split(separator: " ").first.map(String.init)
        case .role(.weekday), .role(.day): name
        default: nil
        }
      })
  }

  package static let neutral = NumberAndDateRules(.neutral, NumberAndDateEntries())

  /// The words for a text. A text with diacritics tells words apart that are the same without them.
  func words(hasDiacritics: Bool) -> NumberAndDateWords { hasDiacritics ? marked : folded }
}

extension NumberAndDateRules {
  /// True if `10/9/2025` means 10 September.
  package var isDayFirst: Bool { order == .dayFirst }
}
