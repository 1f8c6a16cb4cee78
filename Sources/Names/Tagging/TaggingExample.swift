package import Languages
package import Text

/// A window of tokens with its features and the right labels, from which a tagger is trained.
package struct TaggingExample: Sendable {
  /// The features of each token.
  package let features: [[FeatureKey]]
  package let labels: [NameLabel]
}

/// A name in an annotated text.
package struct AnnotatedName: Hashable, Sendable {
  /// In UTF-8 bytes.
  package let range: TextRange
  package let kind: NameLabel.Kind

  package init(range: TextRange, kind: NameLabel.Kind) {
    self.range = range
    self.kind = kind
  }
}

extension TaggingExample {
  /// The examples of an annotated text, and the number of names that don't begin and end with a token of a window.
  package static func examples(
    of text: String, _ names: [AnnotatedName], language: Language, lexicon: (UInt64) -> PhraseLists
  ) -> (examples: [TaggingExample], lost: Int) {
    let tokenized = TokenizedText(text, language: language)
    let lists = tokenized.types.all.map { WordLists($0, lexicon: lexicon) }
    let types = zip(tokenized.types.all, lists).map { TokenAttributes($0, $1) }
    let attributes = TextAttributes(tokenized, types: types, lexicon: lexicon)
    let (labels, lost) = tokenized.labels(of: names)
    let examples = attributes.tokens.withUnsafeBufferPointer { tokens in
      let extractor = FeatureExtractor(tokens, tokenized.types.rules)
      return tokenized.windows(.learning).map { window in
        let features = window.tokens.map { index in
          var features = tokenized.wordFeatures(at: index, in: window.sentence, lists)
          extractor.extract(at: index, in: window.sentence, to: &features)
          return features
        }
        return TaggingExample(features: features, labels: Array(labels[window.tokens]))
      }
    }
    return (examples, lost)
  }
}

extension TokenizedText {
  /// The features that the words around a token add to it.
  fileprivate func wordFeatures(at index: Int, in line: Range<Int>, _ lists: [WordLists]) -> [FeatureKey] {
    var keys: [FeatureKey] = []
    for offset in WordFeatures.reach {
      let type = wordType(at: index + offset, in: line)
      WordFeatures.write(types[type], lists[type], at: offset, to: &keys)
    }
    return keys
  }

  /// The labels of the tokens, and the number of names that are lost.
  func labels(of names: [AnnotatedName]) -> (labels: [NameLabel], lost: Int) {
    var labels = [NameLabel](repeating: .outside, count: tokens.count)
    let windows = windows(.learning).map(\.tokens)
    var lost = 0
    for name in names {
      guard let start = tokens.firstIndex(where: { $0.range.lowerBound == name.range.lowerBound }),
        let last = tokens.firstIndex(where: { $0.range.upperBound == name.range.upperBound }),
        start <= last, windows.contains(where: { $0.contains(start) && $0.contains(last) })
      else {
        lost += 1
        continue
      }
      for index in start...last {
        labels[index] = NameLabel(Self.position(of: index, in: start...last), name.kind)
      }
    }
    return (labels, lost)
  }

  private static func position(of index: Int, in name: ClosedRange<Int>) -> NameLabel.Position {
    if name.count == 1 { return .unit }
    if index == name.lowerBound { return .begin }
    return index == name.upperBound ? .last : .inside
  }
}
