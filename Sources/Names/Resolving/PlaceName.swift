internal import News
internal import Text

/// The meaning of a place's name: a place of the gazetteer, or a key that is the same in all languages where the name
/// contains the kind of place (`Hudson River`, `sông Hudson`). Units of administration are no part of the entity: `tỉnh
/// Quảng Nam` is Quảng Nam.
enum PlaceName {
  /// The key, and the entity where the gazetteer has it.
  static func meaning(of text: String, _ parser: NameParser) -> (key: EntityKey, entity: Entity?) {
    let spellings = parser.aliases.spellings(of: text)
    if let known = parser.aliases.entity(named: spellings, .place) { return (known.key, known) }
    // A known building or body, such as the `White House`, as a place.
    if let known = parser.aliases.entity(named: spellings, .organization) { return (known.key, known) }
    let words = parser.words(of: text)
    let parsed = parser.parsed(words)
    // Without diacritics `đến` looks like `đền`, a temple, so a short word before a place means nothing.
    if let only = parsed.onlyPlace ?? (parser.isUndiacritised ? parsed.placeBehindWord : nil) {
      return (only.key, only)
    }
    let key = parsed.placeText ?? words.map(\.text).joined(separator: " ")
    return (EntityKey("place:" + fold(key)), nil)
  }
}

extension ParsedName {
  /// The place where the name consists of a place and units of administration.
  fileprivate var onlyPlace: Entity? {
    guard propers.isEmpty, places.count == 1, meanings.allSatisfy({ $0.role == .unit }) else { return nil }
    return places.first
  }

  /// The place where the name consists of a place and one word.
  fileprivate var placeBehindWord: Entity? {
    propers.isEmpty && places.count == 1 && meanings.count == 1 ? places.first : nil
  }

  /// The parts without their unit, which is kept only for numbers: `quận 1`.
  fileprivate var placeText: String? {
    let isNumbered = propers.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
    let text = self.text(units: isNumbered)
    return text.isEmpty ? nil : text
  }
}
