internal import Text

/// The attributes of a token and its place from which features are made, in numbers.
struct TokenAttributes: Sendable {
  /// The key, pattern and ending of the token's `WordType`.
  let lower: UInt64
  let pattern: UInt64
  let ending: UInt64
  let isCapitalised: Bool
  /// True if a longer phrase begins with the token's word.
  let beginsPhrase: Bool
  /// Four bits: the token starts a sentence, is in a heading, follows without a space, is a link.
  private(set) var setting: UInt8 = 0
  /// The capitals of the same word in the rest of the article: `CapitalizationEvidence`.
  var evidence: UInt8 = 0

  /// The lists of the token alone, and of the phrases that the token begins, continues and ends.
  let lists: PhraseLists
  var begins: PhraseLists = []
  var continues: PhraseLists = []
  var ends: PhraseLists = []
  private var runPlace = CompactRange(0..<0)
  private var headNumber: Int32 = -1

  /// The attributes of a token apart from its place.
  init(_ type: borrowing WordType, _ lists: WordLists) {
    self.init(type, lists.alone, beginsPhrase: lists.beginsPhrase)
  }

  private init(_ type: borrowing WordType, _ lists: PhraseLists = [], beginsPhrase: Bool = false) {
    lower = type.key.bits
    pattern = type.pattern
    ending = type.affixes.ending
    isCapitalised = type.isCapitalised
    self.lists = lists
    self.beginsPhrase = beginsPhrase
  }

  /// The run of capitalised words around the token, or an empty range.
  @inline(__always)
  var run: Range<Int> {
    get { runPlace.range }
    set { runPlace = CompactRange(newValue) }
  }

  /// The nearest head of an institution, unit of a place or title on the left, or -1.
  @inline(__always)
  var head: Int {
    get { Int(headNumber) }
    set { headNumber = Int32(newValue) }
  }

  /// The attributes with those of a token's place.
  @inline(__always)
  func placed(at token: Token) -> TokenAttributes {
    var placed = self
    placed.setting =
      (token.startsSentence ? 1 : 0) | (token.isInHeading ? 2 : 0) | (token.isAttached ? 4 : 0)
      | (token.shape == .link ? 8 : 0)
    return placed
  }

  /// All lists of the token.
  @inline(__always)
  var allLists: PhraseLists { lists.union(begins).union(ends).union(continues) }

  /// The lists of the phrases that the token begins, continues or ends, in a number.
  @inline(__always)
  var phrase: UInt64 {
    UInt64(begins.rawValue) ^ UInt64(ends.rawValue) << 32 ^ UInt64(continues.rawValue) << 16
  }

  /// True if the token is in a phrase of two or more tokens.
  @inline(__always)
  var isInPhrase: Bool { !begins.union(continues).union(ends).isEmpty }
}
