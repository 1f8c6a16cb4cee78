internal import Foundation
internal import Text

/// The forms of words that were met, each once, by numbers. Most words of a text were met before, in it or in another
/// text: what they tell is worked out at the first sight of them.
struct WordForms: Sendable {
  private(set) var all: [WordForm]
  private var numbers: [Spelling: Int] = [:]

  /// What stands in front of a line, and behind it.
  static let lineStart = 0
  static let lineEnd = 1

  init() {
    all = [.lineStart, .lineEnd]
  }

  subscript(number: Int) -> WordForm { all[number] }

  /// The number of a form by its bytes, which are valid UTF-8 and of a token that was measured.
  mutating func number(of bytes: Span<UInt8>, _ shape: Token.Shape) -> Int {
    let spelling = Spelling(bytes)
    if let number = numbers[spelling] { return number }
    numbers[spelling] = all.count
    all.append(WordForm(Self.composed(bytes), shape))
    return all.count - 1
  }

  private static func composed(_ bytes: Span<UInt8>) -> String {
    let word = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    // Combining accents begin with these bytes.
    return word.utf8.contains { $0 == 0xCC || $0 == 0xCD } ? word.precomposedStringWithCanonicalMapping : word
  }

  /// The bytes of a form, hashed. Two of a million forms share a hash once in 10⁷ times.
  private struct Spelling: HashedByBits {
    let bits: UInt64

    init(_ bytes: Span<UInt8>) {
      var key = WordKey.empty
      for index in bytes.indices { key = key.adding(bytes[index]) }
      bits = key.bits
    }
  }
}
