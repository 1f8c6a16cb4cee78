internal import Languages
internal import Text

/// The word types of the texts that were read, each once, by numbers. Most words of a text were met before, so that
/// their properties are computed at the first sight only.
struct WordTypes: Sendable {
  private(set) var all: [WordType]
  private var numbers: [Spelling: Int] = [:]

  /// The number of the start of a line, and of the end.
  static let lineStart = 0
  static let lineEnd = 1

  let rules: WordRules

  init(_ language: Language) {
    rules = WordRules(language.profile)
    all = [.lineStart, .lineEnd]
  }

  subscript(number: Int) -> WordType { all[number] }

  /// The hash of a word without its diacritics.
  func foldedKey(of number: Int) -> Hash64 {
    let word = all[number]
    let isFolded = word.isASCII && !word.lower.utf8.contains(where: \.isUppercase)
    return isFolded ? word.key : Hash64(fold(word.lower))
  }

  /// The number of a word type by its bytes, which are valid UTF-8 and of a token that was measured.
  mutating func number(of bytes: Span<UInt8>, _ shape: Token.Shape) -> Int {
    let spelling = Spelling(bytes)
    if let number = numbers[spelling] { return number }
    numbers[spelling] = all.count
    let word = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    all.append(WordType(spelling.isASCII ? word : word.composed, shape, rules))
    return all.count - 1
  }

  /// The hash of a word's bytes. Two of a million words share a hash once in 10⁷ times.
  private struct Spelling: BitHashable {
    let bits: UInt64
    let isASCII: Bool

    init(_ bytes: Span<UInt8>) {
      var (key, all) = (Hash64.empty, UInt8(0))
      for index in bytes.indices {
        key = key.adding(bytes[index])
        all |= bytes[index]
      }
      bits = key.bits
      isASCII = all < 0x80
    }

    static func == (left: Spelling, right: Spelling) -> Bool { left.bits == right.bits }
  }
}
