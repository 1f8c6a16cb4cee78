internal import Text

/// The features that a word by itself adds to its own token and to the tokens around it: two in three of all features,
/// computed once for each word type.
enum WordFeatures {
  /// The distances, in tokens, to which a word adds features.
  static let reach = -3...3

  private enum Template: UInt64 {
    case bias = 128
    case spelling, lower, prefix, suffix, pattern, patternAndEnding, list, listsAndPattern
  }

  /// Adds the features of a token that the word follows by `offset` tokens.
  @inline(__always)
  static func write(
    _ type: borrowing WordType, _ lists: WordLists, at offset: Int, to sink: inout some FeatureSink
  ) {
    @inline(__always)
    func add(_ template: Template, _ first: UInt64, _ second: UInt64 = 0) {
      sink.add(template.rawValue, first, second, UInt64(offset + 3))
    }
    add(.lower, type.key.bits)
    guard abs(offset) < 3 else { return }
    let lists = lists.alone
    sink.addGroup(FeatureKey(137, type.pattern, lists.rawValue, UInt64(offset + 3))) { sink in
      sink.add(Template.pattern.rawValue, type.pattern, 0, UInt64(offset + 3))
      lists.forEachNumber { sink.add(Template.list.rawValue, $0, 0, UInt64(offset + 3)) }
      guard offset == 0 else { return }
      sink.add(Template.bias.rawValue, 0, 0, 3)
      sink.add(Template.listsAndPattern.rawValue, lists.rawValue, type.pattern, 3)
    }
    guard abs(offset) < 2 else { return }
    guard offset == 0 else { return add(.suffix, type.affixes.ending, 2) }
    add(.spelling, type.spelling)
    for length in 0..<4 {
      add(.prefix, type.affixes.prefixes[length], UInt64(length))
      add(.suffix, type.affixes.suffixes[length], UInt64(length))
    }
    add(.patternAndEnding, type.pattern, type.affixes.ending)
  }
}

/// The contributions of words to the scores of the tokens around them, by a model.
struct WordScores: Sendable {
  /// A row for each offset of each word type.
  private var rows: [SIMD16<Int16>] = []

  /// The contribution of a word type to the score of the token that it follows by `offset` tokens.
  @inline(__always)
  subscript(type: Int, offset: Int) -> SIMD16<Int16> {
    rows[type &* WordFeatures.reach.count &+ offset &- WordFeatures.reach.lowerBound]
  }

  /// Adds the contributions of a word type, summed up in `score`.
  mutating func append(_ type: borrowing WordType, _ lists: WordLists, _ score: inout FeatureScore) {
    for offset in WordFeatures.reach {
      score.clear()
      WordFeatures.write(type, lists, at: offset, to: &score)
      rows.append(score.sum)
    }
  }
}

/// The lists of the lexicon that have a word, by itself and at the beginning of longer phrases.
struct WordLists: Sendable {
  /// The lists that have the word as a phrase of its own.
  let alone: PhraseLists
  /// True if a longer phrase begins with the word.
  let beginsPhrase: Bool

  init(_ type: borrowing WordType, lexicon: (UInt64) -> PhraseLists) {
    guard type.shape != .mark else {
      (alone, beginsPhrase) = ([], false)
      return
    }
    var phrase = PhraseHash()
    phrase.add(type.key.bits)
    let found = lexicon(phrase.bits)
    alone = found.subtracting(.isPrefix).intersection(type.isCapitalised ? .all : .cues)
    beginsPhrase = found.contains(.isPrefix)
  }
}
