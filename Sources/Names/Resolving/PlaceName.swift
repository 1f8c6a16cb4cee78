internal import News
internal import Text

/// What the name of a place means: a place that is known, or a key that is the same in both languages where the name
/// says what it is (`Hudson River`, `sông Hudson`). Units of administration are no part of the entity: `tỉnh Quảng Nam`
/// is Quảng Nam.
enum PlaceName {
  /// The entity where it is known, and the key in any case.
  static func meaning(of text: String, _ reading: NameReading) -> (key: EntityKey, entity: Entity?) {
    let spelt = reading.known.spelt(text)
    if let known = reading.known.entity(named: spelt, .place) { return (known.key, known) }
    // A building or a body that is known: the `White House` as a place.
    if let known = reading.known.entity(named: spelt, .organization) { return (known.key, known) }
    let words = reading.words(of: text)
    let composed = reading.composed(words)
    // Without diacritics `đến` looks like `đền`, a temple: a short word before a place says nothing.
    if let only = composed.onlyPlace ?? (reading.isUndiacritised ? composed.placeBehindWord : nil) {
      return (only.key, only)
    }
    let key = composed.placeText ?? words.map(\.text).joined(separator: " ")
    return (EntityKey("place:" + fold(key)), nil)
  }
}

extension ComposedName {
  /// The place where nothing but a unit of administration stands beside its name.
  fileprivate var onlyPlace: Entity? {
    guard propers.isEmpty, places.count == 1, meanings.allSatisfy({ $0.role == .unit }) else { return nil }
    return places.first
  }

  /// The place where one word stands beside its name.
  fileprivate var placeBehindWord: Entity? {
    propers.isEmpty && places.count == 1 && meanings.count == 1 ? places.first : nil
  }

  /// The parts without their unit, which only a number can't do without: `quận 1`.
  fileprivate var placeText: String? {
    let isNumbered = propers.allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) }
    let text = self.text(units: isNumbered)
    return text.isEmpty ? nil : text
  }
}
