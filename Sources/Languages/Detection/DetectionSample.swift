internal import Text

/// The words of a text that show its language. Links, handles and numbers are left out. Capitalised words with accents
/// are left out too if enough other words remain, because a name shows little of the language of the text around it
/// (`Nguyễn Phú Trọng` in an English report).
struct DetectionSample {
  /// The least number of letters for a detection.
  static let fewestLetters = 3

  /// The number of words that must remain where names are left out.
  private static let fewestWords = 3

  /// The words, parted by spaces, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The number of letters; every scalar outside ASCII counts as one.
  private(set) var letterCount = 0
  private(set) var wordCount = 0
  /// True if no word has a letter beyond ASCII.
  private(set) var isASCII = true
  /// The weighing of the words that are set in ASCII.
  private(set) var vietnamese = UndiacritisedVietnamese()

  init(_ source: Span<UInt8>) {
    bytes.reserveCapacity(source.count)
    gather(from: source, withNames: false)
    if wordCount < Self.fewestWords {
      self = DetectionSample()
      gather(from: source, withNames: true)
    }
  }

  private init() {}

  /// The words of a text with all names, as `bytes` has them.
  static func words(of source: Span<UInt8>) -> [UInt8] {
    var sample = DetectionSample()
    sample.gather(from: source, withNames: true)
    return sample.bytes
  }

  private mutating func gather(from source: Span<UInt8>, withNames: Bool) {
    var start = 0
    for end in 0...source.count where end == source.count || source[end] <= 0x20 {
      if start < end { take(source, start..<end, withNames: withNames) }
      start = end + 1
    }
  }

  private mutating func take(_ source: Span<UInt8>, _ chunk: Range<Int>, withNames: Bool) {
    guard !isLink(source, chunk), withNames || !isAccentedName(source, chunk) else { return }
    var wordStart = chunk.lowerBound
    for index in chunk.lowerBound...chunk.upperBound {
      let isLetter = index < chunk.upperBound && (source[index] >= 0x80 || source[index].isLetter)
      if isLetter { continue }
      if wordStart < index { takeWord(source, wordStart..<index) }
      wordStart = index + 1
    }
  }

  private mutating func takeWord(_ source: Span<UInt8>, _ range: Range<Int>) {
    let start = bytes.count
    var letters = 0
    var all: UInt8 = 0
    for index in range {
      letters += source[index] & 0xC0 == 0x80 ? 0 : 1
      all |= source[index]
    }
    letterCount += letters
    source.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    if all < 0x80 { vietnamese.weigh(bytes[start...]) } else { isASCII = false }
    wordCount += 1
    bytes.append(UInt8(ascii: " "))
  }

  /// `https://…`, `pic.twitter.com/…`, `@name`, `#tag`.
  private func isLink(_ source: Span<UInt8>, _ chunk: Range<Int>) -> Bool {
    let first = source[chunk.lowerBound]
    if first == UInt8(ascii: "@") || first == UInt8(ascii: "#") { return true }
    var hasDot = false
    for index in chunk {
      hasDot = hasDot || source[index] == UInt8(ascii: ".")
      let isAfterColon = index > chunk.lowerBound && source[index - 1] == UInt8(ascii: ":")
      if source[index] == UInt8(ascii: "/"), hasDot || isAfterColon { return true }
    }
    return false
  }

  /// A word with a capital first letter and at least one Latin letter with a diacritic.
  private func isAccentedName(_ source: Span<UInt8>, _ chunk: Range<Int>) -> Bool {
    var isAccented = false
    var isCapitalised: Bool?
    var index = chunk.lowerBound
    while index < chunk.upperBound {
      let (scalar, length) = decodeScalar(source, at: index)
      index += length
      if scalar >= 0x80, LatinBases.base(of: scalar) == nil { continue }
      if isCapitalised == nil, scalar >= 0x80 || source[index - 1].isLetter {
        isCapitalised = CharacterClass(scalar) == .capital
      }
      isAccented = isAccented || scalar >= 0x80
    }
    return isAccented && isCapitalised == true
  }
}
