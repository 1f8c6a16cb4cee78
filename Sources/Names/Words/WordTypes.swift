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

  /// The hash of a word's bytes, eight at a time. Two words of up to eight bytes never share a hash; two of a million longer
  /// words share one once in 10⁷ times.
  private struct Spelling: BitHashable {
    let bits: UInt64
    let isASCII: Bool

    init(_ bytes: Span<UInt8>) {
      (bits, isASCII) = bytes.withUnsafeBytes { bytes in
        var (hash, all) = (UInt64(0), UInt64(0))
        var offset = 0
        while bytes.count - offset > 8 {
          let part = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          hash = Self.mixed(hash ^ part)
          all |= part
          offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
          rest = rest &<< 8 | UInt64(bytes[offset])
          offset += 1
        }
        return (Self.mixed(hash ^ rest), (all | rest) & 0x8080_8080_8080_8080 == 0)
      }
    }

    private static func mixed(_ bits: UInt64) -> UInt64 {
      let product = bits &* 0x9E37_79B9_7F4A_7C15
      return product ^ (product &>> 32)
    }

    static func == (left: Spelling, right: Spelling) -> Bool { left.bits == right.bits }
  }
}
