internal import Text

/// The order of texts from A to Z in a language.
///
/// A key is bytes: first the letters, then what tells texts with the same letters apart. Keys of different languages are
/// compared as they are, so that a list in several languages has one order.
package struct CollationRules: Sendable {
  let makeKey: @Sendable (String) -> [UInt8]

  /// Letters without their diacritics.
  package static let neutral = CollationRules(makeKey: { foldedBytes(of: $0) })

  /// The key by which a text is sorted. Linear in the text.
  package func key(of text: String) -> [UInt8] { makeKey(text) }
}
