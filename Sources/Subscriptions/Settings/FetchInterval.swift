internal import Text

/// A time between two fetches as people write it: `15m`, `2h`, `1d`.
package enum FetchInterval {
  /// The units from the longest to the shortest, with their seconds.
  private static let units: [(letter: String, seconds: Int)] = [("d", 86_400), ("h", 3600), ("m", 60)]
  /// A year: a longer time is a slip.
  private static let longest = 366 * 86_400

  /// The seconds of a written time; nil if the text is none.
  package static func seconds(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text[digits.endIndex...].drop { $0 == " " }
    guard let number = Int(digits), (1...longest).contains(number),
      let seconds = units.first(where: { $0.letter == unit })?.seconds,
      number <= longest / seconds
    else { return nil }
    return number * seconds
  }

  /// The written time with the longest unit that needs no fraction; parts of a minute count as a whole one.
  package static func text(_ seconds: Int) -> String {
    let minutes = max(1, (seconds + 59) / 60)
    let unit = units.first { minutes * 60 % $0.seconds == 0 } ?? ("m", 60)
    return "\(minutes * 60 / unit.seconds)\(unit.letter)"
  }
}
