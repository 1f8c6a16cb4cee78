internal import Languages
internal import Text

/// The agencies and papers of all languages, because articles also name those of other countries.
enum Agencies {
  static func contains(_ folded: String) -> Bool { home.contains(folded) || world.contains(folded) }

  /// True if a name is written in capitals.
  static func looksLikeOne(_ name: TextRange, in text: UTF8Text) -> Bool {
    name.count >= 2 && name.allSatisfy { text[$0].isUppercase }
  }

  /// The last word of a range that names an agency: `(Vietnam+)`, `AFP/TTXVN`.
  static func last(in range: TextRange, of text: UTF8Text) -> TextRange? {
    let pieces = Words(of: text, in: range).flatMap { word in
      word.split { text[$0] == UInt8(ascii: "/") }.map { piece in
        // `Vietnam+` is a name with a sign.
        piece.startIndex..<(text[piece.endIndex] == UInt8(ascii: "+") ? piece.endIndex + 1 : piece.endIndex)
      }
    }
    return pieces.last { contains(text.folded($0)) }
  }

  /// The agencies of single countries, without agencies that publish everywhere, such as AFP.
  static let home = union(\.homeAgencies).subtracting(NewsWords.neutral.worldAgencies)
  static let world = union(\.worldAgencies)

  private static func union(_ list: (NewsWords) -> Set<String>) -> Set<String> {
    LanguageProfile.all.reduce(list(.neutral)) { $0.union(list($1.news)) }
  }
}
