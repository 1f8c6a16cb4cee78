internal import Languages
internal import Text

/// The agencies and papers of all languages, because articles also name those of other countries.
enum Agencies {
  static func contains(_ folded: String) -> Bool { home.contains(folded) || world.contains(folded) }

  /// The most words of the name of an agency.
  private static let mostWords = 4

  /// The number of words of the longest name of an agency that begins with a word of a line; nil without such a name.
  static func length(at index: Int, of line: FoldedLine) -> Int? {
    (1...mostWords).reversed().first { count in
      index + count <= line.words.count
        && isKnown(
          line.text.folded(line.words[index].lowerBound..<line.words[index + count - 1].upperBound))
    }
  }

  /// The ends of addresses of the web that papers take for their names: `VnExpress.net`.
  private static let topLevelDomains: Set<String> = [
    "com", "net", "org", "info", "vn", "uk", "fr", "de", "eu", "au", "ca", "us", "sg", "hk", "jp", "kr", "nz",
    "ie",
  ]

  /// True for a word such as `VnExpress.net`. The parts of a pen name (`Th.Minh`) are no such ends.
  static func isAddress(_ folded: String) -> Bool {
    let labels = folded.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels[0].count > 1
      && topLevelDomains.contains(String(labels[labels.count - 1]))
  }

  /// True if a name is written in capitals.
  static func looksLikeOne(_ name: TextRange, in text: UTF8Text) -> Bool {
    name.count >= 2 && name.allSatisfy { text[$0].isUppercase }
  }

  /// The last word of a range that names an agency: `(Vietnam+)`, `AFP/TTXVN`.
  static func last(in range: TextRange, of text: UTF8Text) -> TextRange? {
    let pieces = Words(of: text, in: range).flatMap { word in
      text.pieces(of: word, between: UInt8(ascii: "/")).map { piece in
        // `Vietnam+` is a name with a sign.
        piece.lowerBound..<piece.upperBound + (text[piece.upperBound] == UInt8(ascii: "+") ? 1 : 0)
      }
    }
    return pieces.last { contains(text.folded($0)) }
  }

  /// True for the name of an agency, of a paper or of a station.
  static func isKnown(_ folded: String) -> Bool { contains(folded) || outlets.contains(folded) }

  private static let outlets = union(\.surroundings.outlets)

  /// The agencies of single countries, without agencies that publish everywhere, such as AFP.
  static let home = union(\.homeAgencies).subtracting(NewsWords.neutral.worldAgencies)
  static let world = union(\.worldAgencies)

  private static func union(_ list: (NewsWords) -> Set<String>) -> Set<String> {
    LanguageProfile.all.reduce(list(.neutral)) { $0.union(list($1.news)) }
  }
}
