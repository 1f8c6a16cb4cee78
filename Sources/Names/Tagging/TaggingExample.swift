package import Languages
package import Text

/// A stretch of tokens with its features and the right labels: what a tagger learns from.
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
  /// The examples of an annotated text, and how many of its names don't begin and end with a token and a stretch.
  package static func examples(
    of text: String, _ names: [AnnotatedName], language: Language, lexicon: (UInt64) -> PhraseMarks
  ) -> (examples: [TaggingExample], lost: Int) {
    let passage = Passage(text, language: language)
    let lists = passage.forms.all.map { FormLists($0, lexicon: lexicon) }
    let writer = FeatureWriter(PassageFacts(passage, lists: lists, lexicon: lexicon), language)
    let (labels, lost) = passage.labels(of: names)
    let examples = passage.stretches(.learning).map { stretch in
      let features = stretch.tokens.map { index in
        var features = passage.formFeatures(at: index, in: stretch.line, lists)
        writer.write(at: index, in: stretch.line, to: &features)
        return features
      }
      return TaggingExample(features: features, labels: Array(labels[stretch.tokens]))
    }
    return (examples, lost)
  }
}

extension Passage {
  /// The features that the forms around a token give to it.
  fileprivate func formFeatures(at index: Int, in line: Range<Int>, _ lists: [FormLists]) -> [FeatureKey] {
    var keys: [FeatureKey] = []
    for offset in FormFeatures.reach {
      let form = form(at: index + offset, in: line)
      FormFeatures.write(forms[form], lists[form], at: offset, to: &keys)
    }
    return keys
  }

  /// The labels that names give to the tokens, and how many names are lost.
  fileprivate func labels(of names: [AnnotatedName]) -> (labels: [NameLabel], lost: Int) {
    var labels = [NameLabel](repeating: .outside, count: tokens.count)
    let stretches = stretches(.learning).map(\.tokens)
    var lost = 0
    for name in names {
      guard let start = tokens.firstIndex(where: { $0.range.lowerBound == name.range.lowerBound }),
        let last = tokens.firstIndex(where: { $0.range.upperBound == name.range.upperBound }),
        start <= last, stretches.contains(where: { $0.contains(start) && $0.contains(last) })
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
