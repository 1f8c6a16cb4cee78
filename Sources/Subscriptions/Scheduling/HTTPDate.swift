internal import Text

/// A moment in the header of an answer (RFC 9110, 5.6.7).
enum HTTPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let zones: Set<String> = ["gmt", "utc", "ut", "z", "+0000", "0000"]

  /// Seconds since 1970; nil for a text in none of the three formats. `Sun, 06 Nov 1994 08:49:37 GMT`,
  /// `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
  static func seconds(_ text: String) -> Int? {
    var words = text.lowercased().split { ", -:\t".contains($0) }.map(String.init)
    if let last = words.last, zones.contains(last) { words.removeLast() }
    if let first = words.first, !first.utf8.allSatisfy(\.isDigit), month(first) == nil { words.removeFirst() }
    guard words.count == 6 else { return nil }
    // The format of C's asctime has the month first and the year last.
    if month(words[0]) != nil { words = [words[1], words[0], words[5], words[2], words[3], words[4]] }
    guard let month = month(words[1]) else { return nil }
    let numbers = words.map { $0.utf8.allSatisfy(\.isDigit) && $0.utf8.count < 5 ? Int($0) : nil }
    guard let day = numbers[0], var year = numbers[2], let hour = numbers[3], let minute = numbers[4],
      let second = numbers[5], (1...31).contains(day), hour < 24, minute < 60, second < 61
    else { return nil }
    // Two digits mean the century that makes the year no more than 50 years away from ours.
    if words[2].utf8.count == 2 { year += year < 70 ? 2000 : 1900 }
    let days = DayNumber(year, month, day).days - DayNumber(1970, 1, 1).days
    return days * 86_400 + hour * 3600 + minute * 60 + second
  }

  private static func month(_ word: String) -> Int? {
    months.firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
  }
}
