internal import Text

/// What the tagger looks at in one token and its place, in numbers.
struct TokenFacts: Sendable {
  /// What the form of the token tells, as `WordForm` has it.
  let lower: UInt64
  let pattern: UInt64
  let ending: UInt64
  let isCapitalised: Bool
  /// A few bits: whether the token starts a sentence, stands in a heading, follows without a space, is a link.
  let setting: UInt8
  /// What the rest of the article has of the same word: `ArticleEvidence`.
  var evidence: UInt8 = 0

  /// The lists that the token alone is on, and those of the phrases that it begins, goes on with and ends.
  let lists: PhraseMarks
  var begins: PhraseMarks = []
  var continues: PhraseMarks = []
  var ends: PhraseMarks = []
  /// The run of capitalised words that the token stands in, or an empty one.
  var run: Range<Int> = 0..<0
  /// The nearest head of an institution, unit of a place or title on the left, or -1.
  var head = -1

  init(_ token: Token, _ form: borrowing WordForm, _ lists: PhraseMarks) {
    self.init(form, lists, setting: Self.setting(token))
  }

  private init(_ form: borrowing WordForm, _ lists: PhraseMarks = [], setting: UInt8 = 0) {
    lower = form.key.bits
    pattern = form.pattern
    ending = form.affixes.ending
    isCapitalised = form.isCapitalised
    self.lists = lists
    self.setting = setting
  }

  /// What stands in front of a line, and behind it.
  static let lineStart = TokenFacts(.lineStart)
  static let lineEnd = TokenFacts(.lineEnd)

  private static func setting(_ token: Token) -> UInt8 {
    (token.startsSentence ? 1 : 0) | (token.isInHeading ? 2 : 0) | (token.isAttached ? 4 : 0)
      | (token.shape == .link ? 8 : 0)
  }

  /// All that the lexicon tells of the token.
  @inline(__always)
  var allMarks: PhraseMarks { lists.union(begins).union(ends).union(continues) }

  /// The lists of the phrases that the token begins, continues or ends, in a number.
  @inline(__always)
  var phrase: UInt64 {
    UInt64(begins.rawValue) ^ UInt64(ends.rawValue) << 32 ^ UInt64(continues.rawValue) << 16
  }

  /// Whether it is in a phrase of two tokens or more.
  @inline(__always)
  var isInPhrase: Bool { !begins.union(continues).union(ends).isEmpty }
}
