internal import Text

/// The share of familiar words in a short text.
struct FamiliarWordScore {
  /// A shorter word is a word of many languages.
  private static let longWord = 5

  private var count = 0
  private var familiar = 0
  /// Words that begin with a small letter, which are no names.
  private var small = 0
  private var smallFamiliar = 0
  private var longFamiliar = 0

  /// `sample`: words with blanks behind them.
  init(of sample: String, by words: FamiliarWords) {
    for word in sample.utf8.split(separator: UInt8(ascii: " ")) {
      // A single letter is an initial or the rest of `it's`.
      guard let first = word.first, word.count > 1 else { continue }
      let isFamiliar = words.contains(word)
      count += 1
      familiar += isFamiliar ? 1 : 0
      longFamiliar += isFamiliar && word.count >= Self.longWord ? 1 : 0
      if !first.isUppercase {
        small += 1
        smallFamiliar += isFamiliar ? 1 : 0
      }
    }
  }

  /// The share of familiar words among those that are no names.
  var share: Double {
    small > 0 ? Double(smallFamiliar) / Double(small) : count > 0 ? Double(familiar) / Double(count) : 0
  }

  /// True if the text is in the language of the words: nearly all words in small letters are familiar, or most words of
  /// a text in capitals, and at least two familiar words are long.
  var isConvincing: Bool {
    guard longFamiliar > 1 else { return false }
    return small > 0 ? familiar > 2 && smallFamiliar * 5 >= small * 4 : familiar * 5 >= count * 3
  }
}
