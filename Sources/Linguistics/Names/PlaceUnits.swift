internal import Corpus

/// Nouns that say what a place is, and that its name can do without: `thành phố Antwerp`, `New York City`.
enum PlaceUnits {
  /// A place's name without its unit, where something is left.
  static func taken(off name: ArraySlice<Token>, language: Language) -> ArraySlice<Token> {
    if language == .vietnamese { return takenOffFront(name) }
    guard let last = name.last, name.count > 1, englishUnits.contains(last.lower) else { return name }
    return name.dropLast()
  }

  private static let englishUnits: Set<String> = [
    "city", "county", "island", "port", "prefecture", "province", "river",
  ]

  private static func takenOffFront(_ name: ArraySlice<Token>) -> ArraySlice<Token> {
    let tokens = Array(name)
    let isASCII = tokens.allSatisfy { $0.lower.utf8.allSatisfy { $0 < 0x80 } }
    let cues = isASCII ? VietnameseCues.folded : VietnameseCues.accented
    guard let (end, _) = cues.placeUnits.match(in: tokens, from: 0, before: tokens.count), end < tokens.count
    else { return name }
    return name.dropFirst(end)
  }
}
