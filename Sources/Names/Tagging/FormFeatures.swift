internal import Text

/// The features that a word gives by itself, whatever stands beside it, to the tokens around it and to its own: two in
/// three of all, worked out once for each form.
enum FormFeatures {
  /// How far from a word its features go.
  static let reach = -3...3

  private enum Template: UInt64 {
    case bias = 128
    case spelling, lower, prefix, suffix, pattern, patternAndEnding, list, listsAndPattern
  }

  /// Adds the features of a token beside which, `offset` tokens behind it, the form stands.
  static func write(
    _ form: WordForm, _ lists: FormLists, at offset: Int, to sink: inout some FeatureSink
  ) {
    func add(_ template: Template, _ first: UInt64, _ second: UInt64 = 0) {
      sink.add(template.rawValue, first, second, UInt64(offset + 3))
    }
    add(.lower, form.key.bits)
    guard abs(offset) < 3 else { return }
    add(.pattern, form.pattern)
    for list in lists.alone.numbers { add(.list, list) }
    guard abs(offset) < 2 else { return }
    guard offset == 0 else { return add(.suffix, form.affixes.ending, 2) }
    add(.bias, 0)
    add(.spelling, form.spelling)
    for length in 0..<4 {
      add(.prefix, form.affixes.prefixes[length], UInt64(length))
      add(.suffix, form.affixes.suffixes[length], UInt64(length))
    }
    add(.patternAndEnding, form.pattern, form.affixes.ending)
    add(.listsAndPattern, UInt64(lists.alone.rawValue), form.pattern)
  }
}

/// What the features of forms add to the scores of the tokens around them, by a model.
struct FormScores: Sendable {
  /// For each form a row for each offset.
  private var rows: [SIMD16<Int16>] = []

  /// What a form adds to the score of the token from which it stands `offset` tokens behind.
  @inline(__always)
  subscript(form: Int, offset: Int) -> SIMD16<Int16> {
    rows[form &* FormFeatures.reach.count &+ offset &- FormFeatures.reach.lowerBound]
  }

  mutating func append(_ form: WordForm, _ lists: FormLists, _ model: NameModel) {
    for offset in FormFeatures.reach {
      var score = FeatureScore(model)
      FormFeatures.write(form, lists, at: offset, to: &score)
      rows.append(score.sum)
    }
  }
}
